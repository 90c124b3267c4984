// What buttons, shortcuts and the sheets ask for, the command that it becomes, and the writer's
// answers.
#include <algorithm>

#include "screens/hidden_sheet.h"
#include "screens/legend.h"
#include "screens/misfit_remark.h"
#include "screens/note_ties.h"
#include "screens/preview_panel.h"
#include "screens/wall_screen.h"

namespace grappe::screens {

void WallScreen::perform(const std::string& action) {
  if (action.starts_with(legendAction)) {
    const auto circle = workshop::CircleId::of(action.substr(std::string(legendAction).size()));
    showCircle(circle == m_circle ? workshop::CircleId() : circle);
    return;
  }
  m_strip.wake(m_now);
  if (widgets::QuitSheet::owns(action)) {
    settle(m_quitSheet.press(action, m_now));
  } else if (action == "pin.noted") {
    m_newPin.clear();
  } else if (action == "monitor.next") {
    if (m_nextMonitor) m_nextMonitor();
  } else if (facilitates(action)) {
    return;
  } else if (action == "toast.undo") {
    m_toast.dismiss();
    sendUndo(false);
  } else if (action == "headings" || action.starts_with("headings.") ||
             (m_headings.isOpen() && action.starts_with("key:"))) {
    headings(action);
  } else if (action == "search") {
    m_tools = false;
    openSearch(m_touched);
  } else if (action.starts_with("search.") ||
             (searches() && !m_themeSheet.isOpen() && action.starts_with("key:"))) {
    take(m_search.press(action));
  } else if (action.starts_with("sheet.") || action.starts_with("key:")) {
    take(m_themeSheet.press(action));
  } else if (action.starts_with("preview.")) {
    preview(action);
  } else if (action == "misfit.move" || action == "misfit.copy" || action == "misfit.leave") {
    if (const auto answer = workshop::refilingOf(action.substr(7))) settleMisfit(*answer);
  } else if (action == "pick.stop") {
    m_picking.stop();
  } else if (action.starts_with("note.")) {
    note(action);
  } else if (action == "hidden" || action.starts_with("hidden.")) {
    hidden(action);
  } else if (action == "help") {
    m_help = !m_help;
  } else if (action == "question.previous") {
    goTo(-1);
  } else if (action == "question.next") {
    goTo(1);
  } else if (action == "phase.back") {
    if (const auto* current = question()) setPhase(phaseBack(*current));
  } else if (action == "phase.forward") {
    if (const auto* current = question()) goForward(*current);
  } else if (action == "undo" || action == "redo") {
    sendUndo(action == "redo");
  } else if (action == "zoom.whole") {
    showWhole();
  } else if (action == "wall.turn") {
    m_tools = false;
    if (zooms()) m_camera.turn();
  } else if (action == "page.back" || action == "page.forward") {
    turnPage(action == "page.back" ? -1 : 1);
  } else if (action == "tidy") {
    m_tools = false;
    m_gaveWay = 0;
    m_laidOutFor = {};
  }
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
    case What::split:
      if (const auto* current = question()) {
        send(workshop::AskPreview{current->id, std::nullopt, theme});
      }
      m_themeSheet.close();
      return;
    case What::merge:
      m_picking.merge(theme);
      m_themeSheet.close();
      return;
    case What::rename:
      // A title that is refused stays in the field, to be put right.
      if (!send(workshop::RenameTheme{theme, outcome.title})) return;
      m_themeSheet.close();
      m_toast.show(m_words.say("kiosk.toast.renamed"), true, m_now);
      return;
  }
}

void WallScreen::headings(const std::string& action) {
  const workshop::Question* current = question();
  if (current == nullptr) return;
  m_caretSince = m_now;
  if (action == "headings") {
    m_tools = false;
    m_picking.stop();
    m_headings.open(m_touched);
    return;
  }
  take(m_headings.press(action, *current, m_ids));
}

void WallScreen::take(const std::optional<workshop::SetLens>& headings) {
  if (headings && send(*headings)) m_headings.taken();
}

void WallScreen::openTheme(const workshop::ThemeId& theme) {
  const workshop::ThemePtr of = m_shown ? m_shown->theme(theme) : nullptr;
  if (!of) return;
  m_caretSince = m_now;
  m_themeSheet.open(*of, m_touched);
  if (m_askWhy.ofTheme) m_askWhy.ofTheme(theme);
}

void WallScreen::openNote(const workshop::NoteId& note) {
  m_openNote = note;
  m_toast.dismiss();  // it would lie over the reasons
  m_why.reset();
  if (m_askWhy.ofNote) m_askWhy.ofNote(note);
}

void WallScreen::note(const std::string& action) {
  if (action == "note.together" || action == "note.apart") {
    if (const auto tie = workshop::tieOf(action.substr(5))) m_picking.tie(m_openNote, *tie);
  }
  if (action == "note.place") m_picking.place(m_openNote);
  const workshop::NoteTie gone = tieOfAction(action);
  const workshop::NoteId open = m_openNote;
  m_openNote = {};
  if (action == "note.hide" && send(workshop::HideNote{open, {}})) {
    m_toast.show(m_words.say("kiosk.hidden.done"), true, m_now);
  }
  if (gone.one.empty()) return;
  const workshop::TieNotes untie{gone.one, gone.other, workshop::Tie::none};
  if (send(untie)) m_toast.show(pickedWords(m_words, *m_shown, untie), true, m_now);
}

void WallScreen::hidden(const std::string& action) {
  m_tools = false;
  m_hidden = action != "hidden.close";
  const workshop::NoteId note = shownByAction(action);
  if (!note.empty() && send(workshop::ShowNote{note})) {
    m_toast.show(m_words.say("kiosk.hidden.back"), true, m_now);
  }
  const workshop::Question* current = question();
  if (current == nullptr || hiddenNotes(*current).empty()) m_hidden = false;
}

void WallScreen::preview(const std::string& action) {
  const workshop::Question* current = question();
  if (current == nullptr) return;
  if (action == "preview.ask") {
    send(workshop::AskPreview{current->id, std::nullopt, std::nullopt});
    return;
  }
  const workshop::PreviewPtr standing = current->preview;
  if (!standing) return;
  if (action == "preview.refuse") {
    send(workshop::RefusePreview{current->id});
  } else if (action == "preview.accept") {
    if (!standing->made || !send(workshop::AcceptPreview{current->id, standing->asked})) return;
    m_toast.show(m_words.say("grouping.taken"), true, m_now);
  } else if (action == "preview.fewer" || action == "preview.finer") {
    const auto next = granularityStep(standing->granularity, action == "preview.fewer" ? -1 : 1);
    if (next) send(workshop::AskPreview{current->id, next, std::nullopt});
  }
}

void WallScreen::settleMisfit(workshop::Refiling answer) {
  const workshop::Question* current = question();
  const workshop::Misfit* misfit = current == nullptr ? nullptr : openMisfit(*current);
  if (misfit == nullptr) return;
  workshop::SettleMisfit settle{current->id, misfit->noticed, answer, {}};
  if (answer == workshop::Refiling::copy) {
    for (std::size_t at = 0; at < misfit->notes.size(); ++at) {
      settle.copies.push_back(workshop::NoteId::of(m_ids.next()));
    }
  }
  send(settle);
}

void WallScreen::toggleHold(const workshop::ThemeId& theme) {
  const workshop::ThemePtr of = m_shown ? m_shown->theme(theme) : nullptr;
  if (of) send(workshop::HoldTheme{theme, !of->held});
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

static bool isOfTheTimer(const workshop::Command& command) {
  return std::holds_alternative<workshop::StartTimer>(command) ||
         std::holds_alternative<workshop::PauseTimer>(command) ||
         std::holds_alternative<workshop::ResumeTimer>(command) ||
         std::holds_alternative<workshop::AddTime>(command);
}

// A vote that is open is counted before anything comes after it.
void WallScreen::goForward(const workshop::Question& current) {
  if (current.votes()) {
    vote("vote.count");
  } else {
    setPhase(phaseAfter(current.phase));
  }
}

bool WallScreen::send(const workshop::Command& command) {
  if (!m_shown) return false;
  // The domain's own rule, before the round trip: what it refuses now the writer refuses too.
  if (const auto refusal = m_intents.refusal(*m_shown, command)) {
    sayRefused(refusal->code);
    return false;
  }
  m_toast.forgetUndo();
  // A timer goes by the writer's clock: until it has begun there is nothing to show.
  if (!isOfTheTimer(command)) m_intents.add(command, m_now);
  // So that what follows in the same frame sees it.
  if (m_real) m_shown = m_intents.over(m_real, m_now);
  m_sink.send(command);
  return true;
}

// One of those that people write at the table; why it is refused is said there.
std::optional<Code> WallScreen::layNote(const workshop::AddNote& note) {
  if (!m_shown) return Code::notNow;
  if (const auto refusal = m_intents.refusal(*m_shown, note)) return refusal->code;
  m_intents.add(note, m_now);
  if (m_real) m_shown = m_intents.over(m_real, m_now);
  m_sink.send(note);
  return std::nullopt;
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
  const auto* written = std::get_if<workshop::AddNote>(&command);
  if (written != nullptr && m_table.refused(written->id, refusal.code)) return;
  sayRefused(refusal.code);
}

void WallScreen::sayRefused(Code code) {
  m_toast.show(m_words.say("refusal." + std::string(codeName(code))), false, m_now);
}

}  // namespace grappe::screens
