// A meeting told again from its log, state by state, faster than it was: what the room saw, without
// what was taken off the wall since. Pure; one thread.
#pragma once

#include <chrono>
#include <vector>

#include "workshop/event.h"
#include "workshop/state.h"

namespace grappe::workshop {

class Retelling {
 public:
  // All events of a log, in order. Told in about `length`: time in which nothing happens is left
  // out, the rest keeps its rhythm.
  Retelling(std::vector<Recorded> events, std::chrono::milliseconds length);

  // Milliseconds of the telling, 0 where there is nothing to tell.
  std::int64_t length() const { return m_moments.empty() ? 0 : m_moments.back(); }
  // The state at a moment of the telling; the first where there is none yet.
  StatePtr at(std::int64_t moment);
  // When that was.
  Timestamp timeAt(std::int64_t moment) const;
  // The moments at which the room went to another question or phase: where a story turns.
  const std::vector<std::int64_t>& turns() const { return m_turns; }

 private:
  std::size_t eventsUntil(std::int64_t moment) const;

  std::vector<Recorded> m_events;       // those that are told
  std::vector<std::int64_t> m_moments;  // of each
  std::vector<std::int64_t> m_turns;
  std::vector<StatePtr> m_kept;  // after every keptEvery-th event
  StatePtr m_now;
  std::size_t m_told = 0;  // events in m_now
};

}  // namespace grappe::workshop
