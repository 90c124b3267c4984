#include "server/hosts.h"

#include <algorithm>
#include <array>
#include <boost/asio/ip/address_v6.hpp>

namespace grappe::server {

namespace {

std::string lowercase(std::string_view text) {
  std::string low(text);
  std::transform(low.begin(), low.end(), low.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return low;
}

// An IPv6 address, however it is written, as browsers write it: "[fd00::24]".
std::string bracketed(const std::string& name) {
  const bool brackets = name.size() > 2 && name.front() == '[' && name.back() == ']';
  const std::string inside = brackets ? name.substr(1, name.size() - 2) : name;
  // A zone means nothing to a browser, and what follows a U+0000 would be passed over.
  if (inside.find_first_not_of("0123456789abcdef:.") != std::string::npos) return name;
  boost::system::error_code error;
  const auto address = boost::asio::ip::make_address_v6(inside, error);
  return error ? name : "[" + address.to_string() + "]";
}

// Of "[::1]:80" and "name:80" the last colon; of "[::1]", "::1" and "name" none.
std::size_t portColon(std::string_view host) {
  const std::size_t colon = host.rfind(':');
  if (colon == std::string_view::npos) return colon;
  const bool ofAddress = host.front() == '[' ? host[colon - 1] != ']' : host.find(':') != colon;
  return ofAddress ? std::string_view::npos : colon;
}

// A browser leaves out the port that the scheme implies.
std::string withPort(std::string_view host, std::uint16_t port) {
  const std::string low = lowercase(host);
  const std::size_t colon = low.empty() ? std::string::npos : portColon(low);
  if (colon == std::string::npos) return bracketed(low) + ":" + std::to_string(port);
  return bracketed(low.substr(0, colon)) + low.substr(colon);
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
  const std::string asked = withPort(host, m_scheme == Scheme::https ? 443 : 80);
  const std::lock_guard lock(m_mutex);
  const auto means = [&](std::string_view name) { return withPort(name, m_port) == asked; };
  return std::any_of(always.begin(), always.end(), means) ||
         std::any_of(m_shown.begin(), m_shown.end(), means);
}

bool Hosts::acceptsOrigin(std::string_view origin) const {
  const std::string_view scheme = m_scheme == Scheme::https ? "https://" : "http://";
  return origin.substr(0, scheme.size()) == scheme && accepts(origin.substr(scheme.size()));
}

}  // namespace grappe::server
