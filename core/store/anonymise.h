// A workshop file made anonymous, for good: for a copy that is given away. Blocking; any thread.
#pragma once

#include <string>

#include "base/refusal.h"
#include "workshop/anonymising.h"

namespace grappe::store {

struct Anonymised {
  int blurs = 0;    // names that were blurred
  int removed = 0;  // texts that no longer stood: what was corrected, taken back or hidden
  int devices = 0;  // that are no longer known
};

// The file must be held by nobody else (runtime's kiosk file). Devices are forgotten, but how many
// there were by circle; the PIN and ballots that were not counted are gone; the log, texts and
// readable tables are rewritten in one transaction, so that all of it is done or nothing.
// Refused: as SqliteLog::open and append.
Result<Anonymised> anonymise(const std::string& path, workshop::Anonymiser& anonymiser,
                             Timestamp now);

}  // namespace grappe::store
