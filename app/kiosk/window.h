// The kiosk's window and its OpenGL 3.3 context, current on the thread that opened it: the main
// thread, which alone may call anything here, wake() excepted. One at a time (GLFW is one a
// process).
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/refusal.h"
#include "kiosk/cursor_rest.h"
#include "kiosk/finger_shadow.h"
#include "kiosk/monitor_watch.h"
#include "kiosk/shape_batch.h"
#include "kiosk/touch_input.h"
#include "kiosk/x_display.h"

struct GLFWmonitor;
struct GLFWwindow;

namespace grappe::kiosk {

struct WindowOptions {
  std::string title = "Grappe";
  int monitor = 0;                 // 0 is the first; one that is not there: the first
  bool windowed = false;           // else full screen
  int width = 1280, height = 720;  // of the window, when it is one
  std::string monitorName;         // chosen before `monitor`, where there is one of that name
};

// A key or button as it happened; `toInterface` says it as GLFW did.
struct KeyStroke {
  int key = 0, scancode = 0, action = 0, modifiers = 0;  // GLFW's
};
struct Typed {
  char32_t character = 0;
};
using Input = std::variant<Pointer, KeyStroke, Typed>;

class Window {
 public:
  // Refused with unknown where there is no display, with notNow where the display has no
  // OpenGL 3.3; the detail is one sentence.
  static Result<std::unique_ptr<Window>> open(const WindowOptions& options);
  ~Window();
  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;

  GLFWwindow* handle() const { return m_window; }
  ViewSize framebuffer() const;

  // Waits for events, at most `seconds` (infinity: as long as it takes), and collects them.
  void waitEvents(double seconds);
  // Input since the last call, in order: mouse and keys, then touch.
  std::vector<Input> takeInput();
  // takeInput() would give a finger's doings.
  bool fingersWait() const;
  // Something happened that asks for a frame: input, a new size, an uncovered window.
  bool takeTouched();
  // The person asked to close the window; the wish is then forgotten.
  bool takeCloseWish();

  void swap();
  bool fullScreen() const { return m_fullScreen; }
  // Full screen on the chosen monitor; else the window it was before, or of the options' size.
  void setFullScreen(bool full);

  // Full screen, the window stays on the chosen monitor whatever becomes of it: it takes its new
  // size, goes to another when it is gone, and returns when it is back.
  int monitors() const;
  // Chooses the monitor after the one that it is on. Its name; empty where there is no other.
  std::string nextMonitor();

  // Ends waitEvents(). Any thread, while a Window lives.
  static void wake();

 private:
  struct Place {
    int x = 0, y = 0, width = 0, height = 0;
    friend bool operator==(const Place&, const Place&) = default;
  };
  static Place placeOf(GLFWmonitor* monitor);
  explicit Window(const WindowOptions& options) : m_options(options) {}
  Result<void> create();
  void listen();
  void enterFullScreen();
  GLFWmonitor* chosenMonitor() const;
  void goTo(GLFWmonitor* monitor);
  void followMonitors();
  void settleCursor();
  void remember(Input input);

  WindowOptions m_options;
  GLFWwindow* m_window = nullptr;
  bool m_fullScreen = false;
  std::optional<Place> m_before;  // full screen
  std::string m_chosen;           // the monitor's name; empty: that of the options' number
  Place m_covers;                 // of the screen; full screen
  double m_followUntil = 0;       // monitors change in several steps
  std::vector<Input> m_input;
  bool m_touched = true;
  bool m_closeWish = false;
  CursorRest m_cursor;
  FingerShadow m_shadow;
  bool m_cursorShown = true;
  std::optional<scene::Point> m_mouse;
  std::unique_ptr<MonitorWatch> m_monitors;
  std::unique_ptr<ScreenAwake> m_awake;
  std::unique_ptr<TouchInput> m_touch;
};

}  // namespace grappe::kiosk
