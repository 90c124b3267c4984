// What happened. An event is what was decided, complete: replaying never decides again.
// Events that a person can undo carry both sides (from, to); inverse() turns them round.
// Values, any thread. Their JSON is in event_json.h.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "workshop/recap_choices.h"
#include "workshop/record_events.h"

namespace grappe::workshop {

struct WorkshopCreated {
  std::string title;
  std::string language;  // "fr"
  std::vector<Circle> circles;
};
struct WorkshopRenamed {
  std::string from, to;
};
struct CirclesSet {
  std::vector<Circle> from, to;
};
struct QuestionAdded {
  QuestionId id;
  std::string title, guide;
  int minutes = 0;
  int at = -1;  // its place from 0; below 0: the last
};
struct QuestionEdited {
  QuestionId id;
  std::string fromTitle, fromGuide, toTitle, toGuide;
  int fromMinutes = 0, toMinutes = 0;
};
struct QuestionMoved {
  QuestionId id;
  int from = 0, to = 0;  // places from 0
};
// It has no note, exchange, quotation or theme, and its rules are as they were when it was added.
struct QuestionRemoved {
  QuestionId id;
  std::string title, guide;
  int minutes = 0, at = 0;
};
struct MeetingOpened {
  MeetingId id;
  std::string date, place, code;
};
struct MeetingDetailsSet {
  MeetingId id;
  std::string fromDate, fromPlace, toDate, toPlace;
};
// Closed for good, or open again: `to` is nothing.
struct MeetingClosed {
  MeetingId id;
  std::optional<Timestamp> from, to;
  bool fromForgets = true, toForgets = true;
};
// Which device joined and which wrote what is deleted beside the log. How many there were stays:
// `joined` has those that no earlier event of this kind had.
struct DevicesForgotten {
  MeetingId id;
  std::vector<JoinedDevices> joined;
};
struct PinSet {
  FreeText hash;
};  // libsodium's crypto_pwhash_str
// A device joined, or joined again with another circle. Which device stands in the side tables.
struct DeviceJoined {
  DeviceId device;
  Role role = Role::participant;
  CircleId circle;
  std::string tokenHash;
};

struct CurrentQuestionSet {
  std::optional<QuestionId> from, to;
};
struct PhaseSet {
  QuestionId question;
  Phase from = Phase::waiting, to = Phase::waiting;
};
struct QuestionRulesSet {
  QuestionId question;
  bool fromOpenWriting = false, fromNotesStopped = false, toOpenWriting = false,
       toNotesStopped = false;
};

struct DeviceReadingSet {
  QuestionId question;
  bool from = false, to = false;
};

struct VotingSet {
  QuestionId question;
  VotingRules from, to;
};
struct VoteOpened {
  QuestionId question;
  VotingRules rules;
};
// One voter's points, all of them; an earlier ballot of the same voter no longer counts. Neither
// what was voted for nor the device stand in the event but beside it, and are deleted when the
// votes are counted; the event then changes nothing any more.
struct BallotCast {
  QuestionId question;
  BallotId ballot;  // of who votes without a device
  FreeText lines;   // ballotText of voting.h
  DeviceId device;  // a side row
};
struct HandCountSet {
  QuestionId question;
  ChoiceId choice;
  int from = 0, to = 0;
};
struct VotesCounted {
  QuestionId question;
  std::vector<Tally> tallies;
  int voters = 0;
};
struct TimerSet {
  std::optional<Timer> timer;
};
struct DevicesFrozen {
  bool frozen = false;
};

struct NoteAdded {
  NoteId id;
  QuestionId question;
  MeetingId meeting;
  CircleId circle;
  NoteOrigin origin = NoteOrigin::device;
  FreeText text;
  bool late = false;
  DeviceId device;  // empty unless a device wrote it; a side row
};
struct NoteCorrected {
  NoteId id;
  FreeText from, to;
};
struct NoteWithdrawn {
  NoteId id;
};
struct NoteHidden {
  NoteId id;
  FreeText reason;
};
struct NoteShown {
  NoteId id;
  FreeText reason;
};  // the reason it had been hidden for
struct LateNoteTaken {
  NoteId id;
};
struct LateNoteReturned {
  NoteId id;
};  // the opposite: undo of taking it
struct NotePlaced {
  NoteId id;
  Placement from, to;
};

struct ThemeOpened {
  Theme theme;
};  // opened and changed are set when applied
struct ThemeClosed {
  Theme theme;
};  // as it stood; it has no notes any more
struct ThemeTitled {
  ThemeId id;
  FreeText from, to;
  Hand fromBy = Hand::machine, toBy = Hand::machine;
};
struct ThemeHeld {
  ThemeId id;
  bool from = false, to = true;
};
struct ThemeSeated {
  ThemeId id;
  std::optional<Seat> from, to;
};

struct ThemeHeadingSet {
  ThemeId id;
  bool from = false;
  FreeText fromHint;
  bool to = true;
  FreeText toHint;
};
struct NotesTied {
  QuestionId question;
  NoteId one, other;
  Tie from = Tie::none, to = Tie::none;
};
struct NoteTwinned {
  NoteId id;
  Twin from, to;
};
struct GroupingSet {
  QuestionId question;
  GroupingRules from, to;
};

// Previews are looked at, not done: none of these is undone.
struct PreviewAsked {
  QuestionId question;
  int granularity = 50;
  std::optional<ThemeId> split;
};
struct PreviewMade {
  QuestionId question;
  Seq asked = 0, basedOn = 0;
  std::vector<PreviewTheme> themes;
  std::vector<ProposedPlacement> placements;
};
struct PreviewClosed {
  QuestionId question;
  Seq asked = 0;
  bool accepted = false;
};

struct MisfitNoticed {
  QuestionId question, to;
  std::vector<NoteId> notes;
};
struct MisfitSettled {
  QuestionId question;
  Seq noticed = 0;
  bool from = false, to = true;
};
struct NoteRefiled {
  NoteId id;
  QuestionId from, to;
  Placement fromPlace, toPlace;
};
// A note under a second question. It has its original's text, circle and time.
struct NoteCopied {
  NoteId id, of;
  QuestionId question;
};

struct LexiconSet {
  FreeText from, to;
};
struct LanguageSet {
  std::string from, to;
};

struct RecapChoicesSet {
  RecapChoices from, to;
};
// Somebody asked to be forgotten: the rows of these texts are deleted beside the log, and so is
// what the events of these sources tell of them. The ids stay, so that it shows that something was
// there.
struct TextsErased {
  std::vector<std::string> texts;  // references; of a device's rows: side_rows.h
  std::vector<NoteId> notes;       // whose words they were, and no longer whose device's
  std::vector<SourceId> sources;
};

using Event =
    std::variant<WorkshopCreated, WorkshopRenamed, QuestionAdded, QuestionEdited, MeetingOpened,
                 MeetingDetailsSet, PinSet, DeviceJoined, CurrentQuestionSet, PhaseSet,
                 QuestionRulesSet, CirclesSet, QuestionMoved, QuestionRemoved, VotingSet,
                 VoteOpened, BallotCast, HandCountSet, VotesCounted, TimerSet, DevicesFrozen,
                 NoteAdded, NoteCorrected, NoteWithdrawn, NoteHidden, NoteShown, LateNoteTaken,
                 LateNoteReturned, NotePlaced, ThemeOpened, ThemeClosed, ThemeTitled, ThemeHeld,
                 ThemeSeated, ThemeHeadingSet, NotesTied, NoteTwinned, GroupingSet, PreviewAsked,
                 PreviewMade, PreviewClosed, MisfitNoticed, MisfitSettled, NoteRefiled, NoteCopied,
                 LexiconSet, LanguageSet, ExchangeAdded, ExchangeCorrected, ExchangePlaced,
                 ExchangeWithdrawn, ExchangeRestored, SourceAdded, SourceCorrected, QuotationAdded,
                 QuotationCorrected, QuotationWithdrawn, QuotationRestored, RecordingStartSet,
                 MeetingClosed, DevicesForgotten, DeviceReadingSet, RecapChoicesSet, TextsErased>;

// do: a first time. undo and redo: the events of an earlier group, turned round or played again.
enum class Doing { act, undo, redo };

// An event in the log.
struct Recorded {
  Seq seq = 0;
  Timestamp at;
  Role by = Role::machine;
  Seq group = 0;  // the seq of the first event of the same command: undone together
  Doing doing = Doing::act;
  Event event;
};

// "NoteAdded" and so on: stable, part of the file format.
std::string_view eventName(const Event& event);

// The opposite event; nothing where a person cannot undo (a note added, a device joined…).
std::optional<Event> inverse(const Event& event);

}  // namespace grappe::workshop
