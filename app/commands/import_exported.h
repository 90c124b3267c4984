// `grappe import NEW.grappe FILE.json`: a workshop out of the JSON that its recap was written as.
// Main thread.
#pragma once

#include <optional>
#include <string>

#include "commands/console.h"

namespace grappe::commands {

// `write` false: only says what would be made. The exit code; nothing where `json` is not Grappe's
// own JSON. `file` must be new: one that is there is not touched, and what could not be made whole
// is not left behind.
std::optional<int> importExported(const Console& console, const std::string& file,
                                  const std::string& json, bool write);

}  // namespace grappe::commands
