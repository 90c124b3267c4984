// Where the other end of a connection is. Any thread.
#pragma once

#include <boost/asio/ip/address.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <string>

namespace grappe::server {

// An IPv4 address that came as IPv6 counts as what it is.
bool isLoopback(const boost::asio::ip::address& peer);

// Another machine: not loopback, and not this machine calling itself by the address that the wall
// shows, which is then at both ends.
bool isAnotherMachine(const boost::asio::ip::address& peer, const boost::asio::ip::address& ownEnd);

// What counts as one place where limits go by address: an IPv4 address; of IPv6 the first half,
// since one device may have as many addresses in it as it likes.
std::string neighbourhood(const boost::asio::ip::address& peer);

// The same of a socket's two ends; of one that has ended, no and an empty place.
bool isLoopback(const boost::asio::ip::tcp::socket& socket);
bool isFromAnotherMachine(const boost::asio::ip::tcp::socket& socket);
std::string neighbourhood(const boost::asio::ip::tcp::socket& socket);

}  // namespace grappe::server
