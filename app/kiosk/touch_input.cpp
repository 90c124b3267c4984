#include "kiosk/touch_input.h"

#include <X11/Xlib.h>
#include <X11/extensions/XInput2.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <map>
#include <mutex>
#include <thread>

namespace grappe::kiosk {

struct TouchInput::Connection {
  Display* display = nullptr;
  int extension = 0;
  int stopper = -1;  // readable once the thread must end
  std::function<void()> arrived;
  std::mutex mutex;
  std::vector<Pointer> events;
  std::map<int, int> fingers;  // by XInput's touch id; the thread's own
  std::thread thread;

  Connection() = default;
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;
  ~Connection() {
    if (thread.joinable()) {
      const std::uint64_t one = 1;
      // An eventfd takes 8 bytes at any time.
      if (write(stopper, &one, sizeof one) == sizeof one) thread.join();
    }
    if (stopper >= 0) close(stopper);
    if (display != nullptr) XCloseDisplay(display);
  }

  void listen() {
    std::array<pollfd, 2> waits{};
    waits[0] = {ConnectionNumber(display), POLLIN, 0};
    waits[1] = {stopper, POLLIN, 0};
    for (;;) {
      bool any = false;
      while (XPending(display) > 0) any = readOne() || any;
      if (any && arrived) arrived();
      if (poll(waits.data(), waits.size(), -1) < 0) continue;
      if (waits[1].revents != 0) return;
      if ((waits[0].revents & (POLLERR | POLLHUP)) != 0) return;  // the X server is gone
    }
  }

  bool readOne() {
    XEvent event;
    XNextEvent(display, &event);
    XGenericEventCookie* const cookie = &event.xcookie;
    if (cookie->type != GenericEvent || cookie->extension != extension) return false;
    if (XGetEventData(display, cookie) == 0) return false;
    const bool known = cookie->evtype == XI_TouchBegin || cookie->evtype == XI_TouchUpdate ||
                       cookie->evtype == XI_TouchEnd;
    if (known) keep(cookie->evtype, *static_cast<const XIDeviceEvent*>(cookie->data));
    XFreeEventData(display, cookie);
    return known;
  }

  void keep(int type, const XIDeviceEvent& touch) {
    if (type != XI_TouchBegin && fingers.count(touch.detail) == 0) return;
    Pointer pointer;
    pointer.finger = type == XI_TouchBegin ? numbered(touch.detail) : fingers.at(touch.detail);
    pointer.kind = type == XI_TouchBegin ? Pointer::Kind::down
                   : type == XI_TouchEnd ? Pointer::Kind::up
                                         : Pointer::Kind::move;
    pointer.at = {static_cast<float>(touch.event_x), static_cast<float>(touch.event_y)};
    if (type == XI_TouchEnd) fingers.erase(touch.detail);
    const std::lock_guard lock(mutex);
    // Only the latest place of a finger matters between two frames.
    if (pointer.kind == Pointer::Kind::move && !events.empty() &&
        events.back().kind == Pointer::Kind::move && events.back().finger == pointer.finger) {
      events.back() = pointer;
    } else {
      events.push_back(pointer);
    }
  }

  int numbered(int touch) {
    int number = 1;
    const auto taken = [&] {
      return std::any_of(fingers.begin(), fingers.end(),
                         [&](const auto& finger) { return finger.second == number; });
    };
    while (taken()) ++number;
    fingers[touch] = number;
    return number;
  }
};

std::unique_ptr<TouchInput> TouchInput::listen(unsigned long window,
                                               std::function<void()> arrived) {
  auto connection = std::make_unique<Connection>();
  connection->display = XOpenDisplay(nullptr);
  if (connection->display == nullptr) return nullptr;
  int event = 0;
  int error = 0;
  int major = 2;
  int minor = 2;
  if (XQueryExtension(connection->display, "XInputExtension", &connection->extension, &event,
                      &error) == 0 ||
      XIQueryVersion(connection->display, &major, &minor) != 0 || major * 10 + minor < 22) {
    return nullptr;
  }
  std::array<unsigned char, XIMaskLen(XI_LASTEVENT)> bits{};
  XISetMask(bits.data(), XI_TouchBegin);
  XISetMask(bits.data(), XI_TouchUpdate);
  XISetMask(bits.data(), XI_TouchEnd);
  XIEventMask mask{XIAllMasterDevices, static_cast<int>(bits.size()), bits.data()};
  if (XISelectEvents(connection->display, window, &mask, 1) != 0) return nullptr;
  XSync(connection->display, 0);
  connection->stopper = eventfd(0, EFD_CLOEXEC);
  if (connection->stopper < 0) return nullptr;
  return std::unique_ptr<TouchInput>(new TouchInput(std::move(connection), std::move(arrived)));
}

TouchInput::TouchInput(std::unique_ptr<Connection> connection, std::function<void()> arrived)
    : m_connection(std::move(connection)) {
  m_connection->arrived = std::move(arrived);
  m_connection->thread = std::thread([raw = m_connection.get()] { raw->listen(); });
}

TouchInput::~TouchInput() = default;

bool TouchInput::any() const {
  const std::lock_guard lock(m_connection->mutex);
  return !m_connection->events.empty();
}

std::vector<Pointer> TouchInput::take() {
  const std::lock_guard lock(m_connection->mutex);
  return std::exchange(m_connection->events, {});
}

}  // namespace grappe::kiosk
