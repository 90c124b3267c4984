#include "kiosk/frame_loop.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <algorithm>

namespace grappe::kiosk {

FrameLoop::FrameLoop(Window& window, FrameHost& host, bool reducedMotion)
    : m_window(window),
      m_host(host),
      m_reducedMotion(reducedMotion),
      m_renderer(TextAtlas::Making::behind, [this] { wake(); }),
      m_interface(window) {}

void FrameLoop::run() {
  while (!m_stopped) turn(FramePacer::never);
}

void FrameLoop::stop() {
  m_stopped = true;
  Window::wake();
}

void FrameLoop::wake() {
  m_woken = true;
  Window::wake();
}

bool FrameLoop::turn(double longest) {
  m_window.waitEvents(std::min(longest, m_pacer.wait(glfwGetTime())));
  if (m_window.takeTouched()) m_pacer.ask(FramePacer::framesAfterInput);
  if (m_window.fingersWait()) m_pacer.ask(FramePacer::framesAfterInput);
  if (m_woken.exchange(false)) m_pacer.ask(1);
  if (m_window.takeCloseWish()) m_host.closeAsked();
  const double now = glfwGetTime();
  if (m_stopped || !m_pacer.due(now)) return false;
  frame(now);
  return true;
}

bool FrameLoop::resting() const {
  return m_pacer.wait(glfwGetTime()) == FramePacer::never && !m_renderer.pending();
}

void FrameLoop::frame(double now) {
  const std::vector<Input> input = m_window.takeInput();
  m_interface.begin(input);
  hand(input, m_host.screen(), now);
  // A tap may have changed the screen.
  Screen& screen = m_host.screen();
  const ViewSize view = m_window.framebuffer();
  if (view.width < 1 || view.height < 1) {  // minimised
    m_interface.draw();
    m_pacer.drew(now, false, 0);
    return;
  }
  if (&screen != m_screen) m_motion.emplace(m_reducedMotion);
  m_screen = &screen;
  m_motion->aim(
      screen.build({m_host.state(), view.width, view.height, now, SystemClock().now()}, m_measure),
      now);
  m_renderer.draw(m_motion->at(now), screen.camera(), view);
  m_interface.draw();
  m_window.swap();
  m_pacer.drew(now, m_motion->moving() || m_renderer.unfinished(), screen.redrawWithin());
}

void FrameLoop::nextMonitor() {
  const std::string name = m_window.nextMonitor();
  if (!name.empty()) m_host.monitorChosen(name);
}

void FrameLoop::hand(const std::vector<Input>& input, Screen& screen, double now) {
  for (const Input& each : input) {
    if (const auto* pointer = std::get_if<Pointer>(&each)) {
      Pointer timed = *pointer;
      timed.seconds = now;
      if (m_router.toScreen(timed, m_interface.wantsPointer())) screen.pointer(timed);
    } else if (const auto* press = std::get_if<KeyStroke>(&each)) {
      if (press->action != GLFW_RELEASE) handKey(*press, screen);
    } else if (const auto* typed = std::get_if<Typed>(&each)) {
      if (!m_interface.wantsKeyboard()) screen.character(typed->character);
    }
  }
}

// GLFW names letter keys by their place on a US keyboard; people press what is written on theirs:
// Ctrl+Z on AZERTY is the key that GLFW calls W.
static int keyAsLabelled(const KeyStroke& press) {
  if (press.key > GLFW_KEY_GRAVE_ACCENT) return press.key;  // no letter on any keyboard
  const char* label = glfwGetKeyName(press.key, press.scancode);
  if (label == nullptr || label[1] != '\0' || *label < 'a' || *label > 'z') return press.key;
  return GLFW_KEY_A + (*label - 'a');
}

void FrameLoop::handKey(const KeyStroke& press, Screen& screen) {
  if (m_interface.wantsKeyboard()) return;
  const int key = keyAsLabelled(press);
  if (screen.key({key, press.modifiers, press.action == GLFW_REPEAT})) return;
  if (press.action == GLFW_REPEAT) return;
  if (key == GLFW_KEY_M && (press.modifiers & GLFW_MOD_CONTROL) != 0) {
    nextMonitor();
  } else if (press.key == GLFW_KEY_F11) {
    m_window.setFullScreen(!m_window.fullScreen());
  }
}

}  // namespace grappe::kiosk
