// When the next frame is due: on events, and while something moves; at rest never. A value of the
// frame loop; window's thread. Seconds of the frame clock.
#pragma once

#include <limits>

namespace grappe::kiosk {

class FramePacer {
 public:
  static constexpr double shortestFrame = 1.0 / 60;
  // Immediate-mode controls settle over a few frames: hover, then press, then what it opened.
  static constexpr int framesAfterInput = 3;
  static constexpr double never = std::numeric_limits<double>::infinity();

  // Draw that many more frames.
  void ask(int frames) { m_frames = frames > m_frames ? frames : m_frames; }

  // A frame was drawn. `redrawWithin` 0: no need of its own.
  void drew(double now, bool moving, double redrawWithin) {
    if (m_frames > 0) --m_frames;
    m_last = now;
    m_next = moving || m_frames > 0 ? now + shortestFrame
             : redrawWithin > 0     ? now + redrawWithin
                                    : never;
    if (m_next < now + shortestFrame) m_next = now + shortestFrame;
  }

  bool due(double now) const { return now >= dueAt(); }
  // Seconds to wait for events at most; never where only an event brings the next frame.
  double wait(double now) const { return now >= dueAt() ? 0 : dueAt() - now; }

 private:
  // A frame asked for comes at the pace of the others, not before it.
  double dueAt() const {
    const double soonest = m_last + shortestFrame;
    return m_frames > 0 && soonest < m_next ? soonest : m_next;
  }

  int m_frames = framesAfterInput;
  double m_last = -1;
  double m_next = 0;
};

}  // namespace grappe::kiosk
