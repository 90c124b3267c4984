// A copy of a workshop at one moment, also while a kiosk writes it. Reads through a connection of
// its own: in WAL mode a reader holds no writer up, and one that stays at its moment is not made to
// begin again by what is written meanwhile. Any thread.
#pragma once

#include <functional>
#include <string>

#include "base/refusal.h"
#include "store/check.h"

namespace grappe::store {

// The bytes of a file that holds all that had been committed when this was called. In memory, so
// that a slow disk to write them to makes the file's reading no longer. `goOn` is asked between
// steps of 1 MiB with the part that is done, 0 to 1; false: busy. Refused: as check; busy.
Result<std::string> copyOf(const std::string& path, const std::function<bool(double)>& goOn = {});

// As check, of a file that nobody else writes: nothing is locked, and none appears beside it. For
// copies, also where the file system knows no locks.
Result<CheckReport> checkCopy(const std::string& path);

}  // namespace grappe::store
