// A socket that was accepted becomes a session: at once, or behind TLS once that is agreed on.
#include <boost/asio/ssl/context.hpp>
#include <boost/beast/core/detect_ssl.hpp>

#include "server/http_session.h"
#include "server/peer.h"

namespace grappe::server {

namespace beast = boost::beast;
using boost::system::error_code;

namespace {

// Who types an address types it without https: a plain request is told where to go instead.
class TlsDoor final : public Connection, public std::enable_shared_from_this<TlsDoor> {
 public:
  TlsDoor(Plain stream, Connections& connections, boost::asio::ssl::context& tls)
      : m_connections(connections),
        m_from(neighbourhood(stream.socket())),
        m_stream(std::move(stream), tls) {}

  void start() {
    lowest(m_stream).expires_after(m_connections.options().request);
    beast::async_detect_ssl(
        lowest(m_stream), m_buffer, [self = shared_from_this()](error_code error, bool isTls) {
          if (error) return self->end();
          if (isTls) return self->shakeHands();
          self->hand(makeHttpSession(std::move(lowest(self->m_stream)), self->m_connections,
                                     std::move(self->m_buffer), Service::sendsToTls));
        });
  }

  void close() override { lowest(m_stream).close(); }

 private:
  void shakeHands() {
    m_stream.async_handshake(
        boost::asio::ssl::stream_base::server, m_buffer.data(),
        [self = shared_from_this()](error_code error, auto... /*used*/) {
          if (error) return self->end();
          self->hand(makeHttpSession(std::move(self->m_stream), self->m_connections, {},
                                     Service::answers));
        });
  }

  void hand(std::shared_ptr<Connection> session) {
    m_connections.keep(std::move(session), m_from);
    m_connections.over(this);
  }

  void end() {
    close();
    m_connections.over(this);
  }

  Connections& m_connections;
  const std::string m_from;
  Secure m_stream;
  beast::flat_buffer m_buffer;
};

}  // namespace

std::shared_ptr<Connection> admit(boost::asio::ip::tcp::socket socket, Connections& connections) {
  Plain stream(std::move(socket));
  if (boost::asio::ssl::context* const tls = connections.tls()) {
    auto door = std::make_shared<TlsDoor>(std::move(stream), connections, *tls);
    door->start();
    return door;
  }
  return makeHttpSession(std::move(stream), connections, {}, Service::answers);
}

}  // namespace grappe::server
