// The room's network as this machine sees it: what the wall shows of it, and what the sheet says
// when no phone arrives. A value.
#pragma once

#include <string>
#include <vector>

#include "scene/wifi.h"

namespace grappe::screens {

struct Network {
  struct Address {
    std::string interface;  // "wlan0"; empty where none is known
    std::string literal;    // "192.168.1.24"
    std::string shown;      // as the wall shows it, "192.168.1.24:8080"
    friend bool operator==(const Address&, const Address&) = default;
  };
  // Which program may keep phones out; unknown: none was found, or it cannot be told.
  enum class Firewall { unknown, ufw, firewalld };

  std::vector<Address> addresses;  // the likeliest first
  std::string port;
  scene::Wifi wifi{};
  bool reached = false;  // a device that is not this machine has come
  Firewall firewall = Firewall::unknown;
  std::string hotspotPassword;  // for a hotspot that this machine would open
  friend bool operator==(const Network&, const Network&) = default;
};

}  // namespace grappe::screens
