// Orders that commit together. Pure: no clock, no I/O.
#pragma once

#include <vector>

#include "server/gate.h"
#include "workshop/command.h"
#include "workshop/event.h"
#include "workshop/state.h"

namespace grappe::runtime {

struct Group {
  std::vector<workshop::Recorded> events;     // of all orders, in turn; may be empty
  workshop::State after;                      // with the events applied
  std::vector<Result<server::Done>> answers;  // one an order, true once the events are committed
};

// Decides each order in turn on what those before it did. A refused order changes nothing for the
// others; nor does one that throws (a broken invariant): it is refused as damaged.
Group decideTogether(const workshop::State& from, const std::vector<workshop::Order>& orders);

}  // namespace grappe::runtime
