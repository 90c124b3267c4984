// Where the other end of a connection is. Pure, any thread.
#pragma once

#include <boost/asio/ip/address.hpp>

namespace grappe::server {

// An IPv4 address that came as IPv6 counts as what it is.
bool isLoopback(const boost::asio::ip::address& peer);

// Another machine: not loopback, and not this machine calling itself by the address that the wall
// shows, which is then at both ends.
bool isAnotherMachine(const boost::asio::ip::address& peer, const boost::asio::ip::address& ownEnd);

}  // namespace grappe::server
