// Events into state. Pure, and total: an event that names what does not exist (a damaged log)
// throws std::logic_error.
#pragma once

#include "workshop/event.h"
#include "workshop/state.h"

namespace grappe::workshop {

// Throws std::logic_error unless recorded.seq == state.seq + 1.
void apply(State& state, const Recorded& recorded);

struct Decision;  // decide.h
struct Order;     // command.h
// The events of a decision as they will stand in the log, numbered after `state`.
std::vector<Recorded> record(const State& state, const Decision& decision, const Order& order);

}  // namespace grappe::workshop
