// Commands into events. Pure: no clock, no ids, no I/O.
#pragma once

#include "workshop/command.h"
#include "workshop/event.h"
#include "workshop/state.h"

namespace grappe::workshop {

struct Decision {
  std::vector<Event> events;  // in order; may be empty where nothing changes
  // The command had been carried out before (the same note id again): answer with this.
  std::optional<Seq> already;
  bool late = false;  // the note was kept, but its question takes none: 202
  Doing doing = Doing::act;
};

// Refused: forbidden (role may not, another's note), unknown, conflict, notNow, tooLong, empty,
// nothingToUndo. The i-th event will get sequence number state.seq + 1 + i.
Result<Decision> decide(const State& state, const Order& order);

// Whether a role may give a command at all; decide checks it first. The one place for it.
bool mayGive(Role role, const Command& command);

}  // namespace grappe::workshop
