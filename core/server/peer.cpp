#include "server/peer.h"

namespace grappe::server {

namespace ip = boost::asio::ip;

namespace {

ip::address plain(const ip::address& address) {
  if (!address.is_v6() || !address.to_v6().is_v4_mapped()) return address;
  return ip::make_address_v4(ip::v4_mapped, address.to_v6());
}

}  // namespace

bool isLoopback(const ip::address& peer) { return plain(peer).is_loopback(); }

bool isAnotherMachine(const ip::address& peer, const ip::address& ownEnd) {
  return !isLoopback(peer) && plain(peer) != plain(ownEnd);
}

}  // namespace grappe::server
