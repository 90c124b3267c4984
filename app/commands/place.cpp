#include "commands/place.h"

#include <algorithm>
#include <fstream>

namespace grappe::commands {

namespace fs = std::filesystem;

const server::Address& shownOf(const std::vector<server::Address>& addresses,
                               const server::Address& wanted) {
  const auto first = [&](const auto& is) {
    return std::find_if(addresses.begin(), addresses.end(), is);
  };
  auto found = first([&](const server::Address& one) { return one.literal == wanted.literal; });
  if (found == addresses.end() && !wanted.literal.empty()) {
    found = first([&](const server::Address& one) { return one.interface == wanted.literal; });
  }
  if (found == addresses.end() && !wanted.interface.empty()) {
    found = first([&](const server::Address& one) { return one.interface == wanted.interface; });
  }
  return found == addresses.end() ? addresses.front() : *found;
}

screens::Network::Firewall firewallOf(const fs::path& root) {
  using Firewall = screens::Network::Firewall;
  std::ifstream ufw(root / "etc/ufw/ufw.conf");
  for (std::string line; std::getline(ufw, line);) {
    if (line.starts_with("ENABLED=yes")) return Firewall::ufw;
  }
  std::error_code error;
  if (fs::exists(root / "usr/sbin/firewalld", error)) return Firewall::firewalld;
  return Firewall::unknown;
}

void remember(const Console& console, const std::function<void(Settings&)>& change) {
  const auto file = settingsFile();
  Settings settings = loadSettings(file, [](std::string_view) {});  // told at the start
  change(settings);
  if (const auto saved = saveSettings(file, settings); !saved) {
    console.refused(file, saved.error());
  }
}

bool takeWifi(const Console& console, const ServingOptions& options) {
  if (options.wifi.name.empty() && options.wifi.password.empty()) return true;
  if (!scene::isWifiName(options.wifi.name) || !scene::isWifiPassword(options.wifi.password)) {
    console.fail(console.words.say("cli.wifi.bad"));
    return false;
  }
  remember(console, [&](Settings& all) { all.wifi = options.wifi; });
  return true;
}

server::Address wantedAddress(const ServingOptions& options, const Settings& settings) {
  return options.address.empty() ? settings.address : server::Address{{}, options.address};
}

}  // namespace grappe::commands
