#include "server/addresses.h"

#include <arpa/inet.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <netinet/in.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>

namespace grappe::server {

namespace {

std::string literalOfSix(const sockaddr& address) {
  sockaddr_in6 six{};
  std::memcpy(&six, &address, sizeof six);
  if (IN6_IS_ADDR_LINKLOCAL(&six.sin6_addr) != 0) return {};
  std::array<char, INET6_ADDRSTRLEN> text{};
  if (::inet_ntop(AF_INET6, &six.sin6_addr, text.data(), text.size()) == nullptr) return {};
  return text.data();
}

std::string literal(const sockaddr& address) {
  if (address.sa_family == AF_INET6) return literalOfSix(address);
  sockaddr_in four{};
  std::memcpy(&four, &address, sizeof four);
  std::array<char, INET_ADDRSTRLEN> text{};
  if (::inet_ntop(AF_INET, &four.sin_addr, text.data(), text.size()) == nullptr) return {};
  return text.data();
}

std::vector<Address> addressesOf(int family) {
  ifaddrs* list = nullptr;
  std::vector<Address> found;
  if (::getifaddrs(&list) != 0) return found;
  const std::unique_ptr<ifaddrs, void (*)(ifaddrs*)> owned(list, ::freeifaddrs);
  for (const ifaddrs* one = list; one != nullptr; one = one->ifa_next) {
    constexpr unsigned alive = IFF_UP | IFF_RUNNING;
    if (one->ifa_addr == nullptr || one->ifa_addr->sa_family != family) continue;
    if ((one->ifa_flags & alive) != alive || !leadsIntoRoom(one->ifa_name)) continue;
    std::string address = literal(*one->ifa_addr);
    if (!address.empty()) found.push_back({one->ifa_name, std::move(address)});
  }
  std::stable_sort(found.begin(), found.end(), [](const Address& a, const Address& b) {
    return rankOf(a.interface, a.literal) < rankOf(b.interface, b.literal);
  });
  return found;
}

}  // namespace

int rankOf(std::string_view interface, std::string_view literal) {
  if (literal.starts_with("169.254.")) return 4;
  // NetworkManager's own, for devices that join a network which this machine opens.
  if (interface.starts_with('w') && literal.starts_with("10.42.")) return 0;
  if (interface.starts_with('e')) return 1;
  if (interface.starts_with('w')) return 2;
  return 3;
}

bool leadsIntoRoom(std::string_view interface) {
  static constexpr std::array<std::string_view, 17> elsewhere = {
      "lo", "docker", "br-", "veth", "virbr", "vmnet",   "vbox", "tun",      "tap",
      "wg", "ppp",    "lxc", "lxd",  "cni",   "flannel", "zt",   "tailscale"};
  if (interface.empty()) return false;
  return std::none_of(elsewhere.begin(), elsewhere.end(), [&](std::string_view beginning) {
    return interface.substr(0, beginning.size()) == beginning;
  });
}

std::vector<Address> sixAddresses() { return addressesOf(AF_INET6); }

std::vector<Address> usableAddresses() {
  std::vector<Address> found = addressesOf(AF_INET);
  if (found.empty()) found = sixAddresses();
  if (found.empty()) found.push_back({"lo", "127.0.0.1"});
  return found;
}

}  // namespace grappe::server
