// Under which addresses the room's devices can reach this machine. Any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace grappe::server {

// IPv4 literals, the likeliest first: of interfaces that are up and lead into a room, cable before
// Wi-Fi as the system names them; then those that the machine gave itself (169.254…). Only loopback
// where there is no other.
std::vector<std::string> usableAddresses();

// Whether an interface of that name can lead into a room: not loopback, not a container's bridge, a
// virtual machine's or a VPN's.
bool leadsIntoRoom(std::string_view interface);

}  // namespace grappe::server
