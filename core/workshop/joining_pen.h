// Writes the log of joined workshops, event by event, and folds it. For
// joined_log.cpp and core/themes, which goes on with it. One thread.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "workshop/apply.h"
#include "workshop/joined_log.h"

namespace grappe::workshop {

// One event more, that undoes nothing and is undone by nothing.
inline void writeOnto(JoinedLog& log, Event event, Timestamp at, Role by) {
  Recorded recorded;
  recorded.seq = log.state.seq + 1;
  recorded.at = at;
  recorded.by = by;
  recorded.group = recorded.seq;
  recorded.event = std::move(event);
  apply(log.state, recorded);
  log.events.push_back(std::move(recorded));
}

class JoiningPen {
 public:
  explicit JoiningPen(Timestamp now) : m_now(now) {}

  // `at`, if it is not given: now.
  void write(Event event, std::optional<Timestamp> at = {}, Role by = Role::commandLine) {
    writeOnto(m_log, std::move(event), at.value_or(m_now), by);
  }

  Seq next() const { return m_log.state.seq + 1; }
  // A text of the event that is written next; `part` tells apart several of one.
  FreeText kept(const std::string& text, const char* part = "") const {
    return {std::to_string(next()) + part, text};
  }
  const State& state() const { return m_log.state; }
  void tell(std::vector<std::size_t> askedIn) { m_log.askedIn.push_back(std::move(askedIn)); }
  void tell(ThemesTakenForOne one) { m_log.joined.push_back(std::move(one)); }
  // What was joined is not to be undone event by event.
  JoinedLog take() {
    m_log.state.history.clear();
    return std::move(m_log);
  }

 private:
  Timestamp m_now;
  JoinedLog m_log;
};

}  // namespace grappe::workshop
