#include "server/peer.h"

#include <algorithm>

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

std::string neighbourhood(const ip::address& peer) {
  const ip::address address = plain(peer);
  if (address.is_v4()) return address.to_string();
  auto bytes = address.to_v6().to_bytes();
  std::fill(bytes.begin() + bytes.size() / 2, bytes.end(), 0);
  return ip::address_v6(bytes).to_string();
}

bool isLoopback(const ip::tcp::socket& socket) {
  boost::system::error_code error;
  const auto peer = socket.remote_endpoint(error);
  return !error && isLoopback(peer.address());
}

bool isFromAnotherMachine(const ip::tcp::socket& socket) {
  boost::system::error_code error;
  const auto peer = socket.remote_endpoint(error);
  if (error) return false;
  const auto own = socket.local_endpoint(error);
  return !error && isAnotherMachine(peer.address(), own.address());
}

std::string neighbourhood(const ip::tcp::socket& socket) {
  boost::system::error_code error;
  const auto peer = socket.remote_endpoint(error);
  return error ? std::string() : neighbourhood(peer.address());
}

}  // namespace grappe::server
