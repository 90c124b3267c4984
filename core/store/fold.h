// A log's state: apply over all its events, in order. Any thread.
#pragma once

#include <functional>

#include "store/event_log.h"

namespace grappe::store {

// Brings `state` to the end of the log. Refused: damaged, also where an event does not follow from
// those before it; `state` then stands at the last event that did, or is unspecified if apply
// threw.
Result<void> catchUp(workshop::State& state, const EventLog& log);
using ReadAfter =
    std::function<Result<std::vector<workshop::Recorded>>(workshop::Seq, std::size_t)>;
Result<void> catchUp(workshop::State& state, const ReadAfter& readAfter);

// From the beginning.
Result<workshop::State> fold(const EventLog& log);

}  // namespace grappe::store
