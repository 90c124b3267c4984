// Tells when monitors come, go, or change their size or place, by RandR: GLFW 3.3 tells only of the
// first two. A connection to the X server of its own and a thread that waits on it; Window owns it
// and calls every member on its own thread.
#pragma once

#include <functional>
#include <memory>

namespace grappe::kiosk {

class MonitorWatch {
 public:
  // `changed` is called on another thread. nullptr where the server knows no RandR 1.2.
  static std::unique_ptr<MonitorWatch> begin(std::function<void()> changed);
  ~MonitorWatch();
  MonitorWatch(const MonitorWatch&) = delete;
  MonitorWatch& operator=(const MonitorWatch&) = delete;

  // Something changed since the last call.
  bool takeChanged();

 private:
  struct Connection;
  explicit MonitorWatch(std::unique_ptr<Connection> connection);

  std::unique_ptr<Connection> m_connection;
};

}  // namespace grappe::kiosk
