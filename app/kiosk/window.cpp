#include "kiosk/window.h"

#define GLFW_INCLUDE_NONE
#define GLFW_EXPOSE_NATIVE_X11
#include <GLFW/glfw3.h>
#include <GLFW/glfw3native.h>

#include <algorithm>
#include <cmath>

namespace grappe::kiosk {
namespace {

// How often monitors are looked at while they change, in seconds.
constexpr double followPause = 0.25;

std::string lastError() {
  const char* words = nullptr;
  glfwGetError(&words);
  return words == nullptr ? "GLFW gives no reason" : words;
}

Window& windowOf(GLFWwindow* window) {
  return *static_cast<Window*>(glfwGetWindowUserPointer(window));
}

scene::Point cursorOf(GLFWwindow* window) {
  double x = 0;
  double y = 0;
  glfwGetCursorPos(window, &x, &y);
  return {static_cast<float>(x), static_cast<float>(y)};
}

}  // namespace

Result<std::unique_ptr<Window>> Window::open(const WindowOptions& options) {
  const auto held = removeStaleWindowManagerMark();
  if (glfwInit() == GLFW_FALSE) {
    return refuse(Code::unknown, "there is no display to open a window on: " + lastError());
  }
  std::unique_ptr<Window> window(new Window(options));
  if (auto made = window->create(); !made) return tl::unexpected<Refusal>(made.error());
  return window;
}

Result<void> Window::create() {
  glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
  glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
  glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
  glfwWindowHint(GLFW_DEPTH_BITS, 0);
  glfwWindowHint(GLFW_STENCIL_BITS, 0);
  glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);
  glfwWindowHint(GLFW_AUTO_ICONIFY, GLFW_FALSE);
  glfwWindowHintString(GLFW_X11_CLASS_NAME, "grappe");
  m_window = glfwCreateWindow(m_options.width, m_options.height, m_options.title.c_str(), nullptr,
                              nullptr);
  if (m_window == nullptr) {
    return refuse(Code::notNow, "no window with OpenGL 3.3 can be opened: " + lastError());
  }
  glfwMakeContextCurrent(m_window);
  glfwSwapInterval(1);
  listen();
  m_chosen = m_options.monitorName;
  if (m_options.windowed) {
    glfwShowWindow(m_window);
  } else {
    enterFullScreen();
  }
  m_touch = TouchInput::listen(glfwGetX11Window(m_window), &Window::wake);
  m_monitors = MonitorWatch::begin(&Window::wake);
  m_cursor.mouseUsed(glfwGetTime());
  return {};
}

Window::~Window() {
  m_monitors.reset();
  m_touch.reset();
  m_awake.reset();
  if (m_window != nullptr) glfwDestroyWindow(m_window);
  glfwTerminate();
}

void Window::listen() {
  glfwSetWindowUserPointer(m_window, this);
  glfwSetCursorPosCallback(m_window, [](GLFWwindow* window, double x, double y) {
    Pointer pointer;
    pointer.at = {static_cast<float>(x), static_cast<float>(y)};
    Window& own = windowOf(window);
    // A window that comes under a mouse at rest is told where it is.
    if (own.m_mouse && *own.m_mouse != pointer.at) own.m_cursor.mouseUsed(glfwGetTime());
    own.m_mouse = pointer.at;
    if (!own.m_touch || own.m_shadow.isTheMouses(glfwGetTime())) own.remember(pointer);
  });
  glfwSetMouseButtonCallback(m_window, [](GLFWwindow* window, int button, int action, int) {
    Pointer pointer;
    pointer.kind = action == GLFW_PRESS ? Pointer::Kind::down : Pointer::Kind::up;
    pointer.button = button;
    windowOf(window).m_shadow.button(action == GLFW_PRESS);
    windowOf(window).m_cursor.mouseUsed(glfwGetTime());
    pointer.at = cursorOf(window);
    windowOf(window).remember(pointer);
  });
  glfwSetScrollCallback(m_window, [](GLFWwindow* window, double, double y) {
    Pointer pointer;
    pointer.kind = Pointer::Kind::scroll;
    pointer.wheel = static_cast<float>(y);
    pointer.at = cursorOf(window);
    windowOf(window).remember(pointer);
  });
  glfwSetKeyCallback(m_window,
                     [](GLFWwindow* window, int key, int scancode, int action, int modifiers) {
                       windowOf(window).remember(KeyStroke{key, scancode, action, modifiers});
                     });
  glfwSetCharCallback(m_window, [](GLFWwindow* window, unsigned character) {
    windowOf(window).remember(Typed{static_cast<char32_t>(character)});
  });
  glfwSetFramebufferSizeCallback(
      m_window, [](GLFWwindow* window, int, int) { windowOf(window).m_touched = true; });
  glfwSetWindowRefreshCallback(m_window,
                               [](GLFWwindow* window) { windowOf(window).m_touched = true; });
  glfwSetWindowFocusCallback(m_window,
                             [](GLFWwindow* window, int) { windowOf(window).m_touched = true; });
  glfwSetCursorEnterCallback(m_window,
                             [](GLFWwindow* window, int) { windowOf(window).m_touched = true; });
  glfwSetWindowCloseCallback(m_window, [](GLFWwindow* window) {
    glfwSetWindowShouldClose(window, GLFW_FALSE);
    windowOf(window).m_closeWish = true;
    windowOf(window).m_touched = true;
  });
}

void Window::remember(Input input) {
  m_touched = true;
  m_input.push_back(input);
}

void Window::setFullScreen(bool full) {
  if (full == m_fullScreen) return;
  if (full) {
    Place place;
    glfwGetWindowPos(m_window, &place.x, &place.y);
    glfwGetWindowSize(m_window, &place.width, &place.height);
    m_before = place;
    enterFullScreen();
    return;
  }
  m_awake.reset();
  m_fullScreen = false;
  Place place{0, 0, m_options.width, m_options.height};
  if (m_before) {
    place = *m_before;
  } else if (GLFWmonitor* const monitor = chosenMonitor()) {
    int width = 0;
    int height = 0;
    glfwGetMonitorWorkarea(monitor, &place.x, &place.y, &width, &height);
    place.x += std::max(0, (width - place.width) / 2);
    place.y += std::max(0, (height - place.height) / 2);
  }
  glfwSetWindowMonitor(m_window, nullptr, place.x, place.y, place.width, place.height,
                       GLFW_DONT_CARE);
  m_touched = true;
}

ViewSize Window::framebuffer() const {
  int width = 0;
  int height = 0;
  glfwGetFramebufferSize(m_window, &width, &height);
  return {static_cast<float>(width), static_cast<float>(height)};
}

void Window::waitEvents(double seconds) {
  const double now = glfwGetTime();
  double longest = std::min(seconds, m_cursor.wait(now));
  if (now < m_followUntil) longest = std::min(longest, followPause);
  if (longest <= 0) {
    glfwPollEvents();
  } else if (std::isinf(longest)) {
    glfwWaitEvents();
  } else {
    glfwWaitEventsTimeout(longest);
  }
  followMonitors();
  settleCursor();
}

std::vector<Input> Window::takeInput() {
  if (m_touch) {
    for (const Pointer& pointer : m_touch->take()) {
      m_input.emplace_back(pointer);
      m_cursor.touched();
      m_shadow.touched(glfwGetTime());
    }
    settleCursor();
  }
  return std::exchange(m_input, {});
}

void Window::settleCursor() {
  const bool shown = m_cursor.shown(glfwGetTime());
  if (shown == m_cursorShown) return;
  m_cursorShown = shown;
  glfwSetInputMode(m_window, GLFW_CURSOR, shown ? GLFW_CURSOR_NORMAL : GLFW_CURSOR_HIDDEN);
}

bool Window::fingersWait() const { return m_touch && m_touch->any(); }

bool Window::takeTouched() { return std::exchange(m_touched, false); }

bool Window::takeCloseWish() { return std::exchange(m_closeWish, false); }

void Window::swap() { glfwSwapBuffers(m_window); }

void Window::wake() { glfwPostEmptyEvent(); }

}  // namespace grappe::kiosk
