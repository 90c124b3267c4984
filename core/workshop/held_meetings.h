// The meetings of a workshop that took place. Pure, any thread.
#pragma once

#include <vector>

#include "workshop/state.h"

namespace grappe::workshop {

// Those in which a note was written (whatever became of it), a point taken down or a recording
// begun, and those that were closed for good after devices had joined the workshop, which may have
// voted and no more. Where that leaves none: all. In the order of their dates, those without one
// last; of one date, as they were opened. Points into `state`.
using HeldMeetings = std::vector<const Meeting*>;
HeldMeetings heldMeetings(const State& state);

}  // namespace grappe::workshop
