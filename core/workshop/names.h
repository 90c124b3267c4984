// The identifiers and small words of the domain (see design words: note, theme, circle, phase…).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "base/id.h"

namespace grappe::workshop {

using NoteId = Id<struct NoteTag>;
using QuestionId = Id<struct QuestionTag>;
using ThemeId = Id<struct ThemeTag>;
using MeetingId = Id<struct MeetingTag>;
using CircleId = Id<struct CircleTag>;
using DeviceId = Id<struct DeviceTag>;  // random, made by the server at joining; never a person
using SourceId = Id<struct SourceTag>;
using ExchangeId = Id<struct ExchangeTag>;
using QuotationId = Id<struct QuotationTag>;
using ChoiceId = Id<struct ChoiceTag>;  // what is voted for: the id of a theme or of a note
using BallotId = Id<struct BallotTag>;  // one voter's at the table or on paper

// The place of an event in the log: 1, 2, 3… without gaps. 0 is before the first.
using Seq = std::uint64_t;

// Of a question in a meeting. waiting: new notes are late; writing: taken, seen by their author (or
// all, see Question::openWriting); sharing: all see, taken unless stopped; voting: late, secret
// until counted; closed: late.
enum class Phase { waiting, writing, sharing, voting, closed };

enum class VoteOn { themes, notes };

// Who put something where it is. What a person did, the machine never undoes.
enum class Hand { nobody, machine, person };

// What a person said of two notes: under one theme, or never.
enum class Tie { none, together, apart };

// What a person answers when notes seem to belong under another question.
enum class Refiling { move, copy, leave };

// table: typed on the wall's own screen; paper: read off a paper one; file: imported.
enum class NoteOrigin { device, paper, file, table };

// Who acts. machine: the theme worker. wall: hands at the kiosk. commandLine: whoever may read the
// file. facilitator, scribe: pages behind the PIN. participant: a joined device.
enum class Role { machine, wall, commandLine, facilitator, scribe, participant };

// What a point of the exchanges is: said aloud, agreed on, or left for somebody to do.
enum class ExchangeKind { said, decided, toDo };

// practice: a practice sheet, what is done somewhere, with whom.
enum class SourceKind { document, interview, practice };

enum class Consent { unknown, yes, no, anonymous };

// oral: taken down in the meeting; source: a passage of a source; unknown: read in from elsewhere.
enum class QuotationOrigin { oral, source, unknown };

std::string_view phaseName(Phase phase);
std::optional<Phase> phaseOf(std::string_view name);
std::string_view voteOnName(VoteOn on);
std::optional<VoteOn> voteOnOf(std::string_view name);
std::string_view handName(Hand hand);
std::optional<Hand> handOf(std::string_view name);
std::string_view tieName(Tie tie);
std::optional<Tie> tieOf(std::string_view name);
std::string_view refilingName(Refiling refiling);
std::optional<Refiling> refilingOf(std::string_view name);
std::string_view originName(NoteOrigin origin);
std::optional<NoteOrigin> originOf(std::string_view name);
std::string_view roleName(Role role);
std::optional<Role> roleOf(std::string_view name);
std::string_view consentName(Consent consent);
std::optional<Consent> consentOf(std::string_view name);
std::string_view exchangeKindName(ExchangeKind kind);
std::optional<ExchangeKind> exchangeKindOf(std::string_view name);
std::string_view sourceKindName(SourceKind kind);
std::optional<SourceKind> sourceKindOf(std::string_view name);
std::string_view quotationOriginName(QuotationOrigin origin);
std::optional<QuotationOrigin> quotationOriginOf(std::string_view name);

// What a person wrote. The text lives in a side table under `ref`; events name only the ref, so
// that forgetting deletes in one place. An erased text is empty and stays marked.
struct FreeText {
  std::string ref;
  std::string text;
  bool erased = false;
  friend bool operator==(const FreeText&, const FreeText&) = default;
};

inline constexpr std::size_t noteLimit = 500;       // graphemes
inline constexpr std::size_t titleLimit = 120;      // graphemes, of a theme
inline constexpr std::size_t longTextLimit = 4000;  // graphemes: exchange, quotation, guide
inline constexpr int mostDots = 20;                 // a voter
inline constexpr int mostByHand = 10000;            // raised hands for one choice
inline constexpr int mostMinutes = 600;             // a question's time
inline constexpr std::size_t mostCircles = 12;
inline constexpr std::size_t sourceLimit = 400000;  // bytes of a source's text

}  // namespace grappe::workshop
