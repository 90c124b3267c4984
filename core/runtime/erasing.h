// Forgets for good what somebody wrote or said, in a workshop file and in the kiosk that holds it.
// Blocks. Any thread.
#pragma once

#include <string>

#include "base/refusal.h"
#include "workshop/erasing.h"

namespace grappe::runtime {

struct Forgotten {
  int texts = 0;            // that are gone now; 0: all of it was gone before
  int titles = 0;           // of them: what was made of the words
  int quotations = 0;       // of a source that was forgotten
  workshop::Erasing first;  // what was found, and who says the same
};

// Through the kiosk that holds the file, or by itself. Looks again afterwards, for what was made of
// the words meanwhile, and returns once no byte of the file holds them.
// Refused: as carryOut, and unknown (there is no such note…), notNow; busy, another program reads
// the file, so that it is erased but its bytes are still there: they go by themselves once that
// ends.
Result<Forgotten> forget(const std::string& path, const workshop::ToForget& asked);

// Every event of a file, read without holding it. Refused: unknown, forbidden, damaged.
Result<std::vector<workshop::Recorded>> readLog(const std::string& path);

}  // namespace grappe::runtime
