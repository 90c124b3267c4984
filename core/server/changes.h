// The log after a sequence number, as one role may see it: what GET /api/events answers.
// Reads the log through the gate: not on the io thread.
#pragma once

#include <string>

#include "server/gate.h"
#include "server/hide_reasons.h"
#include "server/roles.h"

namespace grappe::server {

// {"seq", "more", "events"} as written JSON, and "desk" for those who see all. Each note, question
// or theme stands in it once, as it is in the gate's newest state, at its latest event of those
// read. Refused: damaged.
Result<std::string> changesAfter(const Gate& gate, const Caller& caller, workshop::Seq after,
                                 int devices, Timestamp now, HideReasons& reasons);

}  // namespace grappe::server
