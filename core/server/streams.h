// The two kinds of stream that sessions run over. Only for the files that name Beast.
#pragma once

#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/basic_stream.hpp>
#include <boost/beast/core/stream_traits.hpp>
#include <boost/beast/ssl/ssl_stream.hpp>

#include "server/flood_guard.h"

namespace grappe::server {

using Plain =
    boost::beast::basic_stream<boost::asio::ip::tcp, boost::asio::any_io_executor, FloodGuard>;
using Secure = boost::beast::ssl_stream<Plain>;

// The socket with its deadlines, under whatever lies over it.
inline Plain& lowest(Plain& stream) { return stream; }
inline Plain& lowest(Secure& stream) { return stream.next_layer(); }

}  // namespace grappe::server
