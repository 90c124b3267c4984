// The parts of decide(), one function a command, in files by what they know: the workshop and its
// meetings (decide_meeting.cpp), a meeting's end (decide_closing.cpp), questions
// (decide_questions.cpp), votes and the timer (decide_voting.cpp), notes (decide_notes.cpp), themes
// (decide_themes.cpp), the machine's proposals (decide_proposals.cpp), what is taken down
// (decide_exchanges.cpp, decide_records.cpp), the recap's choices and what is forgotten
// (decide_recap.cpp).
#pragma once

#include "workshop/decide.h"
#include "workshop/twins.h"

namespace grappe::workshop {

struct Decider {
  const State& state;
  const Order& order;

  Result<Decision> decide(const CreateWorkshop& c) const;
  Result<Decision> decide(const RenameWorkshop& c) const;
  Result<Decision> decide(const AddQuestion& c) const;
  Result<Decision> decide(const EditQuestion& c) const;
  Result<Decision> decide(const OpenMeeting& c) const;
  Result<Decision> decide(const SetMeetingDetails& c) const;
  Result<Decision> decide(const CloseMeeting& c) const;
  Result<Decision> decide(const ReopenMeeting& c) const;
  Result<Decision> decide(const ForgetDevices& c) const;
  Result<Decision> decide(const SetPin& c) const;
  Result<Decision> decide(const JoinDevice& c) const;
  Result<Decision> decide(const GoToQuestion& c) const;
  Result<Decision> decide(const SetPhase& c) const;
  Result<Decision> decide(const SetQuestionRules& c) const;
  Result<Decision> decide(const SetDeviceReading& c) const;
  Result<Decision> decide(const SetCircles& c) const;
  Result<Decision> decide(const MoveQuestion& c) const;
  Result<Decision> decide(const RemoveQuestion& c) const;

  Result<Decision> decide(const SetVoting& c) const;
  Result<Decision> decide(const CastBallot& c) const;
  Result<Decision> decide(const SetHandCount& c) const;
  Result<Decision> decide(const CountVotes& c) const;
  Result<Decision> decide(const VoteAgain& c) const;
  Result<Decision> decide(const StartTimer& c) const;
  Result<Decision> decide(const PauseTimer& c) const;
  Result<Decision> decide(const ResumeTimer& c) const;
  Result<Decision> decide(const AddTime& c) const;
  Result<Decision> decide(const StopTimer& c) const;
  Result<Decision> decide(const FreezeDevices& c) const;

  Result<Decision> decide(const AddNote& c) const;
  Result<Decision> decide(const CorrectNote& c) const;
  Result<Decision> decide(const WithdrawNote& c) const;
  Result<Decision> decide(const HideNote& c) const;
  Result<Decision> decide(const ShowNote& c) const;
  Result<Decision> decide(const TakeLateNote& c) const;

  Result<Decision> decide(const MoveNote& c) const;
  Result<Decision> decide(const OpenTheme& c) const;
  Result<Decision> decide(const RenameTheme& c) const;
  Result<Decision> decide(const HoldTheme& c) const;
  Result<Decision> decide(const MergeThemes& c) const;
  Result<Decision> decide(const DissolveTheme& c) const;
  Result<Decision> decide(const SeatTheme& c) const;
  Result<Decision> decide(const ProposeThemes& c) const;

  Result<Decision> decide(const TieNotes& c) const;
  Result<Decision> decide(const TwinNote& c) const;
  Result<Decision> decide(const SetLens& c) const;
  Result<Decision> decide(const SetGranularity& c) const;
  Result<Decision> decide(const AskPreview& c) const;
  Result<Decision> decide(const ProposePreview& c) const;
  Result<Decision> decide(const AcceptPreview& c) const;
  Result<Decision> decide(const RefusePreview& c) const;
  Result<Decision> decide(const NoticeMisfit& c) const;
  Result<Decision> decide(const SettleMisfit& c) const;
  Result<Decision> decide(const RefileNotes& c) const;
  Result<Decision> decide(const SetLexicon& c) const;
  Result<Decision> decide(const SetLanguage& c) const;

  Result<Decision> decide(const AddExchange& c) const;
  Result<Decision> decide(const CorrectExchange& c) const;
  Result<Decision> decide(const PlaceExchange& c) const;
  Result<Decision> decide(const WithdrawExchange& c) const;
  Result<Decision> decide(const AddSource& c) const;
  Result<Decision> decide(const CorrectSource& c) const;
  Result<Decision> decide(const AddQuotation& c) const;
  Result<Decision> decide(const CorrectQuotation& c) const;
  Result<Decision> decide(const WithdrawQuotation& c) const;
  Result<Decision> decide(const SetRecordingStart& c) const;
  Result<Decision> decide(const SetRecapChoices& c) const;
  Result<Decision> decide(const EraseTexts& c) const;

  // Cleaned text within its limit. Refused: empty, tooLong.
  static Result<std::string> text(const std::string& raw, std::size_t limit);
  static Result<std::string> line(const std::string& raw, std::size_t limit, bool mayBeEmpty);
  // Two numbers of one to three digits with - or : between ("36-14"); empty is none.
  static Result<std::string> timecode(const std::string& raw);
  // A text to be kept beside the event that will be the `at`-th of this decision; `part` tells
  // apart several of one event.
  FreeText kept(std::string text, std::size_t at, const char* part = "") const;
  Result<const Question*> question(const QuestionId& id) const;
  Result<NotePtr> note(const NoteId& id) const;
  Result<ThemePtr> theme(const ThemeId& id) const;
};

// A code of ISO 639; whether anything is known of that language does not matter here.
bool isLanguage(std::string_view code);

// A device or a note has the circle.
bool isSpokenFor(const State& state, const CircleId& circle);

// A vote that is open and has points is counted with what is decided.
void countOpenVote(const Question& question, Decision& decision);

// A theme that the machine proposed and that a hand has emptied by moving these goes with its last
// note.
void closeIfEmptied(const Decider& decider, const SaidAlike& moved, Decision& decision);

template <class... Events>
Decision happened(Events... events) {
  Decision decision;
  (decision.events.push_back(std::move(events)), ...);
  return decision;
}

}  // namespace grappe::workshop

// Leaves the function with the refusal, or names the value. For Decider's own files.
#define GRAPPE_TAKE(name, expression)                             \
  auto name##Result = (expression);                               \
  if (!name##Result) return tl::unexpected(name##Result.error()); \
  auto& name = *name##Result
