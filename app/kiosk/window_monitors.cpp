// On which monitor the window stands, and what it does when they change.
#define GLFW_INCLUDE_NONE
#define GLFW_EXPOSE_NATIVE_X11
#include <GLFW/glfw3.h>
#include <GLFW/glfw3native.h>

#include <algorithm>
#include <string>

#include "kiosk/window.h"

namespace grappe::kiosk {

namespace {

// Seconds during which monitors are looked at again once one has changed.
constexpr double settles = 3;

struct Monitors {
  int count = 0;
  GLFWmonitor** all = glfwGetMonitors(&count);
};

std::string nameOf(GLFWmonitor* monitor) {
  const char* const name = glfwGetMonitorName(monitor);
  return name == nullptr ? "" : name;
}

}  // namespace

Window::Place Window::placeOf(GLFWmonitor* monitor) {
  Place place;
  glfwGetMonitorPos(monitor, &place.x, &place.y);
  if (const GLFWvidmode* const mode = glfwGetVideoMode(monitor)) {
    place.width = mode->width;
    place.height = mode->height;
  }
  return place;
}

int Window::monitors() const { return Monitors().count; }

GLFWmonitor* Window::chosenMonitor() const {
  const Monitors monitors;
  if (monitors.count == 0) return nullptr;
  for (int at = 0; at < monitors.count && !m_chosen.empty(); ++at) {
    if (nameOf(monitors.all[at]) == m_chosen) return monitors.all[at];
  }
  const bool there = m_options.monitor >= 0 && m_options.monitor < monitors.count;
  return monitors.all[there && m_chosen.empty() ? m_options.monitor : 0];
}

std::string Window::nextMonitor() {
  const Monitors monitors;
  if (monitors.count < 2) return {};
  int now = 0;
  GLFWmonitor* const on =
      m_fullScreen ? glfwGetWindowMonitor(m_window) : static_cast<GLFWmonitor*>(chosenMonitor());
  for (int at = 0; at < monitors.count; ++at) {
    if (monitors.all[at] == on) now = at;
  }
  GLFWmonitor* const next = monitors.all[(now + 1) % monitors.count];
  m_chosen = nameOf(next);
  if (m_fullScreen) {
    goTo(next);
  } else {
    const Place place = placeOf(next);
    int width = 0;
    int height = 0;
    glfwGetWindowSize(m_window, &width, &height);
    glfwSetWindowPos(m_window, place.x + std::max(0, (place.width - width) / 2),
                     place.y + std::max(0, (place.height - height) / 2));
  }
  return m_chosen;
}

void Window::enterFullScreen() {
  GLFWmonitor* const monitor = chosenMonitor();
  if (monitor == nullptr) {
    glfwShowWindow(m_window);
    return;
  }
  // Numbers change when a monitor goes, names do not.
  const Monitors monitors;
  if (m_chosen.empty() && m_options.monitor < monitors.count) m_chosen = nameOf(monitor);
  goTo(monitor);
  m_awake = std::make_unique<ScreenAwake>(glfwGetX11Display());
}

void Window::goTo(GLFWmonitor* monitor) {
  const Place place = placeOf(monitor);
  // Some window managers put a full-screen window on the monitor where it last stood, whatever
  // monitor it asks for: so it is shown there first.
  if (glfwGetWindowMonitor(m_window) != nullptr) {
    glfwSetWindowMonitor(m_window, nullptr, place.x, place.y, place.width, place.height,
                         GLFW_DONT_CARE);
  } else {
    glfwSetWindowPos(m_window, place.x, place.y);
  }
  glfwShowWindow(m_window);
  glfwPollEvents();
  const GLFWvidmode* const mode = glfwGetVideoMode(monitor);
  const int rate = mode == nullptr ? GLFW_DONT_CARE : mode->refreshRate;
  glfwSetWindowMonitor(m_window, monitor, 0, 0, place.width, place.height, rate);
  glfwPollEvents();
  m_covers = place;
  m_fullScreen = true;
  m_touched = true;
}

void Window::followMonitors() {
  const double now = glfwGetTime();
  if (m_monitors && m_monitors->takeChanged()) m_followUntil = now + settles;
  if (!m_fullScreen || now > m_followUntil) return;
  GLFWmonitor* const monitor = chosenMonitor();
  if (monitor == nullptr) return;  // all are gone; one will come back
  const Place place = placeOf(monitor);
  if (place.width < 1 || place.height < 1) return;  // between two modes
  if (glfwGetWindowMonitor(m_window) != monitor) {
    goTo(monitor);
  } else if (place != m_covers) {
    // Not by GLFW, which would ask the monitor for the mode that it had.
    coverScreen(glfwGetX11Display(), glfwGetX11Window(m_window), place.x, place.y, place.width,
                place.height);
    m_covers = place;
    m_touched = true;
  }
}

}  // namespace grappe::kiosk
