#include "kiosk/monitor_watch.h"

#include <X11/Xlib.h>
#include <X11/extensions/Xrandr.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <thread>

namespace grappe::kiosk {

struct MonitorWatch::Connection {
  Display* display = nullptr;
  int stopper = -1;  // readable once the thread must end
  std::function<void()> changed;
  std::atomic<bool> any = false;
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
      bool told = false;
      for (XEvent event; XPending(display) > 0; told = true) XNextEvent(display, &event);
      if (told) {
        any = true;
        changed();
      }
      if (poll(waits.data(), waits.size(), -1) < 0) continue;
      if (waits[1].revents != 0) return;
      if ((waits[0].revents & (POLLERR | POLLHUP)) != 0) return;  // the X server is gone
    }
  }
};

std::unique_ptr<MonitorWatch> MonitorWatch::begin(std::function<void()> changed) {
  auto connection = std::make_unique<Connection>();
  connection->display = XOpenDisplay(nullptr);
  if (connection->display == nullptr) return nullptr;
  int event = 0;
  int error = 0;
  int major = 0;
  int minor = 0;
  if (XRRQueryExtension(connection->display, &event, &error) == 0 ||
      XRRQueryVersion(connection->display, &major, &minor) == 0 || major * 10 + minor < 12) {
    return nullptr;
  }
  XRRSelectInput(connection->display, DefaultRootWindow(connection->display),
                 RRScreenChangeNotifyMask | RRCrtcChangeNotifyMask | RROutputChangeNotifyMask);
  XSync(connection->display, False);
  connection->stopper = eventfd(0, EFD_CLOEXEC);
  if (connection->stopper < 0) return nullptr;
  connection->changed = std::move(changed);
  return std::unique_ptr<MonitorWatch>(new MonitorWatch(std::move(connection)));
}

MonitorWatch::MonitorWatch(std::unique_ptr<Connection> connection)
    : m_connection(std::move(connection)) {
  m_connection->thread = std::thread([raw = m_connection.get()] { raw->listen(); });
}

MonitorWatch::~MonitorWatch() = default;

bool MonitorWatch::takeChanged() { return m_connection->any.exchange(false); }

}  // namespace grappe::kiosk
