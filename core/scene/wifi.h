// The Wi-Fi of the room: what a phone needs to join it, and the code that it scans. Values, pure.
#pragma once

#include <string>

namespace grappe::scene {

struct Wifi {
  std::string name;      // empty: nothing is known of it
  std::string password;  // empty: it is open
  bool known() const { return !name.empty(); }
  friend bool operator==(const Wifi&, const Wifi&) = default;
};

// What the code says, "WIFI:T:WPA;S:Salle;P:raisin-2411;;": as phones' cameras read it, with a
// backslash before \ ; , : and ". Only of a Wi-Fi that is known.
std::string wifiCode(const Wifi& wifi);

// What a name or a password may be for phones to take it: a name of 1 to 32 bytes; no password, or
// one of 8 to 63 printable characters of ASCII.
bool isWifiName(const std::string& name);
bool isWifiPassword(const std::string& password);

}  // namespace grappe::scene
