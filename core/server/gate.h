// What the server asks of whoever runs it (runtime/). Implementations are safe on any thread.
#pragma once

#include <functional>
#include <vector>

#include "base/refusal.h"
#include "workshop/command.h"
#include "workshop/event.h"
#include "workshop/state.h"

namespace grappe::server {

// A command carried out and committed.
struct Done {
  workshop::Seq seq = 0;  // of its last event; of the first time for a repeated note
  bool late = false;
};

class Gate {
 public:
  virtual ~Gate() = default;

  // The newest committed state.
  virtual workshop::StatePtr state() const = 0;

  // Puts an order into the writer's queue. False at once if it is full (answer 503). `done` is
  // called once, on the writer's thread, after the commit: it must only hand the result on.
  virtual bool submit(workshop::Order order, std::function<void(Result<Done>)> done) = 0;

  // Calls `changed` on the writer's thread after each commit, until the returned value is called.
  virtual std::function<void()> listen(std::function<void(workshop::StatePtr)> changed) = 0;

  // Up to `most` events after `seq`. Refused: damaged.
  virtual Result<std::vector<workshop::Recorded>> eventsAfter(workshop::Seq seq,
                                                              std::size_t most) const = 0;
};

}  // namespace grappe::server
