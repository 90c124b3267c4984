// How soon another PIN may be tried: three tries are free, each further one waits longer, a minute
// at most. Nobody is locked out for good. A value; seconds of the frame clock.
#pragma once

#include <algorithm>

namespace grappe::widgets {

class PinTries {
 public:
  static constexpr int free = 3;
  static constexpr double firstWait = 5;
  static constexpr double longestWait = 60;

  // Until another may be tried; 0: now.
  double wait(double now) const { return std::max(0.0, m_until - now); }

  void wrong(double now) {
    if (++m_wrong < free) return;
    m_until = now + m_next;
    m_next = std::min(2 * m_next, longestWait);
  }
  void right() { *this = {}; }

 private:
  int m_wrong = 0;
  double m_next = firstWait;
  double m_until = 0;
};

}  // namespace grappe::widgets
