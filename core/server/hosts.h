// Which names a request may call this kiosk by. A page on the Internet can make a browser in the
// room send requests here under its own name (DNS rebinding): such a name is refused.
// Owned by the server; any thread.
#pragma once

#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace grappe::server {

class Hosts {
 public:
  enum class Scheme { http, https };

  // localhost, 127.0.0.1 and [::1] are always allowed.
  explicit Hosts(std::vector<std::string> shown, Scheme scheme = Scheme::http)
      : m_scheme(scheme), m_shown(std::move(shown)) {}

  // The addresses that the wall shows now: "10.1.2.3", "fd00::24", "grappe.local"; with a port
  // ("10.1.2.3:80") where a router forwards one, otherwise this server's own port is meant.
  void allow(std::vector<std::string> shown);
  void listenOn(std::uint16_t port);

  // `host` as the Host header says it, "10.1.2.3:8080", "[fd00::24]:8080".
  bool accepts(std::string_view host) const;
  // `origin` as a browser sends it, "http://10.1.2.3:8080".
  bool acceptsOrigin(std::string_view origin) const;

 private:
  const Scheme m_scheme;
  mutable std::mutex m_mutex;
  std::vector<std::string> m_shown;
  std::uint16_t m_port = 0;
};

}  // namespace grappe::server
