// The JSON that devices send, parsed and bounded into values; and JSON written out. Nothing here
// throws for anything that a device can send. Pure, any thread.
#pragma once

#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/refusal.h"
#include "server/desk_sources.h"
#include "server/presence.h"
#include "workshop/parts.h"

namespace grappe::server {

inline constexpr int deepest = 16;  // nesting of a body

// An object, or refused as malformed: not JSON, bad UTF-8, deeper than `deepest`, U+0000 anywhere.
Result<nlohmann::json> parsedObject(std::string_view text);

// One line, never throws: bytes that are not UTF-8 become U+FFFD.
std::string written(const nlohmann::json& value);

struct JoinBody {
  std::optional<std::string> code;
  std::optional<std::string> pin;
  workshop::Role role = workshop::Role::facilitator;  // with the PIN: or scribe
  std::optional<workshop::CircleId> circle;           // empty: none chosen
};
Result<JoinBody> joinBody(std::string_view text);

struct NoteBody {
  workshop::NoteId id;
  workshop::QuestionId question;
  std::string text;
};
Result<NoteBody> noteBody(std::string_view text);

struct BallotBody {
  workshop::QuestionId question;
  std::vector<workshop::Dots> dots;
};
Result<BallotBody> ballotBody(std::string_view text);

// {"format": …}, and of a page {"page": …}, from 1.
Result<RecapOrder> recapOrderOf(std::string_view text);

// {"text": …}
Result<std::string> textBody(std::string_view text);

struct Greeting {
  std::string token;
  workshop::Seq after = 0;
};
Result<Greeting> greeting(std::string_view text);

// {"waiting": …, "roundTrip": …, "hand": …, "ready": …}, the last two as it likes: what a page
// tells of itself over its live connection.
Result<Presence::Pulse> pulseOf(std::string_view text);

// The value of `after` in "after=12&x=y"; 0 without one; nothing if it is not a number.
std::optional<workshop::Seq> afterOf(std::string_view query);
// The same of any number.
std::optional<std::uint64_t> numberOf(std::string_view query, std::string_view name);

}  // namespace grappe::server
