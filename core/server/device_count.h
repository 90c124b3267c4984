// How many participants' devices are here, for those who show it. Set on one thread, read and
// listened to on any.
#pragma once

#include <atomic>
#include <functional>
#include <memory>

namespace grappe::server {

class DeviceCount {
 public:
  DeviceCount();

  int now() const { return m_count; }

  // True if it was another; then each listener has been called, here.
  bool set(int count);

  // `changed` is called by set(), until the returned value is called, which may outlive this.
  std::function<void()> listen(std::function<void(int)> changed);

 private:
  struct Listeners;
  std::atomic<int> m_count{0};
  std::shared_ptr<Listeners> m_listeners;
};

}  // namespace grappe::server
