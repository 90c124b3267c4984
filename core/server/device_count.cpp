#include "server/device_count.h"

#include <map>
#include <mutex>

namespace grappe::server {

struct DeviceCount::Listeners {
  std::mutex mutex;
  int next = 0;
  std::map<int, std::function<void(int)>> each;
};

DeviceCount::DeviceCount() : m_listeners(std::make_shared<Listeners>()) {}

bool DeviceCount::set(int count) {
  if (m_count.exchange(count) == count) return false;
  const std::lock_guard lock(m_listeners->mutex);
  for (const auto& entry : m_listeners->each) entry.second(count);
  return true;
}

std::function<void()> DeviceCount::listen(std::function<void(int)> changed) {
  const std::lock_guard lock(m_listeners->mutex);
  const int key = m_listeners->next++;
  m_listeners->each.emplace(key, std::move(changed));
  return [listeners = m_listeners, key] {
    const std::lock_guard again(listeners->mutex);
    listeners->each.erase(key);
  };
}

}  // namespace grappe::server
