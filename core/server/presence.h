// Which participants' devices are in the room now: those with an open live connection, and those
// that were heard from a moment ago, so that a page that reloads or a phone that locks for a few
// seconds does not make the number on the wall flicker.
// Owned by the live hub; io thread only. Time is handed in.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
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

  // What a page tells of itself, forgotten with its device: how many of its post-its wait to be
  // sent, how long its last question and answer took, and the signs that its person gives.
  struct Pulse {
    int waiting = 0;
    std::chrono::milliseconds roundTrip{0};  // 0: not known
    std::optional<std::uint64_t> hand;       // raised; see Signs::lowered
    std::string ready;                       // with what: see Signs::stageOf; empty: not
  };
  void told(const workshop::DeviceId& device, Pulse pulse);

  // Nobody is ready any more: the room is at something else.
  void forgetReady();

  // Forgets those who are gone.
  void sweep(Moment now);
  int count() const { return static_cast<int>(m_devices.size()); }

  // Of all together; never which device.
  struct Health {
    int devices = 0;                       // here now
    int silent = 0;                        // were here within `memory`, and are not now
    int waiting = 0;                       // devices with post-its that wait
    std::chrono::milliseconds slowest{0};  // the longest of the last round trips; 0: none known
  };
  Health health(Moment now) const;
  static constexpr std::chrono::minutes memory{10};

  // `visit(device, its last pulse)`.
  template <class Visit>
  void eachHere(Visit visit) const {
    for (const auto& [device, here] : m_devices) visit(device, here.pulse);
  }

 private:
  struct Here {
    int connections = 0;
    Moment heard;
    Pulse pulse;
  };
  std::chrono::milliseconds m_linger;
  std::unordered_map<workshop::DeviceId, Here> m_devices;
  std::unordered_map<workshop::DeviceId, Moment> m_silent;  // since when
};

}  // namespace grappe::server
