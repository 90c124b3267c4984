#include "server/live_socket.h"

#include <boost/asio/buffer.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/websocket.hpp>
#include <boost/beast/websocket/ssl.hpp>
#include <nlohmann/json.hpp>

#include "server/guard_headers.h"
#include "server/peer.h"
#include "server/text_frame.h"
#include "server/wire.h"

namespace grappe::server {

namespace beast = boost::beast;
namespace websocket = beast::websocket;
using boost::system::error_code;
using UpgradeRequest = beast::http::request<beast::http::string_body>;

namespace {

constexpr std::size_t longestMessage = 4096;  // of a client
// A client has little to say: its greeting, pongs, a number now and then. Bytes, pings and empty
// fragments included.
constexpr double mostBytes = 64 * 1024;
constexpr double bytesPerSecond = 1024;

template <class Stream>
class LiveSocket final : public Connection,
                         public Listener,
                         public std::enable_shared_from_this<LiveSocket<Stream>> {
 public:
  LiveSocket(Stream stream, Connections& connections, UpgradeRequest request)
      : m_connections(connections),
        m_fromHere(isLoopback(lowest(stream).socket())),
        m_request(std::move(request)),
        m_stream(std::move(stream)),
        m_greetingTimer(m_stream.get_executor()) {}

  void start() {
    websocket::stream_base::timeout times{};
    times.handshake_timeout = m_connections.options().request;
    times.idle_timeout = m_connections.options().silence;
    times.keep_alive_pings = true;
    m_stream.set_option(times);
    m_stream.read_message_max(longestMessage);
    m_stream.text(true);
    m_stream.auto_fragment(false);
    m_stream.set_option(websocket::stream_base::decorator([](websocket::response_type& response) {
      for (const auto& [name, value] : guardHeaders) {
        response.set(beast::string_view(name.data(), name.size()),
                     beast::string_view(value.data(), value.size()));
      }
      response.set("Content-Security-Policy",
                   beast::string_view(dataPolicy.data(), dataPolicy.size()));
      response.set(beast::http::field::cache_control, "no-store");
      response.set(beast::http::field::server, "Grappe");  // Beast would name itself
    }));
    lowest(m_stream.next_layer())
        .rate_policy()
        .watch(mostBytes, bytesPerSecond,
               [weak = this->weak_from_this(), executor = m_stream.get_executor()] {
                 boost::asio::post(executor, [weak] {
                   if (const auto self = weak.lock()) self->close();
                 });
               });
    m_stream.async_accept(m_request, [self = this->shared_from_this()](error_code error) {
      if (error) return self->end();
      self->awaitGreeting();
    });
  }

  void close() override {
    m_ended = true;
    beast::get_lowest_layer(m_stream).close();
  }

  bool send(std::shared_ptr<const std::string> message) override {
    if constexpr (std::is_same_v<Stream, Plain>) {
      // Not after a closing frame: RFC 6455, 5.5.1.
      const Handed handed = m_stream.is_open()
                                ? handText(m_stream.next_layer().socket().native_handle(), *message)
                                : Handed::nothing;
      if (handed == Handed::whole) return true;
      if (handed == Handed::part) {
        close();  // the page comes back and says what it knows
        return false;
      }
    }
    m_message = std::move(message);
    m_stream.async_write(boost::asio::buffer(*m_message),
                         [self = this->shared_from_this()](error_code error, std::size_t) {
                           if (error) return self->end();
                           self->m_message = nullptr;
                           self->m_connections.live().sent(*self);
                         });
    return false;
  }

  void drop() override { close(); }

 private:
  void awaitGreeting() {
    m_greetingTimer.expires_after(m_connections.options().greeting);
    m_greetingTimer.async_wait([self = this->shared_from_this()](error_code error) {
      if (!error && !self->m_greeted) self->close();
    });
    m_stream.async_read(m_buffer, [self = this->shared_from_this()](error_code error, std::size_t) {
      if (error) return self->end();
      self->greet();
    });
  }

  void greet() {
    m_greeted = true;
    m_greetingTimer.cancel();
    if (!m_stream.got_text()) {
      turnAway({Code::malformed, "a greeting is text"});
      return;
    }
    const std::string_view text(static_cast<const char*>(m_buffer.cdata().data()), m_buffer.size());
    const auto greeted = m_connections.routes().greet(text, m_fromHere);
    m_buffer.clear();
    if (!greeted) {
      turnAway(greeted.error());
      return;
    }
    const bool leads = seesAll(greeted->caller.role);
    m_connections.stands(this, leads ? Standing::leading : Standing::listening);
    read();
    m_connections.live().join(*this, greeted->caller, greeted->after);
  }

  // Says why, then closes as a breach of policy (1008): a page that reads it joins again.
  void turnAway(const Refusal& refusal) {
    m_message = std::make_shared<const std::string>(
        written({{"code", codeName(refusal.code)}, {"message", refusal.detail}}));
    m_stream.async_write(boost::asio::buffer(*m_message), [self = this->shared_from_this(),
                                                           code = refusal.code](error_code error,
                                                                                std::size_t) {
      if (error) return self->end();
      self->m_stream.async_close({websocket::close_code::policy_error, std::string(codeName(code))},
                                 [self](error_code /*closed anyway*/) { self->end(); });
    });
  }

  // What a page tells of itself; pongs and the closing come in here too.
  void read() {
    m_stream.async_read(m_buffer, [self = this->shared_from_this()](error_code error, std::size_t) {
      if (error) return self->end();
      const auto data = self->m_buffer.cdata();
      self->m_connections.live().told(*self, {static_cast<const char*>(data.data()), data.size()});
      self->m_buffer.clear();
      self->read();
    });
  }

  void end() {
    if (m_over) return;
    m_over = true;
    m_greetingTimer.cancel();
    m_connections.live().leave(*this);
    if (!m_ended) close();
    m_connections.over(this);
  }

  Connections& m_connections;
  const bool m_fromHere;
  UpgradeRequest m_request;
  websocket::stream<Stream, false> m_stream;
  boost::asio::steady_timer m_greetingTimer;
  beast::flat_buffer m_buffer;
  std::shared_ptr<const std::string> m_message;  // under way
  bool m_greeted = false;
  bool m_ended = false;  // the socket is closed
  bool m_over = false;
};

}  // namespace

template <class Stream>
std::shared_ptr<Connection> makeLiveSocket(Stream stream, Connections& connections,
                                           UpgradeRequest request) {
  auto live =
      std::make_shared<LiveSocket<Stream>>(std::move(stream), connections, std::move(request));
  live->start();
  return live;
}

template std::shared_ptr<Connection> makeLiveSocket(Plain, Connections&, UpgradeRequest);
template std::shared_ptr<Connection> makeLiveSocket(Secure, Connections&, UpgradeRequest);

}  // namespace grappe::server
