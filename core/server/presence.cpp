#include "server/presence.h"

#include <algorithm>
#include <utility>

namespace grappe::server {

void Presence::connected(const workshop::DeviceId& device, Moment now) {
  Here& here = m_devices[device];
  ++here.connections;
  here.heard = now;
  m_silent.erase(device);
}

void Presence::left(const workshop::DeviceId& device, Moment now) {
  Here& here = m_devices[device];
  if (here.connections > 0) --here.connections;
  here.heard = now;
}

void Presence::heard(const workshop::DeviceId& device, Moment now) {
  m_devices[device].heard = now;
  m_silent.erase(device);
}

void Presence::told(const workshop::DeviceId& device, Pulse pulse) {
  const auto found = m_devices.find(device);
  if (found != m_devices.end()) found->second.pulse = std::move(pulse);
}

void Presence::forgetReady() {
  for (auto& entry : m_devices) entry.second.pulse.ready.clear();
}

void Presence::sweep(Moment now) {
  std::erase_if(m_devices, [&](const auto& entry) {
    const bool gone = entry.second.connections == 0 && now - entry.second.heard >= m_linger;
    if (gone) m_silent[entry.first] = now;
    return gone;
  });
  std::erase_if(m_silent, [&](const auto& entry) { return now - entry.second >= memory; });
}

Presence::Health Presence::health(Moment now) const {
  Health health;
  health.devices = count();
  for (const auto& [device, here] : m_devices) {
    if (here.pulse.waiting > 0) ++health.waiting;
    health.slowest = std::max(health.slowest, here.pulse.roundTrip);
  }
  for (const auto& [device, since] : m_silent) {
    if (now - since < memory) ++health.silent;
  }
  return health;
}

}  // namespace grappe::server
