// Fingers that tap on the empty wall: short, and without moving. A palm that rests and two fingers
// that zoom do not tap. A value; window's thread only.
#pragma once

#include <cmath>
#include <map>

#include "kiosk/screen.h"
#include "scene/scene.h"

namespace grappe::screens {

class WallTaps {
 public:
  static constexpr double longest = 0.6;  // seconds
  static constexpr float slack = 12;      // the design's pixels

  void down(const kiosk::Pointer& pointer) {
    if (pointer.finger == 0) return;
    m_anyFinger = true;
    m_down[pointer.finger] = {pointer.at, pointer.seconds};
  }
  void move(const kiosk::Pointer& pointer, float scale) {
    const auto found = m_down.find(pointer.finger);
    if (found != m_down.end() && away(found->second, pointer) >= slack * scale) m_down.erase(found);
  }
  // True if that was a tap.
  bool up(const kiosk::Pointer& pointer, float scale) {
    const auto found = m_down.find(pointer.finger);
    if (found == m_down.end()) return false;
    const Down down = found->second;
    m_down.erase(found);
    return pointer.seconds - down.since <= longest && away(down, pointer) < slack * scale;
  }
  void cancel(int finger) { m_down.erase(finger); }

  // A finger, wherever: this is a screen that is touched.
  void touched() { m_anyFinger = true; }
  bool anyFinger() const { return m_anyFinger; }

 private:
  struct Down {
    scene::Point at;
    double since = 0;
  };
  static float away(const Down& down, const kiosk::Pointer& pointer) {
    return std::hypot(pointer.at.x - down.at.x, pointer.at.y - down.at.y);
  }

  std::map<int, Down> m_down;
  bool m_anyFinger = false;
};

}  // namespace grappe::screens
