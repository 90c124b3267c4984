// What somebody wants. decide() turns a command into events or refuses it.
// Values, any thread. Their JSON (the command line's and the facilitator's way in) is in
// command_json.h.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "workshop/parts.h"

namespace grappe::workshop {

struct CreateWorkshop {
  std::string title, language;
  std::vector<Circle> circles;
};
struct RenameWorkshop {
  std::string title;
};
struct AddQuestion {
  QuestionId id;
  std::string title, guide;
};
struct EditQuestion {
  QuestionId id;
  std::string title, guide;
};
struct OpenMeeting {
  MeetingId id;
  std::string date, place, code;
};
struct SetMeetingDetails {
  std::string date, place;
};  // of the latest meeting
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
struct ProposedPlacement {
  NoteId note;
  std::optional<ThemeId> theme;
};  // nothing: unsorted
struct ProposeThemes {
  QuestionId question;
  Seq basedOn = 0;
  std::vector<ProposedTheme> themes;
  std::vector<ProposedPlacement> placements;
};

struct AddExchange {
  ExchangeId id;
  QuestionId question;
  std::optional<ExchangeId> parent;
  std::string text, timecode;
};
struct AddSource {
  SourceId id;
  std::string title, who, date, place, text;
  Consent consent = Consent::unknown;
};
struct AddQuotation {
  QuotationId id;
  QuestionId question;
  std::string heading, text, timecode;
  QuotationOrigin origin = QuotationOrigin::unknown;
  std::optional<SourceId> source;
};

struct Undo {};  // the latest that the same role did
struct Redo {};

using Command =
    std::variant<CreateWorkshop, RenameWorkshop, AddQuestion, EditQuestion, OpenMeeting,
                 SetMeetingDetails, SetPin, JoinDevice, GoToQuestion, SetPhase, SetQuestionRules,
                 AddNote, CorrectNote, WithdrawNote, HideNote, ShowNote, TakeLateNote, MoveNote,
                 OpenTheme, RenameTheme, HoldTheme, MergeThemes, DissolveTheme, SeatTheme,
                 ProposeThemes, AddExchange, AddSource, AddQuotation, Undo, Redo>;

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
