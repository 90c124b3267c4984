// Writes the log of joined workshops, event by event, and folds it. For joined_log.cpp. One thread.
#pragma once

#include <optional>
#include <string>
#include <utility>

#include "workshop/apply.h"
#include "workshop/joined_log.h"

namespace grappe::workshop {

class JoiningPen {
 public:
  explicit JoiningPen(Timestamp now) : m_now(now) {}

  // `at`, if it is not given: now.
  void write(Event event, std::optional<Timestamp> at = {}, Role by = Role::commandLine) {
    Recorded recorded;
    recorded.seq = next();
    recorded.at = at.value_or(m_now);
    recorded.by = by;
    recorded.group = recorded.seq;
    recorded.event = std::move(event);
    apply(m_log.state, recorded);
    m_log.events.push_back(std::move(recorded));
  }

  Seq next() const { return m_log.state.seq + 1; }
  // A text of the event that is written next; `part` tells apart several of one.
  FreeText kept(const std::string& text, const char* part = "") const {
    return {std::to_string(next()) + part, text};
  }
  const State& state() const { return m_log.state; }
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
