// The way of an order through the gate and its result back to the io thread.
#pragma once

#include <functional>

#include "server/gate.h"
#include "server/loop.h"

namespace grappe::server {

// `done` runs on the io thread: after the commit, or at once as busy where the queue is full. It is
// dropped if the server stops first. io thread only.
void submit(Gate& gate, Loop& loop, workshop::Order order,
            const std::function<void(const Result<Done>&)>& done);

}  // namespace grappe::server
