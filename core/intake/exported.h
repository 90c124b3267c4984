// A workshop out of the JSON that `grappe recap -o FILE.json` writes (recap/json.md has its
// fields): as commands for a file that is new. Pure, any thread.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/refusal.h"
#include "workshop/command.h"

namespace grappe::intake {

inline constexpr std::size_t exportedLimit = 200'000'000;  // bytes

// Whether these are Grappe's own words, however much is wrong in them.
bool isExported(std::string_view bytes);

// What happened, and when, where that is known.
struct ExportedCommand {
  workshop::Command command;
  std::optional<Timestamp> at = std::nullopt;
};

// In order, CreateWorkshop first; each can be carried out after those before it, by the command
// line's role. What no command carries (json.md) is not among them. Refused: tooLong (over
// exportedLimit), malformed (no JSON, not Grappe's, a field that says what it cannot; `detail`
// names it), conflict (of a newer version).
Result<std::vector<ExportedCommand>> commandsOf(std::string_view bytes);

}  // namespace grappe::intake
