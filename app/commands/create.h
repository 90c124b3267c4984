// Makes a workshop's file out of a template: `grappe new`, and "new" on the home screen.
#pragma once

#include <filesystem>

#include "base/refusal.h"
#include "intake/template.h"

namespace grappe::commands {

// With a meeting of today, without a place. Refused: conflict (the file exists), forbidden,
// diskFull, tooLong or empty (a title), malformed (a language); nothing is then left behind.
Result<void> createWorkshop(const std::filesystem::path& file, const intake::Template& made);

}  // namespace grappe::commands
