// What hands and keys do on the wall.
#include <GLFW/glfw3.h>

#include <algorithm>
#include <cmath>

#include "screens/wall_screen.h"

namespace grappe::screens {

namespace {
constexpr float wheelStep = 1.1F;
constexpr float keyStep = 1.25F;
bool starts(std::string_view text, std::string_view with) {
  return text.substr(0, with.size()) == with;
}
}  // namespace

void WallScreen::pointer(const kiosk::Pointer& pointer) {
  using Kind = kiosk::Pointer::Kind;
  m_now = std::max(m_now, pointer.seconds);
  const float scale = m_scene.scale;
  const bool mouse = pointer.finger == 0;
  switch (pointer.kind) {
    case Kind::down: {
      m_touched = !mouse;
      m_strip.wake(m_now);
      pressed(pointer, under(m_scene, m_camera.camera(), pointer.at, m_hands.heldNotes()));
      break;
    }
    case Kind::move:
      if (mouse && pointer.at != m_mouse) m_strip.wake(m_now);
      m_hands.move(pointer, m_camera, scale);
      break;
    case Kind::up: {
      if (m_pressing.holds(pointer.finger)) {
        const Under on = under(m_scene, m_camera.camera(), pointer.at, {});
        if (const auto action = m_pressing.up(pointer.finger, on.action)) perform(*action);
        break;
      }
      if (const auto gesture = m_hands.up(pointer, scale)) act(*gesture);
      break;
    }
    case Kind::cancel:
      m_pressing.cancel(pointer.finger);
      m_hands.cancel(pointer.finger);
      break;
    case Kind::scroll:
      if (!modal() && zooms()) m_camera.zoomAbout(pointer.at, std::pow(wheelStep, pointer.wheel));
      break;
  }
  if (mouse && pointer.kind != Kind::cancel) m_mouse = pointer.at;
}

void WallScreen::pressed(const kiosk::Pointer& pointer, const Under& on) {
  if (on.what == Under::What::button) {
    if (pointer.button == 0 && !on.action.empty()) m_pressing.down(pointer.finger, on.action);
    return;
  }
  if (!modal() && zooms()) m_hands.down(pointer, on, m_camera);
}

void WallScreen::act(const Gesture& gesture) {
  switch (gesture.kind) {
    case Gesture::Kind::tapNote:
      m_openNote = gesture.note;
      break;
    case Gesture::Kind::tapTheme:
      openTheme(gesture.theme);
      break;
    case Gesture::Kind::tapPin:
      toggleHold(gesture.theme);
      break;
    case Gesture::Kind::tapUnsorted:
      m_themeSheet.openUnsorted();
      break;
    case Gesture::Kind::wholeWall:
      m_camera.reset();
      break;
    case Gesture::Kind::drop:
      drop(gesture);
      break;
  }
}

void WallScreen::drop(const Gesture& gesture) {
  const workshop::Question* current = question();
  if (current == nullptr) return;
  auto looked = m_hands.heldNotes();
  looked.push_back(gesture.note);
  const Under on = under(m_scene, m_camera.camera(), gesture.at, looked);
  const Drop where = dropOf(on, gesture.note, *m_shown);
  const workshop::Seat seat = seatAt(m_camera.toScene(gesture.at).x, m_laidOut, *current);
  const auto command = commandOf(where, gesture.note, *m_shown, seat, m_ids);
  if (!command || !send(*command)) return;
  // A theme that a hand opens wants a name at once.
  if (const auto* opened = std::get_if<workshop::OpenTheme>(&*command)) openTheme(opened->id);
}

void WallScreen::openTheme(const workshop::ThemeId& theme) {
  const workshop::ThemePtr of = m_shown ? m_shown->theme(theme) : nullptr;
  if (!of) return;
  m_caretSince = m_now;
  m_themeSheet.open(*of, m_touched);
}

void WallScreen::toggleHold(const workshop::ThemeId& theme) {
  const workshop::ThemePtr of = m_shown ? m_shown->theme(theme) : nullptr;
  if (of) send(workshop::HoldTheme{theme, !of->held});
}

void WallScreen::take(const ThemeSheet::Outcome& outcome) {
  using What = ThemeSheet::Outcome::What;
  const workshop::ThemeId theme = m_themeSheet.theme();
  m_caretSince = m_now;
  switch (outcome.what) {
    case What::none:
      return;
    case What::close:
      m_themeSheet.close();
      return;
    case What::toggleHold:
      toggleHold(theme);
      return;
    case What::rename:
      // A title that is refused stays in the field, to be put right.
      if (!send(workshop::RenameTheme{theme, outcome.title})) return;
      m_themeSheet.close();
      m_toast.show(m_words.say("kiosk.toast.renamed"), true, m_now);
      return;
  }
}

void WallScreen::perform(const std::string& action) {
  m_strip.wake(m_now);
  if (starts(action, "quit.")) {
    if (m_quitSheet.press(action) == widgets::QuitSheet::Answer::leave) m_quit();
  } else if (action == "toast.undo") {
    m_toast.dismiss();
    sendUndo(false);
  } else if (starts(action, "sheet.") || starts(action, "key:")) {
    take(m_themeSheet.press(action));
  } else if (action == "note.close") {
    m_openNote = {};
  } else if (action == "help") {
    m_help = !m_help;
  } else if (action == "question.previous") {
    goTo(-1);
  } else if (action == "question.next") {
    goTo(1);
  } else if (action == "phase.back") {
    if (const auto* current = question()) setPhase(phaseBefore(current->phase));
  } else if (action == "phase.forward") {
    if (const auto* current = question()) setPhase(phaseAfter(current->phase));
  } else if (action == "undo" || action == "redo") {
    sendUndo(action == "redo");
  } else if (action == "zoom.whole") {
    m_camera.reset();
  } else if (action == "page.back" || action == "page.forward") {
    turnPage(action == "page.back" ? -1 : 1);
  } else if (action == "tidy") {
    m_gaveWay = 0;
    m_laidOutFor = {};
  }
}

bool WallScreen::closeTop() {
  if (m_help) {
    m_help = false;
  } else if (!m_openNote.empty()) {
    m_openNote = {};
  } else if (!m_hands.held().empty()) {
    m_hands.clear();
  } else if (m_strip.isFocused()) {
    m_strip.hide();
  } else if (m_toast.shown(m_now)) {
    m_toast.dismiss();
  } else {
    return false;
  }
  return true;
}

bool WallScreen::key(const kiosk::Key& key) {
  if (key.key >= GLFW_KEY_F2 && key.key <= GLFW_KEY_F25) return false;
  if (m_quitSheet.isOpen()) {
    if (m_quitSheet.key(key.key) == widgets::QuitSheet::Answer::leave) m_quit();
    return true;
  }
  if (m_themeSheet.isOpen() && !m_help) {
    take(m_themeSheet.key(key));
    return true;
  }
  const bool control = (key.modifiers & GLFW_MOD_CONTROL) != 0;
  const bool shift = (key.modifiers & GLFW_MOD_SHIFT) != 0;
  if (control && (key.key == GLFW_KEY_Z || key.key == GLFW_KEY_Y)) {
    sendUndo(shift || key.key == GLFW_KEY_Y);
    return true;
  }
  if (control || (key.modifiers & GLFW_MOD_ALT) != 0) return false;
  if (key.key == GLFW_KEY_ESCAPE) return closeTop();
  if (key.repeat) return true;
  switch (key.key) {
    case GLFW_KEY_LEFT:
    case GLFW_KEY_PAGE_UP:
      perform("question.previous");
      return true;
    case GLFW_KEY_RIGHT:
    case GLFW_KEY_PAGE_DOWN:
      perform("question.next");
      return true;
    case GLFW_KEY_UP:
      if (m_laidOut.pages > 1) turnPage(-1);
      return true;
    case GLFW_KEY_DOWN:
      if (m_laidOut.pages > 1) turnPage(1);
      return true;
    case GLFW_KEY_SPACE:
    case GLFW_KEY_P:
      perform(shift ? "phase.back" : "phase.forward");
      return true;
    case GLFW_KEY_F1:
      perform("help");
      return true;
    case GLFW_KEY_TAB:
      m_strip.focusNext(shift);
      return true;
    case GLFW_KEY_ENTER:
    case GLFW_KEY_KP_ENTER: {
      if (m_help || !m_openNote.empty()) return closeTop();
      const std::string action = m_strip.focusedAction();
      if (!action.empty()) perform(action);
      return !action.empty();
    }
    case GLFW_KEY_DELETE:
      return true;
    default:
      return false;
  }
}

void WallScreen::character(char32_t character) {
  if (m_quitSheet.isOpen() || m_help) return;
  if (m_themeSheet.isOpen()) {
    m_themeSheet.character(character);
    m_caretSince = m_now;
    return;
  }
  const scene::Point middle{m_scene.width / 2, m_scene.height / 2};
  switch (character) {
    // As they stand on the keys with and without shift, on QWERTY and AZERTY.
    case U'+':
    case U'=':
      if (zooms()) m_camera.zoomAbout(middle, keyStep);
      break;
    case U'-':
      if (zooms()) m_camera.zoomAbout(middle, 1 / keyStep);
      break;
    case U'0':
    case U'à':
      m_camera.reset();
      break;
    case U'k':
    case U'K': {
      const Under on = under(m_scene, m_camera.camera(), m_mouse, {});
      if (on.what == Under::What::theme || on.what == Under::What::pin) {
        toggleHold(on.theme);
      } else if (on.what == Under::What::note) {
        const workshop::NotePtr note = m_shown ? m_shown->note(on.note) : nullptr;
        if (note && note->place.theme) toggleHold(*note->place.theme);
      }
      break;
    }
    default:
      break;
  }
}

void WallScreen::goTo(int step) {
  if (!m_shown || m_shown->questions.empty()) return;
  const int count = static_cast<int>(m_shown->questions.size());
  const int now = m_shown->current ? m_shown->numberOf(*m_shown->current) : 0;
  const int next = now + step;
  if (next < 1 || next > count) return;
  const auto& question = m_shown->questions[static_cast<std::size_t>(next - 1)];
  if (!send(workshop::GoToQuestion{question->id})) return;
  m_toast.show(m_words.say("kiosk.toast.question",
                           {{"n", std::to_string(next)}, {"m", std::to_string(count)}}),
               true, m_now);
}

void WallScreen::turnPage(int step) {
  const int pages = std::max(m_laidOut.pages, 1);
  m_page = (m_page % pages + step + pages) % pages;
  m_pageSince = m_now;
}

void WallScreen::setPhase(std::optional<workshop::Phase> phase) {
  const workshop::Question* current = question();
  if (current == nullptr || !phase) return;
  if (!send(workshop::SetPhase{current->id, *phase})) return;
  m_toast.show(m_words.say("kiosk.toast.phase." + std::string(workshop::phaseName(*phase))), true,
               m_now);
}

bool WallScreen::send(const workshop::Command& command) {
  if (!m_shown) return false;
  // The domain's own rule, before the round trip: what it refuses now the writer refuses too.
  if (const auto refusal = m_intents.refusal(*m_shown, command)) {
    sayRefused(refusal->code);
    return false;
  }
  m_toast.forgetUndo();
  m_intents.add(command, m_now);
  // So that what follows in the same frame sees it.
  if (m_real) m_shown = m_intents.over(m_real, m_now);
  m_sink.send(command);
  return true;
}

void WallScreen::sendUndo(bool redo) {
  m_toast.forgetUndo();
  // What it turns round may still be under way; from here on the log alone says what stands.
  m_intents.clear();
  if (redo) {
    m_sink.send(workshop::Redo{});
  } else {
    m_sink.send(workshop::Undo{});
  }
}

void WallScreen::committed(const workshop::Command& command, workshop::Seq seq) {
  m_intents.committed(command, seq);
}

void WallScreen::refused(const workshop::Command& command, const Refusal& refusal) {
  // Nobody asked for a seat: nobody is told.
  if (std::holds_alternative<workshop::SeatTheme>(command)) return;
  m_intents.refused(command);
  sayRefused(refusal.code);
}

void WallScreen::sayRefused(Code code) {
  m_toast.show(m_words.say("refusal." + std::string(codeName(code))), false, m_now);
}

}  // namespace grappe::screens
