// One page's WebSocket: greets, listens, passes the live hub's messages on. Beast stays in here and
// in http_session.cpp. io thread only.
#pragma once

#include <boost/beast/http/message.hpp>
#include <boost/beast/http/string_body.hpp>

#include "server/connections.h"

namespace grappe::server {

// Takes over a connection whose request asks for an upgrade.
std::shared_ptr<Connection> makeLiveSocket(
    boost::asio::ip::tcp::socket socket, Connections& connections,
    boost::beast::http::request<boost::beast::http::string_body> request);

}  // namespace grappe::server
