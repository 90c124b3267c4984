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

struct Found {
  int rank = 0;  // the lower the likelier
  std::string interface;
  std::string address;
};

int rankOf(std::string_view interface, std::string_view address) {
  if (address.substr(0, 8) == "169.254.") return 3;
  if (interface.front() == 'e') return 0;
  if (interface.front() == 'w') return 1;
  return 2;
}

std::string literal(const sockaddr& address) {
  sockaddr_in four{};
  std::memcpy(&four, &address, sizeof four);
  std::array<char, INET_ADDRSTRLEN> text{};
  if (::inet_ntop(AF_INET, &four.sin_addr, text.data(), text.size()) == nullptr) return {};
  return text.data();
}

}  // namespace

bool leadsIntoRoom(std::string_view interface) {
  static constexpr std::array<std::string_view, 17> elsewhere = {
      "lo", "docker", "br-", "veth", "virbr", "vmnet",   "vbox", "tun",      "tap",
      "wg", "ppp",    "lxc", "lxd",  "cni",   "flannel", "zt",   "tailscale"};
  if (interface.empty()) return false;
  return std::none_of(elsewhere.begin(), elsewhere.end(), [&](std::string_view beginning) {
    return interface.substr(0, beginning.size()) == beginning;
  });
}

std::vector<std::string> usableAddresses() {
  ifaddrs* list = nullptr;
  std::vector<Found> found;
  if (::getifaddrs(&list) == 0) {
    const std::unique_ptr<ifaddrs, void (*)(ifaddrs*)> owned(list, ::freeifaddrs);
    for (const ifaddrs* one = list; one != nullptr; one = one->ifa_next) {
      constexpr unsigned alive = IFF_UP | IFF_RUNNING;
      if (one->ifa_addr == nullptr || one->ifa_addr->sa_family != AF_INET) continue;
      if ((one->ifa_flags & alive) != alive || !leadsIntoRoom(one->ifa_name)) continue;
      const std::string address = literal(*one->ifa_addr);
      if (!address.empty()) {
        found.push_back({rankOf(one->ifa_name, address), one->ifa_name, address});
      }
    }
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const Found& a, const Found& b) { return a.rank < b.rank; });
  std::vector<std::string> addresses;
  addresses.reserve(found.size());
  for (const Found& one : found) addresses.push_back(one.address);
  if (addresses.empty()) addresses.emplace_back("127.0.0.1");
  return addresses;
}

}  // namespace grappe::server
