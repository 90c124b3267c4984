// What somebody wants. decide() turns a command into events or refuses it.
// Values, any thread. Their JSON (the command line's and the facilitator's way in) is in
// command_json.h.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "workshop/recap_choices.h"
#include "workshop/record_commands.h"

namespace grappe::workshop {

struct CreateWorkshop {
  std::string title, language;
  std::vector<Circle> circles;
};
struct RenameWorkshop {
  std::string title;
};
// Who speaks. A circle that notes or devices have may be renamed or coloured anew, not dropped.
struct SetCircles {
  std::vector<Circle> circles;
};
struct AddQuestion {
  QuestionId id;
  std::string title, guide;
  int minutes = 0;  // planned; 0: none
};
// Minutes that are not given stay as they are.
struct EditQuestion {
  QuestionId id;
  std::string title, guide;
  std::optional<int> minutes = std::nullopt;
};
struct MoveQuestion {
  QuestionId id;
  int to = 0;  // its place from 0; past the last: the last
};
struct RemoveQuestion {
  QuestionId id;
};  // conflict once it has notes or records
struct OpenMeeting {
  MeetingId id;
  std::string date, place, code;
};
struct SetMeetingDetails {
  std::string date, place;
};  // of the latest meeting
// For good. The room's question is closed with it, and an open vote counted.
struct CloseMeeting {
  bool forgetDevices = true;  // a day after
};
struct ReopenMeeting {};
// Of a meeting that is closed: which device joined and wrote what is deleted, for good. The
// machine's is taken once a day has passed.
struct ForgetDevices {};
struct SetPin {
  std::string hash;
};
struct JoinDevice {
  DeviceId device;
  Role role = Role::participant;
  CircleId circle;
  std::string tokenHash;
};

struct GoToQuestion {
  QuestionId question;
};
struct SetPhase {
  QuestionId question;
  Phase phase = Phase::waiting;
};
struct SetQuestionRules {
  QuestionId question;
  bool openWriting = false, notesStopped = false;
};

// Whether participants may read, on their own device, what lies open on the wall.
struct SetDeviceReading {
  QuestionId question;
  bool on = false;
};

// Of the next vote; of an open one too, until somebody has voted.
struct SetVoting {
  QuestionId question;
  int dots = 3;
  VoteOn on = VoteOn::themes;
};
// All that one voter gives; what was given before no longer counts. No points: taken back.
struct CastBallot {
  QuestionId question;
  BallotId ballot;  // of who votes without a device; a device's needs none
  std::vector<Dots> dots;
};
struct SetHandCount {
  QuestionId question;
  ChoiceId choice;
  int points = 0;
};
struct CountVotes {
  QuestionId question;
};  // for good: who voted for what is deleted
struct VoteAgain {
  QuestionId question;
};

struct StartTimer {
  int seconds = 0;
};
struct PauseTimer {};
struct ResumeTimer {};
struct AddTime {
  int seconds = 0;
};
struct StopTimer {};
struct FreezeDevices {
  bool frozen = true;
};

// `id` is made where the note is written, once: the same id again gets the same answer.
struct AddNote {
  NoteId id;
  QuestionId question;
  std::string text;
  CircleId circle;  // of a device: its own is taken instead
  NoteOrigin origin = NoteOrigin::device;
};
struct CorrectNote {
  NoteId id;
  std::string text;
};
struct WithdrawNote {
  NoteId id;
};
struct HideNote {
  NoteId id;
  std::string reason;
};
struct ShowNote {
  NoteId id;
};
struct TakeLateNote {
  NoteId id;
};
struct MoveNote {
  NoteId id;
  std::optional<ThemeId> theme;
};  // nothing: to unsorted

// A person's new theme, held from the start, of these notes; the title may be empty (the machine
// then proposes one and goes on doing so until a person writes one).
struct OpenTheme {
  ThemeId id;
  QuestionId question;
  std::string title;
  std::vector<NoteId> notes;
  std::optional<Seat> seat;
};
struct RenameTheme {
  ThemeId id;
  std::string title;
};
struct HoldTheme {
  ThemeId id;
  bool held = true;
};
struct MergeThemes {
  ThemeId from, into;
};
struct DissolveTheme {
  ThemeId id;
};  // its notes go to unsorted
struct SeatTheme {
  ThemeId id;
  Seat seat;
};

// The machine's. Taken item by item where nothing that it names has changed after `basedOn`, and
// never against a person's hold.
struct ProposedTheme {
  ThemeId id;
  std::string title;
};  // new, or a new title for one that stands
struct ProposedTwin {
  NoteId note;
  std::optional<NoteId> of;
};  // nothing: nobody's
struct ProposeThemes {
  QuestionId question;
  Seq basedOn = 0;
  std::vector<ProposedTheme> themes;
  std::vector<ProposedPlacement> placements;
  std::vector<ProposedTwin> twins = {};
};

// together: they stand in one theme from now on, the one that either has; apart: never again.
struct TieNotes {
  NoteId one, other;
  Tie tie = Tie::together;
};
// A person's word on which note says the same; nothing: none does.
struct TwinNote {
  NoteId note;
  std::optional<NoteId> of;
};

// The headings of a question, all of them: those that stand and are not named end (with their
// notes, they go on as held themes).
struct Heading {
  ThemeId id;
  std::string title, hint;
};
struct SetLens {
  QuestionId question;
  std::vector<Heading> headings;
  bool freeThemes = true;
};
struct SetGranularity {
  QuestionId question;
  int granularity = 50;
};

// The question grouped anew as a preview, at the granularity given or its own; or one theme in
// parts. Takes the place of any preview that stands.
struct AskPreview {
  QuestionId question;
  std::optional<int> granularity;
  std::optional<ThemeId> split;
};
struct ProposePreview {  // the machine's answer
  QuestionId question;
  Seq asked = 0, basedOn = 0;
  std::vector<ProposedTheme> themes;
  std::vector<ProposedPlacement> placements;
};
struct AcceptPreview {
  QuestionId question;
  Seq asked = 0;
};
struct RefusePreview {
  QuestionId question;
};

struct NoticeMisfit {  // the machine's
  QuestionId question, to;
  std::vector<NoteId> notes;
};
struct SettleMisfit {
  QuestionId question;
  Seq noticed = 0;
  Refiling answer = Refiling::leave;
  std::vector<NoteId> copies;  // for copy: an id a note
};
struct RefileNotes {
  std::vector<NoteId> notes;
  QuestionId to;
};

struct SetLexicon {
  std::string text;
};  // TOML; empty: none
struct SetLanguage {
  std::string language;
};

struct SetRecapChoices {
  RecapChoices choices;
};
// For good, and the command line's alone: these texts are forgotten, whoever had them (erasing.h
// finds them). Nothing that was done before can be undone after. Refused: unknown, a note or a
// source that is none; notNow, a device whose points are not counted yet.
struct EraseTexts {
  std::vector<std::string> texts;  // references; of a device's rows: side_rows.h
  std::vector<NoteId> notes;       // whose words they are
  std::vector<SourceId> sources;
};

struct Undo {};  // the latest that the same role did
struct Redo {};

using Command = std::variant<
    CreateWorkshop, RenameWorkshop, AddQuestion, EditQuestion, OpenMeeting, SetMeetingDetails,
    SetPin, JoinDevice, GoToQuestion, SetPhase, SetQuestionRules, SetCircles, MoveQuestion,
    RemoveQuestion, SetVoting, CastBallot, SetHandCount, CountVotes, VoteAgain, StartTimer,
    PauseTimer, ResumeTimer, AddTime, StopTimer, FreezeDevices, AddNote, CorrectNote, WithdrawNote,
    HideNote, ShowNote, TakeLateNote, MoveNote, OpenTheme, RenameTheme, HoldTheme, MergeThemes,
    DissolveTheme, SeatTheme, ProposeThemes, TieNotes, TwinNote, SetLens, SetGranularity,
    AskPreview, ProposePreview, AcceptPreview, RefusePreview, NoticeMisfit, SettleMisfit,
    RefileNotes, SetLexicon, SetLanguage, AddExchange, CorrectExchange, PlaceExchange,
    WithdrawExchange, AddSource, CorrectSource, AddQuotation, CorrectQuotation, WithdrawQuotation,
    SetRecordingStart, CloseMeeting, ReopenMeeting, ForgetDevices, SetDeviceReading,
    SetRecapChoices, EraseTexts, Undo, Redo>;

// A command with who gives it and when.
struct Order {
  Command command;
  Role by = Role::commandLine;
  DeviceId device;  // of a participant or a facilitator's page; empty otherwise
  Timestamp at;
};

// "AddNote" and so on: stable, part of the interface.
std::string_view commandName(const Command& command);

}  // namespace grappe::workshop
