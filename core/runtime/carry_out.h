// How a command acts on a workshop file: through the kiosk that holds it, if one does, and
// otherwise by itself. Either way its orders are those of Role::commandLine, decided and committed
// as any other. Blocks. Any thread.
#pragma once

#include <string>
#include <vector>

#include "base/refusal.h"
#include "runtime/grouping.h"
#include "server/gate.h"
#include "workshop/command.h"

namespace grappe::runtime {

struct CarriedOut {
  bool throughKiosk = false;
  std::vector<Result<server::Done>> answers;  // one a command, in turn
};

// Refused as a whole: unknown, forbidden, damaged, inUse (who holds the file does not answer).
// `grouping`, if any, then gives the notes that are new their themes, and groups by the words of
// now what was grouped by others; a kiosk does so by itself.
Result<CarriedOut> carryOut(const std::string& path, const std::vector<workshop::Command>& commands,
                            Grouping* grouping = nullptr);

}  // namespace grappe::runtime
