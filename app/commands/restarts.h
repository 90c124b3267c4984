// Whether a wall that fell is started again, and after how long: at once the first time, then a
// little later each time, and no more once it fell six times within a minute. A value; seconds of
// any clock that does not go back.
#pragma once

#include <algorithm>
#include <deque>
#include <optional>

namespace grappe::commands {

class Restarts {
 public:
  static constexpr std::size_t most = 5;  // within
  static constexpr double span = 60;      // seconds

  // It fell at `now`: how long to wait before it starts again; nothing: it is given up.
  std::optional<double> fell(double now) {
    while (!m_starts.empty() && now - m_starts.front() >= span) m_starts.pop_front();
    if (m_starts.size() >= most) return std::nullopt;
    const double wait = static_cast<double>(m_starts.size()) / 2;
    m_starts.push_back(now);
    return wait;
  }

 private:
  std::deque<double> m_starts;  // of the last minute
};

}  // namespace grappe::commands
