// A finished file onto disk, whole or not at all: the one way that documents and copies are
// written. Blocking; one thread a path.
#pragma once

#include <string>
#include <string_view>

#include "base/refusal.h"

namespace grappe {

// Writes beside `path` (its name with a dot and six letters more), syncs, renames, syncs the
// folder: what stood there stays until the new file is whole, and a stick may be pulled once this
// returns. Refused, what stood there untouched: unknown (no such folder), forbidden (may not write
// there), conflict (`path` is a folder), diskFull; busy for what else the system answers, as when
// the stick is pulled meanwhile.
Result<void> writeWhole(const std::string& path, std::string_view bytes);

// `beside`, which is written and synced, takes the place of `path` in the same folder. Refused as
// writeWhole, `path` untouched.
Result<void> replaceWith(const std::string& beside, const std::string& path);

}  // namespace grappe
