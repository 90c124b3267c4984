// What a connection needs of the server that accepted it, and the server of a connection.
// io thread only.
#pragma once

#include <boost/asio/ip/tcp.hpp>
#include <memory>

#include "server/hosts.h"
#include "server/live.h"
#include "server/routes.h"
#include "server/server.h"

namespace grappe::server {

class Connection {
 public:
  virtual ~Connection() = default;
  // At once; what is under way ends with an error.
  virtual void close() = 0;
};

class Connections {
 public:
  virtual ~Connections() = default;
  virtual const Options& options() const = 0;
  virtual const Hosts& hosts() const = 0;
  virtual Routes& routes() = 0;
  virtual Live& live() = 0;

  // The server holds a connection until it says that it is over.
  virtual void keep(std::shared_ptr<Connection> connection) = 0;
  virtual void over(const Connection* connection) = 0;

  virtual void report(const std::string& what) = 0;
  // A request from another machine was understood.
  virtual void reached() = 0;
};

bool isLoopback(const boost::asio::ip::tcp::socket& socket);
bool isFromAnotherMachine(const boost::asio::ip::tcp::socket& socket);

// Reads requests from the socket and answers them. (http_session.cpp)
std::shared_ptr<Connection> makeHttpSession(boost::asio::ip::tcp::socket socket,
                                            Connections& connections);

}  // namespace grappe::server
