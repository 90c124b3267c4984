#include "kiosk/window.h"

#define GLFW_INCLUDE_NONE
#define GLFW_EXPOSE_NATIVE_X11
#include <GLFW/glfw3.h>
#include <GLFW/glfw3native.h>

#include <algorithm>
#include <cmath>

namespace grappe::kiosk {
namespace {

std::string lastError() {
  const char* words = nullptr;
  glfwGetError(&words);
  return words == nullptr ? "GLFW gives no reason" : words;
}

Window& windowOf(GLFWwindow* window) {
  return *static_cast<Window*>(glfwGetWindowUserPointer(window));
}

GLFWmonitor* monitorNumbered(int number) {
  int count = 0;
  GLFWmonitor** const monitors = glfwGetMonitors(&count);
  if (count == 0) return nullptr;
  return monitors[number >= 0 && number < count ? number : 0];
}

scene::Point cursorOf(GLFWwindow* window) {
  double x = 0;
  double y = 0;
  glfwGetCursorPos(window, &x, &y);
  return {static_cast<float>(x), static_cast<float>(y)};
}

}  // namespace

Result<std::unique_ptr<Window>> Window::open(const WindowOptions& options) {
  removeStaleWindowManagerMark();
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
  if (m_options.windowed) {
    glfwShowWindow(m_window);
  } else {
    enterFullScreen();
  }
  m_touch = TouchInput::listen(glfwGetX11Window(m_window), &Window::wake);
  return {};
}

Window::~Window() {
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
    windowOf(window).remember(pointer);
  });
  glfwSetMouseButtonCallback(m_window, [](GLFWwindow* window, int button, int action, int) {
    Pointer pointer;
    pointer.kind = action == GLFW_PRESS ? Pointer::Kind::down : Pointer::Kind::up;
    pointer.button = button;
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
  } else if (GLFWmonitor* const monitor = monitorNumbered(m_options.monitor)) {
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

void Window::enterFullScreen() {
  GLFWmonitor* const monitor = monitorNumbered(m_options.monitor);
  if (monitor == nullptr) {
    glfwShowWindow(m_window);
    return;
  }
  // Some window managers put a full-screen window on the monitor where it last stood, whatever
  // monitor it asks for: so it is shown there first.
  int x = 0;
  int y = 0;
  glfwGetMonitorPos(monitor, &x, &y);
  glfwSetWindowPos(m_window, x, y);
  glfwShowWindow(m_window);
  glfwPollEvents();
  const GLFWvidmode* const mode = glfwGetVideoMode(monitor);
  glfwSetWindowMonitor(m_window, monitor, 0, 0, mode->width, mode->height, mode->refreshRate);
  glfwPollEvents();
  m_fullScreen = true;
  m_touched = true;
  m_awake = std::make_unique<ScreenAwake>(glfwGetX11Display());
}

ViewSize Window::framebuffer() const {
  int width = 0;
  int height = 0;
  glfwGetFramebufferSize(m_window, &width, &height);
  return {static_cast<float>(width), static_cast<float>(height)};
}

void Window::waitEvents(double seconds) {
  if (seconds <= 0) {
    glfwPollEvents();
  } else if (std::isinf(seconds)) {
    glfwWaitEvents();
  } else {
    glfwWaitEventsTimeout(seconds);
  }
}

std::vector<Input> Window::takeInput() {
  if (m_touch) {
    for (const Pointer& pointer : m_touch->take()) m_input.emplace_back(pointer);
  }
  return std::exchange(m_input, {});
}

bool Window::fingersWait() const { return m_touch && m_touch->any(); }

bool Window::takeTouched() { return std::exchange(m_touched, false); }

bool Window::takeCloseWish() { return std::exchange(m_closeWish, false); }

void Window::swap() { glfwSwapBuffers(m_window); }

void Window::wake() { glfwPostEmptyEvent(); }

}  // namespace grappe::kiosk
