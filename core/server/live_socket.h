// One page's WebSocket: greets, listens, passes the live hub's messages on. Beast stays in here and
// in http_session. io thread only.
#pragma once

#include <boost/beast/http/message.hpp>
#include <boost/beast/http/string_body.hpp>

#include "server/connections.h"
#include "server/streams.h"

namespace grappe::server {

// Takes over a connection whose request asks for an upgrade. Plain or Secure.
template <class Stream>
std::shared_ptr<Connection> makeLiveSocket(
    Stream stream, Connections& connections,
    boost::beast::http::request<boost::beast::http::string_body> request);

}  // namespace grappe::server
