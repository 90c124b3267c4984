// The log of one workshop, and nothing above it may assume that it alone writes: a second
// implementation (PostgreSQL) will bring events that another kiosk's writer appended.
#pragma once

#include <chrono>
#include <span>
#include <vector>

#include "base/refusal.h"
#include "workshop/event.h"
#include "workshop/state.h"

namespace grappe::store {

class EventLog {
 public:
  virtual ~EventLog() = default;

  // Appends in one transaction, durable when it returns: events, their side rows, and the readable
  // tables brought to `after` (the state with these events applied). Writer thread only.
  // Refused, with nothing kept: conflict, if the log no longer ends just before events.front().seq
  // (read after, decide again); diskFull; busy, if another program locks the file for over 5 s;
  // damaged, if a page cannot be read. Other failures throw std::runtime_error; nothing is kept
  // then either. After any of them the log can be used again.
  virtual Result<void> append(std::span<const workshop::Recorded> events,
                              const workshop::State& after) = 0;

  // Whether there is room to append: writes 16 KiB and takes them away again. Writer thread only.
  // Refused and thrown as append.
  virtual Result<void> tryRoom() = 0;

  // Up to `most` events after `seq`, in order. Any thread. Refused: damaged.
  virtual Result<std::vector<workshop::Recorded>> readAfter(workshop::Seq seq,
                                                            std::size_t most) const = 0;

  // Waits until the log holds an event after `seq`, or the time is over, or stopWaiting() was
  // called; true if it does. Any thread.
  virtual bool waitAfter(workshop::Seq seq, std::chrono::milliseconds time) const = 0;

  // From now on waitAfter answers at once; those that wait do too. Any thread.
  virtual void stopWaiting() = 0;
};

}  // namespace grappe::store
