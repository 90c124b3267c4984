#include "server/hosts.h"

#include <algorithm>
#include <array>

namespace grappe::server {

namespace {

std::string lowercase(std::string_view text) {
  std::string low(text);
  std::transform(low.begin(), low.end(), low.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return low;
}

// Of "[::1]:80" the last colon, of "[::1]" none.
bool hasPort(std::string_view host) {
  const std::size_t colon = host.rfind(':');
  return colon != std::string_view::npos && host.find(']', colon) == std::string_view::npos;
}

// A browser leaves out the port that the scheme implies.
std::string withPort(std::string_view host, std::uint16_t port) {
  const std::string low = lowercase(host);
  return hasPort(low) ? low : low + ":" + std::to_string(port);
}

}  // namespace

void Hosts::allow(std::vector<std::string> shown) {
  const std::lock_guard lock(m_mutex);
  m_shown = std::move(shown);
}

void Hosts::listenOn(std::uint16_t port) {
  const std::lock_guard lock(m_mutex);
  m_port = port;
}

bool Hosts::accepts(std::string_view host) const {
  static constexpr std::array<std::string_view, 3> always{"localhost", "127.0.0.1", "[::1]"};
  if (host.empty()) return false;
  const std::string asked = withPort(host, 80);
  const std::lock_guard lock(m_mutex);
  const auto means = [&](std::string_view name) { return withPort(name, m_port) == asked; };
  return std::any_of(always.begin(), always.end(), means) ||
         std::any_of(m_shown.begin(), m_shown.end(), means);
}

bool Hosts::acceptsOrigin(std::string_view origin) const {
  constexpr std::string_view plain = "http://";
  return origin.substr(0, plain.size()) == plain && accepts(origin.substr(plain.size()));
}

}  // namespace grappe::server
