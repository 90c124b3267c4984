// A finished document onto disk, whole or not at all. Blocking; one thread a path.
#pragma once

#include <string>
#include <string_view>

#include "base/refusal.h"

namespace grappe::recap {

// Writes beside `path`, syncs, then renames: what stood there stays until the new file is whole.
// Refused, nothing touched: unknown (no such folder), forbidden (may not write there), conflict
// (`path` is a folder), diskFull; busy for what else the system answers.
Result<void> writeWhole(const std::string& path, std::string_view bytes);

}  // namespace grappe::recap
