// Under which addresses the room's devices can reach this machine. Any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace grappe::server {

struct Address {
  std::string interface;  // "wlan0"; empty where none is known
  std::string literal;    // "192.168.1.24"
  friend bool operator==(const Address&, const Address&) = default;
};

// IPv4, and IPv6 where there is no IPv4; the likeliest first: of interfaces that are up and lead
// into a room, a hotspot that this machine opened itself, then cable before Wi-Fi as the system
// names them; then those that the machine gave itself (169.254…). Only loopback where there is no
// other.
std::vector<Address> usableAddresses();

// IPv6 of the same interfaces, those apart that no browser can be told (fe80::…).
std::vector<Address> sixAddresses();

// The lower, the likelier the room's devices come by it.
int rankOf(std::string_view interface, std::string_view literal);

// Whether an interface of that name can lead into a room: not loopback, not a container's bridge, a
// virtual machine's or a VPN's.
bool leadsIntoRoom(std::string_view interface);

}  // namespace grappe::server
