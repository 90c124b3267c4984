// Which participants' devices are in the room now: those with an open live connection, and those
// that were heard from a moment ago, so that a page that reloads or a phone that locks for a few
// seconds does not make the number on the wall flicker.
// Owned by the live hub; io thread only. Time is handed in.
#pragma once

#include <chrono>
#include <unordered_map>

#include "workshop/names.h"

namespace grappe::server {

class Presence {
 public:
  using Moment = std::chrono::steady_clock::time_point;
  explicit Presence(std::chrono::milliseconds linger) : m_linger(linger) {}

  void connected(const workshop::DeviceId& device, Moment now);
  void left(const workshop::DeviceId& device, Moment now);
  // A request with the device's token.
  void heard(const workshop::DeviceId& device, Moment now);

  // Forgets those who are gone.
  void sweep(Moment now);
  int count() const { return static_cast<int>(m_devices.size()); }

 private:
  struct Here {
    int connections = 0;
    Moment heard;
  };
  std::chrono::milliseconds m_linger;
  std::unordered_map<workshop::DeviceId, Here> m_devices;
};

}  // namespace grappe::server
