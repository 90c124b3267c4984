#include "workshop/history.h"

#include <algorithm>

#include "workshop/apply.h"
#include "workshop/decide_rooms.h"
#include "workshop/questions.h"
#include "workshop/records_history.h"
#include "workshop/voting.h"

namespace grappe::workshop {

namespace {

// Whether the state still holds what an event left there, so that its opposite changes only that.
// Whether a circle of `from` that somebody speaks for is not among `to`.
bool dropsSpeakers(const State& state, const std::vector<Circle>& from,
                   const std::vector<Circle>& to) {
  return std::ranges::any_of(from, [&](const Circle& one) {
    const bool stays =
        std::ranges::any_of(to, [&](const Circle& other) { return other.id == one.id; });
    return !stays && isSpokenFor(state, one.id);
  });
}

struct StillHolds : RecordsStillHold {
  using RecordsStillHold::operator();

  bool operator()(const WorkshopRenamed& e) const { return state.title == e.to; }
  bool operator()(const QuestionEdited& e) const {
    const Question* question = state.question(e.id);
    return question != nullptr && question->title == e.toTitle && question->guide == e.toGuide &&
           question->minutes == e.toMinutes;
  }
  bool operator()(const CirclesSet& e) const {
    return state.circles == e.to && !dropsSpeakers(state, e.to, e.from);
  }
  bool operator()(const QuestionAdded& e) const {
    const Question* question = state.question(e.id);
    return question != nullptr && isBare(*question) && question->themes.empty() &&
           question->title == e.title && question->guide == e.guide &&
           question->phase == Phase::waiting && state.current != e.id;
  }
  bool operator()(const QuestionRemoved& e) const { return state.question(e.id) == nullptr; }
  bool operator()(const QuestionMoved& e) const { return state.numberOf(e.id) == e.to + 1; }
  bool operator()(const VotingSet& e) const {
    const Question* question = state.question(e.question);
    return question != nullptr && question->voting == e.to &&
           (!question->vote || question->vote->counted);
  }
  bool operator()(const HandCountSet& e) const {
    const Question* question = state.question(e.question);
    return question != nullptr && question->vote && byHand(*question->vote, e.choice) == e.to;
  }
  bool operator()(const MeetingDetailsSet& e) const {
    return std::any_of(state.meetings.begin(), state.meetings.end(), [&](const Meeting& meeting) {
      return meeting.id == e.id && meeting.date == e.toDate && meeting.place == e.toPlace;
    });
  }
  bool operator()(const CurrentQuestionSet& e) const { return state.current == e.to; }
  bool operator()(const PhaseSet& e) const {
    const Question* question = state.question(e.question);
    return question != nullptr && question->phase == e.to;
  }
  bool operator()(const QuestionRulesSet& e) const {
    const Question* question = state.question(e.question);
    return question != nullptr && question->openWriting == e.toOpenWriting &&
           question->notesStopped == e.toNotesStopped;
  }
  bool operator()(const MeetingClosed& e) const {
    const Meeting* meeting = state.meeting();
    return meeting != nullptr && meeting->id == e.id && meeting->closed == e.to;
  }
  bool operator()(const DeviceReadingSet& e) const {
    const Question* question = state.question(e.question);
    return question != nullptr && question->devicesRead == e.to;
  }
  bool operator()(const NoteHidden& e) const { return isNote(e.id, &Note::hidden, true); }
  bool operator()(const NoteShown& e) const { return isNote(e.id, &Note::hidden, false); }
  bool operator()(const LateNoteTaken& e) const { return isNote(e.id, &Note::late, false); }
  bool operator()(const LateNoteReturned& e) const { return isNote(e.id, &Note::late, true); }
  // What the machine moved since does not rest on a person's move: a person's hand goes before.
  bool operator()(const NotePlaced& e) const {
    const NotePtr note = state.note(e.id);
    if (!note) return false;
    return note->place == e.to || (note->place.by != Hand::person && e.to.by != Hand::person);
  }
  bool operator()(const ThemeOpened& e) const {
    const ThemePtr theme = state.theme(e.theme.id);
    if (!theme || theme->held != e.theme.held) return false;
    if (theme->titledBy == Hand::person && theme->title != e.theme.title) return false;
    const Question& question = *state.question(theme->question);
    return std::none_of(question.notes.begin(), question.notes.end(), [&](const NotePtr& note) {
      return note->place.theme == e.theme.id && note->place.by == Hand::person;
    });
  }
  bool operator()(const ThemeClosed& e) const {
    return state.theme(e.theme.id) == nullptr && state.question(e.theme.question) != nullptr;
  }
  bool operator()(const ThemeTitled& e) const {
    const ThemePtr theme = state.theme(e.id);
    return theme && theme->title == e.to && theme->titledBy == e.toBy;
  }
  bool operator()(const ThemeHeld& e) const {
    const ThemePtr theme = state.theme(e.id);
    return theme && theme->held == e.to;
  }
  bool operator()(const ThemeSeated& e) const {
    const ThemePtr theme = state.theme(e.id);
    return theme && theme->seat == e.to;
  }
  bool operator()(const ThemeHeadingSet& e) const {
    const ThemePtr theme = state.theme(e.id);
    return theme && theme->heading == e.to && theme->hint == e.toHint;
  }
  bool operator()(const NotesTied& e) const {
    const Question* question = state.question(e.question);
    return question != nullptr && tieBetween(*question, e.one, e.other) == e.to;
  }
  bool operator()(const NoteTwinned& e) const {
    const NotePtr note = state.note(e.id);
    return note && note->twin == e.to;
  }
  bool operator()(const GroupingSet& e) const {
    const Question* question = state.question(e.question);
    return question != nullptr && question->grouping == e.to;
  }
  bool operator()(const MisfitSettled& e) const { return state.question(e.question) != nullptr; }
  bool operator()(const NoteRefiled& e) const {
    const NotePtr note = state.note(e.id);
    return note && note->question == e.to && note->place.by != Hand::person;
  }
  bool operator()(const RecapChoicesSet& e) const { return state.recap == e.to; }
  bool operator()(const LexiconSet& e) const { return state.lexicon == e.to; }
  bool operator()(const LanguageSet& e) const { return state.language == e.to; }
  template <class Other>
  bool operator()(const Other&) const {
    return false;
  }

  bool isNote(const NoteId& id, bool Note::*flag, bool value) const {
    const NotePtr note = state.note(id);
    return note && (*note).*flag == value;
  }
};

using Stack = std::vector<std::shared_ptr<const DoneGroup>>;

void push(Stack& stack, const Recorded& recorded) {
  if (!stack.empty() && stack.back()->group == recorded.group) {
    auto group = std::make_shared<DoneGroup>(*stack.back());
    group->events.push_back(recorded.event);
    stack.back() = std::move(group);
    return;
  }
  if (stack.size() >= historyLimit) stack.erase(stack.begin());
  stack.push_back(std::make_shared<const DoneGroup>(DoneGroup{recorded.group, {recorded.event}}));
}

// What turns an event round in the state as it is now: the machine may have moved notes since.
std::vector<Event> opposite(const State& state, const Event& event) {
  if (const auto* placed = std::get_if<NotePlaced>(&event)) {
    const NotePtr note = state.note(placed->id);
    Placement target = placed->from;
    if (target.theme && !state.theme(*target.theme)) target = {};
    return {NotePlaced{placed->id, note->place, target}};
  }
  if (const auto* refiled = std::get_if<NoteRefiled>(&event)) {
    Placement target = refiled->fromPlace;
    if (target.theme && !state.theme(*target.theme)) target = {};
    return {NoteRefiled{refiled->id, refiled->to, refiled->from, state.note(refiled->id)->place,
                        target}};
  }
  if (const auto* added = std::get_if<QuestionAdded>(&event)) {
    return {QuestionRemoved{added->id, added->title, added->guide, added->minutes,
                            state.numberOf(added->id) - 1}};
  }
  if (const auto turned = turnedRound(state, event)) return {*turned};
  std::vector<Event> events;
  if (const auto* opened = std::get_if<ThemeOpened>(&event)) {
    const ThemePtr theme = state.theme(opened->theme.id);
    for (const NotePtr& note : state.question(theme->question)->notes) {
      if (note->place.theme == theme->id) events.push_back(NotePlaced{note->id, note->place, {}});
    }
    events.push_back(ThemeClosed{*theme});
    return events;
  }
  if (const auto turned = inverse(event)) events.push_back(*turned);
  return events;
}

// Plays the opposites, latest first, on a copy, so that each is checked against what it will meet.
Result<std::vector<Event>> opposites(const State& state, const Stack& stack, Role role) {
  if (stack.empty()) return refuse(Code::nothingToUndo, "nothing left to undo or redo");
  State scratch = state;
  std::vector<Event> events;
  const std::vector<Event>& done = stack.back()->events;
  for (auto event = done.rbegin(); event != done.rend(); ++event) {
    if (!std::visit(StillHolds{{scratch}}, *event)) {
      return refuse(Code::conflict, "later changes rest on it");
    }
    for (Event& one : opposite(scratch, *event)) {
      apply(scratch, {scratch.seq + 1, {}, role, 0, Doing::undo, one});
      events.push_back(std::move(one));
    }
  }
  return events;
}

const History* historyOf(const State& state, Role role) {
  const auto found = state.history.find(role);
  return found == state.history.end() ? nullptr : found->second.get();
}

}  // namespace

void remember(State& state, const Recorded& recorded) {
  if (recorded.by == Role::machine || recorded.by == Role::participant || recorded.group == 0) {
    return;
  }
  if (!inverse(recorded.event)) return;
  const History* before = historyOf(state, recorded.by);
  auto history =
      before == nullptr ? std::make_shared<History>() : std::make_shared<History>(*before);
  const bool first = recorded.seq == recorded.group;
  switch (recorded.doing) {
    case Doing::act:
      // A group that began with something that cannot be undone is not undone in part.
      if (!first && (history->undo.empty() || history->undo.back()->group != recorded.group))
        return;
      history->redo.clear();
      push(history->undo, recorded);
      break;
    case Doing::undo:
      if (first && !history->undo.empty()) history->undo.pop_back();
      push(history->redo, recorded);
      break;
    case Doing::redo:
      if (first && !history->redo.empty()) history->redo.pop_back();
      push(history->undo, recorded);
      break;
  }
  state.history[recorded.by] = std::move(history);
}

Result<std::vector<Event>> undoing(const State& state, Role role) {
  const History* history = historyOf(state, role);
  return opposites(state, history == nullptr ? Stack() : history->undo, role);
}

Result<std::vector<Event>> redoing(const State& state, Role role) {
  const History* history = historyOf(state, role);
  return opposites(state, history == nullptr ? Stack() : history->redo, role);
}

}  // namespace grappe::workshop
