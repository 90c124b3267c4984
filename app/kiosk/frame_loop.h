// The window's life: waits for events, hands input to the screen, and draws a frame when one is due
// (FramePacer). Owned by app/; the main thread, but wake() and stop(), which any thread may call.
//
// A frame: input, then Screen::build (which may call ImGui), then motion, one draw call, ImGui.
#pragma once

#include <atomic>
#include <cstdint>
#include <optional>

#include "drawing/pango_text.h"
#include "kiosk/frame_pacer.h"
#include "kiosk/interface.h"
#include "kiosk/pointer_router.h"
#include "kiosk/scene_renderer.h"
#include "kiosk/window.h"
#include "scene/motion.h"

namespace grappe::kiosk {

// What the loop asks of the program. Main thread.
class FrameHost {
 public:
  virtual ~FrameHost() = default;
  // The newest; null on the home screen. Whoever publishes a newer one calls FrameLoop::wake().
  virtual workshop::StatePtr state() = 0;
  // Of this frame; it must live until the next time it is asked for.
  virtual Screen& screen() = 0;
  // Alt-F4 and the like: ask the people, then stop().
  virtual void closeAsked() = 0;
  // Somebody has chosen the monitor of that name for the wall.
  virtual void monitorChosen(const std::string& /*name*/) {}
};

class FrameLoop {
 public:
  // Both must outlive the loop. `reducedMotion`: places change at once.
  FrameLoop(Window& window, FrameHost& host, bool reducedMotion = false);

  // From the next screen's first frame on.
  void setReducedMotion(bool reduced) {
    m_reducedMotion = reduced;
    m_screen = nullptr;
  }

  // Until stop().
  void run();
  void stop();
  // Something changed that a frame must show.
  void wake();

  // Shows the wall on the next monitor, if there is another. Main thread.
  void nextMonitor();

  // One turn: waits at most `longest` seconds, draws if a frame is due. True if it drew. For run()
  // and for tests.
  bool turn(double longest);

  std::uint64_t frames() const { return m_renderer.counters().frames; }
  const SceneRenderer::Counters& counters() const { return m_renderer.counters(); }
  // Nothing moves, no text is being made, no frame is asked for.
  bool resting() const;

 private:
  void frame(double now);
  void hand(const std::vector<Input>& input, Screen& screen, double now);
  void handKey(const KeyStroke& press, Screen& screen);

  Window& m_window;
  FrameHost& m_host;
  bool m_reducedMotion;
  std::atomic<bool> m_woken = false;
  std::atomic<bool> m_stopped = false;
  drawing::PangoText m_measure;
  SceneRenderer m_renderer;
  Interface m_interface;
  PointerRouter m_router;
  FramePacer m_pacer;
  std::optional<scene::Motion> m_motion;
  const Screen* m_screen = nullptr;  // of the last frame: another one's scene does not spring there
};

}  // namespace grappe::kiosk
