// The place where the meeting is, which this machine remembers and no workshop does: the room's
// Wi-Fi, and which of the machine's addresses the wall shows. Main thread.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "commands/console.h"
#include "commands/serving.h"
#include "commands/settings.h"
#include "screens/network.h"
#include "server/addresses.h"

namespace grappe::commands {

// Which of them the wall shows: the one that was wanted, else another of its interface, else the
// likeliest, which is the first. `wanted.literal` may name an interface, too. Precondition: some.
const server::Address& shownOf(const std::vector<server::Address>& addresses,
                               const server::Address& wanted);

// What keeps phones out of this machine, as far as its files below `root` say.
screens::Network::Firewall firewallOf(const std::filesystem::path& root = "/");

// Changes what this machine remembers; what cannot be kept is said on the error stream.
void remember(const Console& console, const std::function<void(Settings&)>& change);

// Of the command line: false, and said, where phones could not take the Wi-Fi that was given; one
// that they can is remembered.
bool takeWifi(const Console& console, const ServingOptions& options);

// The address that is wanted on the wall: that of the command line before the one remembered.
server::Address wantedAddress(const ServingOptions& options, const Settings& settings);

}  // namespace grappe::commands
