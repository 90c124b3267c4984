#include <boost/asio/buffer.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/websocket/rfc6455.hpp>
#include <chrono>
#include <optional>

#include "server/connections.h"
#include "server/live_socket.h"

namespace grappe::server {

namespace beast = boost::beast;
namespace http = beast::http;
using boost::system::error_code;
using std::chrono::steady_clock;

namespace {

constexpr std::uint32_t headerCap = 8 * 1024;

std::string_view view(beast::string_view text) { return {text.data(), text.size()}; }

std::string bearer(std::string_view authorization) {
  constexpr std::string_view scheme = "Bearer ";
  if (authorization.substr(0, scheme.size()) != scheme) return {};
  return std::string(authorization.substr(scheme.size()));
}

class HttpSession final : public Connection, public std::enable_shared_from_this<HttpSession> {
 public:
  HttpSession(boost::asio::ip::tcp::socket socket, Connections& connections)
      : m_connections(connections),
        m_fromHere(isLoopback(socket)),
        m_fromElsewhere(isFromAnotherMachine(socket)),
        m_stream(std::move(socket)) {}

  void start() {
    m_deadline = steady_clock::now() + m_connections.options().request;
    readHead();
  }

  void close() override { m_stream.close(); }

 private:
  // One deadline over head and body: who sends a byte now and then is closed like who sends none.
  void readHead() {
    m_parser.emplace();
    m_parser->header_limit(headerCap);
    m_parser->body_limit(commandCap);
    m_stream.expires_at(m_deadline);
    http::async_read_header(m_stream, m_buffer, *m_parser,
                            [self = shared_from_this()](error_code error, std::size_t) {
                              if (error) return self->refuseBroken(error);
                              self->onHead();
                            });
  }

  void onHead() {
    const auto& head = m_parser->get();
    m_keepAlive = head.keep_alive();
    m_isHead = head.method() == http::verb::head;
    readRequest();
    // Whoever asks for a connection from outside is told that there is one, whatever the name.
    const bool anyName = m_request.path == "/generate_204";
    const auto origin = head.find(http::field::origin);
    if ((!anyName && !m_connections.hosts().accepts(view(head[http::field::host]))) ||
        (origin != head.end() && !m_connections.hosts().acceptsOrigin(view(origin->value())))) {
      refuseUnread(answerOf({Code::forbidden, "this kiosk does not go by that name"}));
      return;
    }
    if (m_fromElsewhere && !anyName) m_connections.reached();
    if (m_request.path == "/api/live" && beast::websocket::is_upgrade(head)) {
      upgrade();
      return;
    }
    const std::size_t limit = m_connections.routes().bodyLimit(m_request);
    const auto length = m_parser->content_length();
    if (length && *length > limit) {
      refuseUnread(answerOf({Code::tooLarge, "the body is too large"}));
      return;
    }
    m_parser->body_limit(limit);
    if (beast::iequals(head[http::field::expect], "100-continue")) {
      static constexpr std::string_view goOn = "HTTP/1.1 100 Continue\r\n\r\n";
      boost::asio::async_write(m_stream, boost::asio::buffer(goOn),
                               [self = shared_from_this()](error_code error, std::size_t) {
                                 if (error) return self->end();
                                 self->readBody();
                               });
      return;
    }
    readBody();
  }

  void readRequest() {
    const auto& head = m_parser->get();
    const std::string_view target = view(head.target());
    const std::size_t mark = target.find('?');
    m_request = {};
    m_request.method = view(head.method_string());
    m_request.path = target.substr(0, mark);
    m_request.query = mark == std::string_view::npos ? "" : target.substr(mark + 1);
    m_request.token = bearer(view(head[http::field::authorization]));
    m_request.contentType = view(head[http::field::content_type]);
    m_request.ifNoneMatch = view(head[http::field::if_none_match]);
    m_request.takesGzip =
        view(head[http::field::accept_encoding]).find("gzip") != std::string_view::npos;
    m_request.fromHere = m_fromHere;
  }

  void readBody() {
    http::async_read(m_stream, m_buffer, *m_parser,
                     [self = shared_from_this()](error_code error, std::size_t) {
                       if (error) return self->refuseBroken(error);
                       self->onRequest();
                     });
  }

  void onRequest() {
    m_request.body = std::move(m_parser->get().body());
    m_stream.expires_never();  // the writer has all the time that it needs
    const std::weak_ptr<HttpSession> weak = weak_from_this();
    const auto respond = [weak](Answer answer) {
      if (const auto self = weak.lock()) self->write(std::move(answer), false);
    };
    try {
      m_connections.routes().handle(m_request, respond);
    } catch (const std::exception& failure) {
      m_connections.report(m_request.method + " " + m_request.path + ": " + failure.what());
      respond(answerOf({Code::damaged, "the kiosk could not answer this"}));
    }
  }

  void upgrade() {
    auto request = m_parser->release();
    m_stream.expires_never();
    m_connections.keep(
        makeLiveSocket(m_stream.release_socket(), m_connections, std::move(request)));
    m_connections.over(this);
  }

  void refuseBroken(error_code error) {
    if (error == http::error::header_limit || error == http::error::buffer_overflow) {
      refuseUnread(answerOf(431, {Code::tooLarge, "the header is over 8 KiB"}));
    } else if (error == http::error::body_limit) {
      refuseUnread(answerOf({Code::tooLarge, "the body is too large"}));
    } else if (error.category() == make_error_code(http::error::end_of_stream).category() &&
               error != http::error::end_of_stream && error != http::error::partial_message) {
      refuseUnread(answerOf({Code::malformed, "not HTTP"}));
    } else {
      end();
    }
  }

  // Some of the request is still on its way, so nothing after it can be understood.
  void refuseUnread(Answer answer) { write(std::move(answer), true); }

  void write(Answer answer, bool last) {
    if (m_response) return;  // answered before: only a handler that threw after answering
    m_keepAlive = m_keepAlive && !last;
    m_response.emplace();
    auto& response = *m_response;
    response.version(11);
    response.result(static_cast<unsigned>(answer.status));
    response.keep_alive(m_keepAlive);
    response.set(http::field::cache_control, "no-store");
    response.set("X-Content-Type-Options", "nosniff");
    response.set("Referrer-Policy", "no-referrer");
    for (const auto& [name, value] : answer.headers) response.set(name, value);
    if (answer.status != 204 && answer.status != 304) {
      response.set(http::field::content_type, answer.type);
      response.content_length(answer.body.size());
      if (!m_isHead) response.body() = std::move(answer.body);
    }
    m_stream.expires_after(m_connections.options().request);
    http::async_write(m_stream, response,
                      [self = shared_from_this(), last](error_code error, std::size_t) {
                        self->m_response.reset();
                        if (error) return self->end();
                        if (self->m_keepAlive) return self->awaitNext();
                        self->m_leftToDiscard = last ? 4 * commandCap : 0;
                        self->finish();
                      });
  }

  void awaitNext() {
    if (m_buffer.size() > 0) {
      start();
      return;
    }
    m_stream.expires_after(m_connections.options().idle);
    m_stream.async_read_some(m_buffer.prepare(headerCap),
                             [self = shared_from_this()](error_code error, std::size_t size) {
                               if (error) return self->end();
                               self->m_buffer.commit(size);
                               self->start();
                             });
  }

  // Closing while the other side still sends would take our answer from it: what comes is read
  // away, for two seconds at most.
  void finish() {
    error_code ignored;
    m_stream.socket().shutdown(boost::asio::ip::tcp::socket::shutdown_send, ignored);
    if (m_leftToDiscard == 0) return end();
    m_stream.expires_after(std::chrono::seconds(2));
    discard();
  }

  void discard() {
    m_buffer.clear();
    m_stream.async_read_some(m_buffer.prepare(headerCap),
                             [self = shared_from_this()](error_code error, std::size_t size) {
                               if (error || size >= self->m_leftToDiscard) return self->end();
                               self->m_leftToDiscard -= size;
                               self->discard();
                             });
  }

  void end() {
    close();
    m_connections.over(this);
  }

  Connections& m_connections;
  const bool m_fromHere;
  const bool m_fromElsewhere;
  beast::tcp_stream m_stream;
  beast::flat_buffer m_buffer;
  std::optional<http::request_parser<http::string_body>> m_parser;
  std::optional<http::response<http::string_body>> m_response;
  steady_clock::time_point m_deadline;
  Request m_request;
  std::size_t m_leftToDiscard = 0;
  bool m_keepAlive = false;
  bool m_isHead = false;
};

}  // namespace

std::shared_ptr<Connection> makeHttpSession(boost::asio::ip::tcp::socket socket,
                                            Connections& connections) {
  auto session = std::make_shared<HttpSession>(std::move(socket), connections);
  session->start();
  return session;
}

}  // namespace grappe::server
