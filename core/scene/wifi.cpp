#include "scene/wifi.h"

#include <algorithm>
#include <string_view>

namespace grappe::scene {

namespace {

constexpr std::size_t longestName = 32;
constexpr std::size_t shortestPassword = 8;
constexpr std::size_t longestPassword = 63;

std::string escaped(const std::string& text) {
  static constexpr std::string_view special = "\\;,:\"";
  std::string out;
  for (const char c : text) {
    if (special.find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

}  // namespace

std::string wifiCode(const Wifi& wifi) {
  const std::string name = "S:" + escaped(wifi.name) + ";";
  if (wifi.password.empty()) return "WIFI:T:nopass;" + name + ";";
  return "WIFI:T:WPA;" + name + "P:" + escaped(wifi.password) + ";;";
}

bool isWifiName(const std::string& name) {
  const auto control = [](char c) { return static_cast<unsigned char>(c) < 0x20; };
  return !name.empty() && name.size() <= longestName &&
         std::none_of(name.begin(), name.end(), control);
}

bool isWifiPassword(const std::string& password) {
  if (password.empty()) return true;
  return password.size() >= shortestPassword && password.size() <= longestPassword &&
         std::all_of(password.begin(), password.end(),
                     [](char c) { return c >= 0x20 && c < 0x7F; });
}

}  // namespace grappe::scene
