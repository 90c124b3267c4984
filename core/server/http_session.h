// One connection: reads requests and answers them, until it ends or becomes a WebSocket. Beast
// stays in here, in live_socket, arriving and client. io thread only.
#pragma once

#include <boost/beast/core/flat_buffer.hpp>
#include <memory>

#include "server/connections.h"
#include "server/streams.h"

namespace grappe::server {

// What a request over this connection may hope for: its answer, or to be sent to https (a plain
// connection to a server that speaks TLS).
enum class Service { answers, sendsToTls };

// `early`: what has been read of it already. Plain or Secure.
template <class Stream>
std::shared_ptr<Connection> makeHttpSession(Stream stream, Connections& connections,
                                            boost::beast::flat_buffer early, Service service);

}  // namespace grappe::server
