// What hands and the mouse do on the wall.
#include <algorithm>
#include <cmath>

#include "screens/legend.h"
#include "screens/wall_screen.h"

namespace grappe::screens {

namespace {
constexpr float wheelStep = 1.1F;
}

void WallScreen::pointer(const kiosk::Pointer& pointer) {
  using Kind = kiosk::Pointer::Kind;
  m_now = std::max(m_now, pointer.seconds);
  if (m_black.takes(pointer)) return;
  const float scale = m_scene.scale;
  const bool mouse = pointer.finger == 0;
  switch (pointer.kind) {
    case Kind::down: {
      m_touched = !mouse;
      const Under on = under(m_scene, m_camera.camera(), pointer.at, m_hands.heldNotes());
      if (!mouse) m_table.taps().touched();
      if (TableComposers::isOwn(on.action)) {
        m_table.down(pointer, on.action);
        break;
      }
      if (mouse) m_table.leave();
      if (opensComposer(pointer.at)) m_table.taps().down(pointer);
      // The controls would come to lie over the legend.
      if (!on.action.starts_with(legendAction)) m_strip.wake(m_now);
      pressed(pointer, on);
      break;
    }
    case Kind::move:
      // A finger that writes moves the mouse along with it.
      if (mouse && pointer.at != m_mouse && !staysOnLegend(pointer.at) &&
          !m_table.covers(pointer.at)) {
        m_strip.wake(m_now);
      }
      m_table.taps().move(pointer, scale);
      m_hands.move(pointer, m_camera, scale);
      if (const auto pinch = m_hands.themePinch(m_camera)) m_pulled.follow(*pinch);
      break;
    case Kind::up: {
      const std::string own = under(m_scene, m_camera.camera(), pointer.at, {}).action;
      if (m_table.up(pointer, own)) break;
      // Where the finger came down the wall was empty; tabs may have come there since.
      if (m_table.taps().up(pointer, scale) && wholeWall()) m_table.tapped(pointer.at, m_now);
      if (m_pressing.holds(pointer.finger)) {
        const Under on = under(m_scene, m_camera.camera(), pointer.at, {});
        if (const auto action = m_pressing.up(pointer.finger, on.action)) perform(*action);
        break;
      }
      if (const auto gesture = m_hands.up(pointer, scale)) act(*gesture);
      if (!m_hands.themePinch(m_camera)) m_pulled.letGo();
      break;
    }
    case Kind::cancel:
      m_pressing.cancel(pointer.finger);
      m_table.cancel(pointer.finger);
      m_hands.cancel(pointer.finger);
      if (!m_hands.themePinch(m_camera)) m_pulled.letGo();
      break;
    case Kind::scroll:
      if (!modal() && zooms()) m_camera.zoomAbout(pointer.at, std::pow(wheelStep, pointer.wheel));
      break;
  }
  if (mouse && pointer.kind != Kind::cancel) m_mouse = pointer.at;
}

// Nothing lies over the wall, and all of it is seen.
bool WallScreen::wholeWall() const {
  return !modal() && !previewing() && !m_picking.isOpen() && m_camera.wholeSeen();
}

void WallScreen::showWhole() {
  m_camera.reset();
  m_pulled.back();
}

// On the wall itself, its header and foot too, but on nothing that stands on it or over it.
bool WallScreen::opensComposer(scene::Point at) const {
  if (!wholeWall()) return false;
  const Under on = under(m_scene, m_camera.camera(), at, {});
  return on.what == Under::What::wall || (on.what == Under::What::chrome && on.layer == 0);
}

// A mouse that rests on the legend may move there without the controls coming to lie over it.
bool WallScreen::staysOnLegend(scene::Point at) const {
  if (m_strip.shown(m_now)) return false;
  const Under on = under(m_scene, m_camera.camera(), at, {});
  return on.action.starts_with(legendAction);
}

void WallScreen::pressed(const kiosk::Pointer& pointer, const Under& on) {
  if (on.what == Under::What::button) {
    if (pointer.button == 0 && !on.action.empty()) m_pressing.down(pointer.finger, on.action);
    return;
  }
  if (!modal() && !previewing() && zooms()) m_hands.down(pointer, on, m_camera);
}

void WallScreen::pick(const Gesture& tap) {
  const workshop::StatePtr before = m_shown;
  const auto command = before ? m_picking.answer(tap, *before) : std::nullopt;
  if (!command) return;
  m_picking.stop();
  if (send(*command)) m_toast.show(pickedWords(m_words, *before, *command), true, m_now);
}

void WallScreen::act(const Gesture& gesture) {
  const bool tap = gesture.kind != Gesture::Kind::wholeWall && gesture.kind != Gesture::Kind::drop;
  if (tap && m_picking.isOpen()) {
    pick(gesture);
    return;
  }
  switch (gesture.kind) {
    case Gesture::Kind::tapNote:
      openNote(gesture.note);
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
      showWhole();
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
  // Thrown away over the empty wall: unsorted again, and the toast gives it back.
  const bool away = gesture.thrown && (where.onto == Drop::Onto::wall);
  const workshop::NotePtr note = away ? m_shown->note(gesture.note) : nullptr;
  if (note) {
    if (note->place.theme && send(workshop::MoveNote{gesture.note, std::nullopt})) {
      m_toast.show(m_words.say("kiosk.toast.thrown"), true, m_now);
    }
    return;
  }
  const workshop::Seat seat = seatAt(m_camera.toScene(gesture.at).x, m_laidOut, *current);
  const auto command = commandOf(where, gesture.note, *m_shown, seat, m_ids);
  if (!command || !send(*command)) return;
  // A theme that a hand opens wants a name at once.
  if (const auto* opened = std::get_if<workshop::OpenTheme>(&*command)) openTheme(opened->id);
}

}  // namespace grappe::screens
