#include "server/presence.h"

namespace grappe::server {

void Presence::connected(const workshop::DeviceId& device, Moment now) {
  Here& here = m_devices[device];
  ++here.connections;
  here.heard = now;
}

void Presence::left(const workshop::DeviceId& device, Moment now) {
  Here& here = m_devices[device];
  if (here.connections > 0) --here.connections;
  here.heard = now;
}

void Presence::heard(const workshop::DeviceId& device, Moment now) {
  m_devices[device].heard = now;
}

void Presence::sweep(Moment now) {
  std::erase_if(m_devices, [&](const auto& entry) {
    return entry.second.connections == 0 && now - entry.second.heard >= m_linger;
  });
}

}  // namespace grappe::server
