// The X server moves the mouse along with a finger, and tells that before it tells of the finger:
// which moves are the mouse's own. A value; seconds of the frame clock.
#pragma once

namespace grappe::kiosk {

class FingerShadow {
 public:
  static constexpr double still = 0.5;   // without a move: the next may be a finger's
  static constexpr double waits = 0.06;  // for that finger; a mouse is still on its way by then
  static constexpr double lasts = 0.5;   // after a finger

  void touched(double now) { m_touched = now; }
  void button(bool down) { m_button = down; }
  // Of a move of the mouse. One that is dragged is never in doubt.
  bool isTheMouses(double now) {
    if (now - m_moved > still) m_since = now;
    m_moved = now;
    return m_button || (now - m_touched >= lasts && now - m_since >= waits);
  }

 private:
  double m_touched = -lasts;
  double m_moved = -still, m_since = 0;
  bool m_button = false;
};

}  // namespace grappe::kiosk
