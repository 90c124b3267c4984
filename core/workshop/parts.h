// The parts of a workshop, as values. They are kept as shared_ptr<const …>: a change makes a new
// one, so that a State costs little to copy and any thread may read one.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/chunked_vector.h"
#include "base/sharded_map.h"
#include "workshop/names.h"

namespace grappe::workshop {

struct Circle {
  CircleId id;
  std::string name;
  int slot = 0;  // tint and mark: 0 to 5, in the order of the design's table; more go round again
  friend bool operator==(const Circle&, const Circle&) = default;
};

struct Meeting {
  MeetingId id;
  std::string date;   // "2026-11-24", or empty
  std::string place;  // as the facilitator writes it, or empty
  std::string code;   // 4 digits: the room code that devices join with
  Timestamp opened;
  // For good: what devices still send is late. A day after, which device wrote what is forgotten,
  // unless a person wanted to keep it.
  std::optional<Timestamp> closed{};
  bool forgetsDevices = true;
  std::optional<Timestamp> forgotten{};  // the latest time that it was
  // When the recording of what is said began: time codes count from there. Nothing: none runs.
  std::optional<Timestamp> recordingStart = std::nullopt;
  friend bool operator==(const Meeting&, const Meeting&) = default;
};

// How many participants' devices of one circle had joined; no circle: none chosen.
struct JoinedDevices {
  CircleId circle;
  int devices = 0;
  friend bool operator==(const JoinedDevices&, const JoinedDevices&) = default;
};

// Where a note stands: in a theme, or unsorted; and who put it there.
struct Placement {
  std::optional<ThemeId> theme;
  Hand by = Hand::nobody;
  friend bool operator==(const Placement&, const Placement&) = default;
};

// Which note says the same, if any, and who said so. A person's word stands: also "nobody's twin".
struct Twin {
  std::optional<NoteId> of;
  Hand by = Hand::nobody;
  friend bool operator==(const Twin&, const Twin&) = default;
};

struct Note {
  NoteId id;
  QuestionId question;
  MeetingId meeting;
  CircleId circle;  // empty: none chosen
  NoteOrigin origin = NoteOrigin::device;
  FreeText text;
  Timestamp at;
  Seq arrived = 0;    // its first event
  Seq changed = 0;    // its latest event of any kind
  bool late = false;  // waits for the facilitator
  bool addedLate =
      false;            // came late, whether taken since or not: the sender is told the same twice
  bool hidden = false;  // by the facilitator
  bool withdrawn = false;  // by its author
  Placement place;
  Twin twin;

  // On the wall and in the recap.
  bool counts() const { return !late && !hidden && !withdrawn; }
  friend bool operator==(const Note&, const Note&) = default;
};
using NotePtr = std::shared_ptr<const Note>;

// Where the wall has seated a theme: a column from the left and a rank from the top of it.
struct Seat {
  int column = 0;
  int rank = 0;
  friend bool operator==(const Seat&, const Seat&) = default;
};

struct Theme {
  ThemeId id;
  QuestionId question;
  FreeText title;
  Hand titledBy = Hand::machine;
  bool held = false;  // a person's: the machine may add notes, never take, rename, merge or drop
  // A heading that a facilitator gave, with or without words that say what belongs there. It is
  // held, and stands without notes too.
  bool heading = false;
  FreeText hint;
  std::optional<Seat> seat;
  Seq opened = 0;
  Seq changed = 0;  // title, hold, heading; not its notes
  friend bool operator==(const Theme&, const Theme&) = default;
};
using ThemePtr = std::shared_ptr<const Theme>;

// Two notes that a person wants under one theme, or never.
struct NoteTie {
  NoteId one, other;
  Tie tie = Tie::together;
  friend bool operator==(const NoteTie&, const NoteTie&) = default;
};

// How a question's notes are to be grouped.
struct GroupingRules {
  bool freeThemes = true;  // false: under a heading, or unsorted
  int granularity = 50;    // 0: fewer and larger themes, 100: more and finer
  friend bool operator==(const GroupingRules&, const GroupingRules&) = default;
};

struct ProposedPlacement {
  NoteId note;
  std::optional<ThemeId> theme;  // nothing: unsorted
  friend bool operator==(const ProposedPlacement&, const ProposedPlacement&) = default;
};
struct PreviewTheme {
  ThemeId id;
  FreeText title;
  friend bool operator==(const PreviewTheme&, const PreviewTheme&) = default;
};

// Another grouping of a question, asked for and not yet taken or refused. What it would change.
struct Preview {
  Seq asked = 0;  // names it
  int granularity = 50;
  std::optional<ThemeId> split;  // only this theme, in parts
  bool made = false;             // false: the machine is at it
  Seq basedOn = 0;
  std::vector<PreviewTheme> themes;  // new ones, and those with a new title
  std::vector<ProposedPlacement> placements;
  friend bool operator==(const Preview&, const Preview&) = default;
};
using PreviewPtr = std::shared_ptr<const Preview>;

// Notes that seem to belong under another question; told once.
struct Misfit {
  Seq noticed = 0;  // names it
  QuestionId to;
  std::vector<NoteId> notes;
  bool settled = false;  // a person has answered
  friend bool operator==(const Misfit&, const Misfit&) = default;
};

struct Exchange {
  ExchangeId id;
  QuestionId question;
  MeetingId meeting;
  std::optional<ExchangeId> parent;  // bullets nest
  FreeText text;
  std::string timecode;   // "36-14": minute and second of the recording, or empty
  bool verbatim = false;  // somebody's exact words, without the « »
  ExchangeKind kind = ExchangeKind::said;
  Seq arrived = 0;
  friend bool operator==(const Exchange&, const Exchange&) = default;
};
using ExchangePtr = std::shared_ptr<const Exchange>;

// Where an exchange stands: under which other, and which of that one's comes just before it.
struct ExchangePlace {
  QuestionId question;
  std::optional<ExchangeId> parent;
  std::optional<ExchangeId> after;  // nothing: it is the first
  friend bool operator==(const ExchangePlace&, const ExchangePlace&) = default;
};

// What quotations are taken from. All but the title may be empty.
struct Source {
  SourceId id;
  SourceKind kind = SourceKind::document;
  std::string title;  // e.g. "Entretien 1"
  std::string who;    // a role ("directeur d'école maternelle"), not a name
  std::string date;
  std::string place;
  std::string actions;    // of a practice: what is done
  std::string relations;  // of a practice: with whom
  Consent consent = Consent::unknown;
  FreeText text;  // the interview itself; may be empty. Erased: the source was forgotten
  Seq arrived = 0;
  friend bool operator==(const Source&, const Source&) = default;
};
using SourcePtr = std::shared_ptr<const Source>;

// Bytes [begin, end) of the source's text.
struct Passage {
  std::size_t begin = 0;
  std::size_t end = 0;
  friend bool operator==(const Passage&, const Passage&) = default;
};

struct Quotation {
  QuotationId id;
  QuestionId question;
  FreeText heading;         // the theme title it stands under in the recap; may be empty
  FreeText text;            // exact words (passage.h), without the « »; or
  bool paraphrase = false;  // somebody else's words for them: never between « »
  QuotationOrigin origin = QuotationOrigin::unknown;
  std::optional<SourceId> source;
  std::optional<Passage> passage;  // where the words stand, or, of a paraphrase, stood
  std::string timecode;
  Seq arrived = 0;
  friend bool operator==(const Quotation&, const Quotation&) = default;
};
using QuotationPtr = std::shared_ptr<const Quotation>;

// How a question is voted on.
struct VotingRules {
  int dots = 3;  // 1 to mostDots, for each voter
  VoteOn on = VoteOn::themes;
  friend bool operator==(const VotingRules&, const VotingRules&) = default;
};
struct Dots {
  ChoiceId choice;
  int points = 0;
  friend bool operator==(const Dots&, const Dots&) = default;
};
struct Tally {
  ChoiceId choice;
  FreeText words;  // the theme's title or the note's text, as they were when counted
  int points = 0;
  friend bool operator==(const Tally&, const Tally&) = default;
};

// A vote on one question: open, then counted. Who voted for what is known while it is open alone.
struct Vote {
  Seq opened = 0;
  VotingRules rules;
  bool counted = false;
  ShardedMap<std::string, std::vector<Dots>> ballots;  // by voter; none once counted
  std::vector<Dots> byHand;                            // raised hands, as somebody counted them
  std::vector<Tally> tallies;                          // once counted: every choice, wall's order
  int voters = 0;                                      // once counted: who gave any point
};
using VotePtr = std::shared_ptr<const Vote>;

// The clock that the room sees.
struct Timer {
  int seconds = 0;        // granted in all
  std::int64_t left = 0;  // milliseconds, at `since`
  bool running = false;   // else it stands at `left`
  Timestamp since;
  // Below zero: the time is over since then.
  std::int64_t leftAt(Timestamp now) const { return running ? left - (now - since).count() : left; }
  friend bool operator==(const Timer&, const Timer&) = default;
};

struct Question {
  QuestionId id;
  std::string title;
  std::string guide;  // may be empty
  int minutes = 0;    // planned; 0: none
  Phase phase = Phase::waiting;
  bool openWriting = false;      // all see the notes while writing
  bool notesStopped = false;     // sharing takes no more notes
  bool devicesRead = false;      // who wants may read the notes that lie open on their own device
  ChunkedVector<NotePtr> notes;  // all ever added, in order of arrival
  std::vector<ThemePtr> themes;  // those that stand, in order of birth
  std::vector<ExchangePtr> exchanges;  // as they are read: each before those under it (outline.h)
  std::vector<ExchangePtr> withdrawnExchanges;  // their ids stay taken
  std::vector<QuotationPtr> quotations;
  std::vector<QuotationPtr> withdrawnQuotations;
  std::vector<NoteTie> ties;
  GroupingRules grouping;
  PreviewPtr preview;  // null: none
  std::vector<Misfit> misfits;
  VotingRules voting;  // of the next vote
  VotePtr vote;        // the latest; null: none was held
  int counting = 0;    // notes that count()
  int lateNotes = 0;

  bool votes() const { return phase == Phase::voting && vote && !vote->counted; }
  bool takesNotes() const {
    return phase == Phase::writing || (phase == Phase::sharing && !notesStopped);
  }
};
using QuestionPtr = std::shared_ptr<const Question>;

struct Device {
  DeviceId id;
  Role role = Role::participant;
  CircleId circle;
  std::string tokenHash;  // SHA-256 of its token, hexadecimal
  Seq joined = 0;
  friend bool operator==(const Device&, const Device&) = default;
};

}  // namespace grappe::workshop
