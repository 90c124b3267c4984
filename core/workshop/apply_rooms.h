// The parts of apply(), one function an event, in files by what they know: the workshop, its
// questions and meetings (apply_meeting.cpp), notes (apply_notes.cpp), themes (apply_themes.cpp),
// votes and what the whole room sees (apply_voting.cpp), what is taken down (apply_records.cpp),
// what is forgotten (apply_erasing.cpp).
#pragma once

#include <algorithm>
#include <functional>
#include <memory>
#include <utility>
#include <vector>

#include "workshop/event.h"
#include "workshop/state.h"

namespace grappe::workshop {

// One event into the state. Questions and notes are replaced, never changed in place: other states
// share them.
struct Applier {
  State& state;
  const Recorded& recorded;

  void operator()(const WorkshopCreated& e);
  void operator()(const WorkshopRenamed& e);
  void operator()(const QuestionAdded& e);
  void operator()(const QuestionEdited& e);
  void operator()(const MeetingOpened& e);
  void operator()(const MeetingDetailsSet& e);
  void operator()(const PinSet& e);
  void operator()(const DeviceJoined& e);
  void operator()(const CurrentQuestionSet& e);
  void operator()(const PhaseSet& e);
  void operator()(const QuestionRulesSet& e);
  void operator()(const DeviceReadingSet& e);
  void operator()(const MeetingClosed& e);
  void operator()(const DevicesForgotten& e);
  void operator()(const LexiconSet& e);
  void operator()(const LanguageSet& e);
  void operator()(const ExchangeAdded& e);
  void operator()(const ExchangeCorrected& e);
  void operator()(const ExchangePlaced& e);
  void operator()(const ExchangeWithdrawn& e);
  void operator()(const ExchangeRestored& e);
  void operator()(const SourceAdded& e);
  void operator()(const SourceCorrected& e);
  void operator()(const QuotationAdded& e);
  void operator()(const QuotationCorrected& e);
  void operator()(const QuotationWithdrawn& e);
  void operator()(const QuotationRestored& e);
  void operator()(const RecordingStartSet& e);
  void operator()(const RecapChoicesSet& e);
  void operator()(const TextsErased& e);

  void operator()(const NoteAdded& e);
  void operator()(const NoteCorrected& e);
  void operator()(const NoteWithdrawn& e);
  void operator()(const NoteHidden& e);
  void operator()(const NoteShown& e);
  void operator()(const LateNoteTaken& e);
  void operator()(const LateNoteReturned& e);
  void operator()(const NotePlaced& e);
  void operator()(const NoteTwinned& e);
  void operator()(const NoteRefiled& e);
  void operator()(const NoteCopied& e);

  void operator()(const ThemeOpened& e);
  void operator()(const ThemeClosed& e);
  void operator()(const ThemeTitled& e);
  void operator()(const ThemeHeld& e);
  void operator()(const ThemeSeated& e);
  void operator()(const ThemeHeadingSet& e);
  void operator()(const NotesTied& e);
  void operator()(const GroupingSet& e);
  void operator()(const PreviewAsked& e);
  void operator()(const PreviewMade& e);
  void operator()(const PreviewClosed& e);
  void operator()(const MisfitNoticed& e);
  void operator()(const MisfitSettled& e);

  void operator()(const CirclesSet& e);
  void operator()(const QuestionMoved& e);
  void operator()(const QuestionRemoved& e);
  void operator()(const VotingSet& e);
  void operator()(const VoteOpened& e);
  void operator()(const BallotCast& e);
  void operator()(const HandCountSet& e);
  void operator()(const VotesCounted& e);
  void operator()(const TimerSet& e);
  void operator()(const DevicesFrozen& e);

  // The log is damaged: throws std::logic_error.
  [[noreturn]] void broken(const char* what) const;
  std::size_t indexOf(const QuestionId& id) const;
  Meeting& meetingOf(const MeetingId& id) const;
  template <class Edit>
  void editQuestion(const QuestionId& id, Edit edit) {
    QuestionPtr& slot = state.questions[indexOf(id)];
    auto changed = std::make_shared<Question>(*slot);
    edit(*changed);
    slot = std::move(changed);
  }

  void editVote(const QuestionId& id, const std::function<void(Vote&)>& edit);

  template <class Edit>
  void editNote(const NoteId& id, Edit edit) {
    const NoteSpot* spot = state.noteSpots.find(id);
    if (spot == nullptr) broken("no such note");
    QuestionPtr& slot = state.questions[spot->question];
    auto question = std::make_shared<Question>(*slot);
    auto note = std::make_shared<Note>(*question->notes[spot->at]);
    count(*question, *note, -1);
    edit(*note);
    note->changed = recorded.seq;
    count(*question, *note, 1);
    question->notes.set(spot->at, std::move(note));
    slot = std::move(question);
  }

  template <class Edit>
  void rebuild(const QuestionId& id, Edit edit) {
    const std::size_t index = indexOf(id);
    editQuestion(id, [&](Question& question) {
      std::vector<NotePtr> notes(question.notes.begin(), question.notes.end());
      edit(notes);
      question.notes = {};
      for (std::size_t at = 0; at < notes.size(); ++at) {
        state.noteSpots.set(notes[at]->id, {index, at});
        question.notes.push_back(notes[at]);
      }
    });
  }

  template <class Edit>
  void editTheme(const ThemeId& id, Edit edit) {
    const ThemePtr theme = state.theme(id);
    if (!theme) broken("no such theme");
    editQuestion(theme->question, [&](Question& question) {
      for (ThemePtr& slot : question.themes) {
        if (slot->id != id) continue;
        auto changed = std::make_shared<Theme>(*slot);
        edit(*changed);
        slot = std::move(changed);
      }
    });
  }

  void forget(const std::vector<DeviceId>& devices);
  // A note leaves its question, or comes into one in its order of arrival.
  void takeOut(const Note& gone);
  void bringIn(const NotePtr& note);
  // Where each note is, once questions have changed places.
  void findNotesAnew();
  static void count(Question& question, const Note& note, int by);
};

}  // namespace grappe::workshop
