#include "commands/place.h"

#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>

using namespace grappe;
using commands::shownOf;
using server::Address;
using Firewall = screens::Network::Firewall;
namespace fs = std::filesystem;

TEST_CASE("the wall shows the address that was chosen while it exists, else one of its interface",
          "[commands][place]") {
  const std::vector<Address> both{
      {"enp3s0", "10.1.2.3"}, {"wlan0", "192.168.1.24"}, {"wlan0", "192.168.7.1"}};
  CHECK(shownOf(both, {}).literal == "10.1.2.3");
  CHECK(shownOf(both, {"wlan0", "192.168.7.1"}).literal == "192.168.7.1");
  CHECK(shownOf(both, {"wlan0", "172.16.0.9"}).literal == "192.168.1.24");
  CHECK(shownOf(both, {"usb0", "172.16.0.9"}).literal == "10.1.2.3");
  CHECK(shownOf(both, {"", "wlan0"}).literal == "192.168.1.24");
  CHECK(shownOf({{"", "127.0.0.1"}}, {"", "wlan0"}).literal == "127.0.0.1");
}

TEST_CASE("the command line's address comes before the one that is remembered",
          "[commands][place]") {
  commands::ServingOptions options;
  commands::Settings settings;
  settings.address = {"wlan0", "192.168.1.24"};
  CHECK(commands::wantedAddress(options, settings) == settings.address);
  options.address = "enp3s0";
  CHECK(commands::wantedAddress(options, settings) == Address{"", "enp3s0"});
}

TEST_CASE("the firewall that is told of is the one that is there", "[commands][place]") {
  std::string name = (fs::temp_directory_path() / "grappe-place-XXXXXX").string();
  REQUIRE(mkdtemp(name.data()) != nullptr);
  const fs::path root = name;
  CHECK(commands::firewallOf(root) == Firewall::unknown);
  fs::create_directories(root / "etc/ufw");
  fs::create_directories(root / "usr/sbin");
  std::ofstream(root / "etc/ufw/ufw.conf") << "# ufw\nENABLED=no\n";
  CHECK(commands::firewallOf(root) == Firewall::unknown);
  std::ofstream(root / "usr/sbin/firewalld") << "#!";
  CHECK(commands::firewallOf(root) == Firewall::firewalld);
  std::ofstream(root / "etc/ufw/ufw.conf") << "# ufw\nENABLED=yes\n";
  CHECK(commands::firewallOf(root) == Firewall::ufw);
  fs::remove_all(root);
}
