// Whether the mouse's arrow is to be seen: while the mouse is in use and for three seconds after,
// never once a finger has touched. A value; seconds of the frame clock.
#pragma once

#include <limits>

namespace grappe::kiosk {

class CursorRest {
 public:
  static constexpr double stays = 3;
  static constexpr double never = std::numeric_limits<double>::infinity();

  void mouseUsed(double now) { m_until = now + stays; }
  void touched() { m_until = 0; }
  bool shown(double now) const { return now < m_until; }
  // Seconds until it hides; never, once it has.
  double wait(double now) const { return shown(now) ? m_until - now : never; }

 private:
  double m_until = 0;
};

}  // namespace grappe::kiosk
