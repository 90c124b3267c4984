// How the room is: the devices together, the disk, and how evenly its circles speak. For whoever
// leads the meeting alone; nothing of it is kept, and nothing names a device or a person.
// Pure; `here` on the io thread, the rest on any.
#pragma once

#include <cstdint>
#include <map>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>

#include "server/presence.h"
#include "workshop/state.h"

namespace grappe::server {

// Devices that are here now, by circle ("": none chosen).
std::map<std::string, int> hereByCircle(const Presence& presence, const workshop::State& state);

// What only whoever runs the kiosk knows.
struct Surroundings {
  std::optional<std::uint64_t> disk;  // free bytes where the workshop is
  std::string address;                // under which the room reaches the kiosk; empty: unknown
};

// `circles`: for each that anybody has joined, how many devices have, are here, and have written
// under the room's question.
nlohmann::json healthView(const workshop::State& state, const Presence::Health& health,
                          const std::map<std::string, int>& here, const Surroundings& around);

}  // namespace grappe::server
