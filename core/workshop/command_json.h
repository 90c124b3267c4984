// Commands to and from JSON: {"command": "SetPhase", "v": 1, "question": …, "phase": "writing"}.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

#include "workshop/command.h"

namespace grappe::workshop {

std::string toJson(const Command& command);

// Refused as malformed with the field that is wrong. Depth is capped at 16; text is cleaned later,
// by decide().
Result<Command> commandOf(std::string_view json);

}  // namespace grappe::workshop
