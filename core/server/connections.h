// What a connection needs of the server that accepted it, and the server of a connection.
// io thread only.
#pragma once

#include <boost/asio/ip/tcp.hpp>
#include <memory>
#include <string>

#include "server/hosts.h"
#include "server/live.h"
#include "server/open_connections.h"
#include "server/routes.h"
#include "server/server.h"

namespace boost::asio::ssl {
class context;
}

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
  // Null: plain HTTP.
  virtual boost::asio::ssl::context* tls() = 0;

  // The server holds a connection until it says that it is over, or closes it for another's sake.
  virtual void keep(std::shared_ptr<Connection> connection, const std::string& from) = 0;
  virtual void stands(const Connection* connection, Standing standing) = 0;
  virtual void over(const Connection* connection) = 0;

  virtual void report(const std::string& what) = 0;
  // A request from another machine was understood.
  virtual void reached() = 0;
};

// The session of a socket that was accepted, or what makes it one. (arriving.cpp)
std::shared_ptr<Connection> admit(boost::asio::ip::tcp::socket socket, Connections& connections);

}  // namespace grappe::server
