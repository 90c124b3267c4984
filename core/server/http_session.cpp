#include "server/http_session.h"

#include <boost/asio/buffer.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/websocket/rfc6455.hpp>
#include <chrono>
#include <optional>
#include <type_traits>

#include "server/guard_headers.h"
#include "server/live_socket.h"
#include "server/peer.h"

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

beast::string_view beastView(std::string_view text) { return {text.data(), text.size()}; }

template <class Stream>
class HttpSession final : public Connection,
                          public std::enable_shared_from_this<HttpSession<Stream>> {
 public:
  HttpSession(Stream stream, Connections& connections, beast::flat_buffer early, Service service)
      : m_connections(connections),
        m_service(service),
        m_fromHere(isLoopback(lowest(stream).socket())),
        m_fromElsewhere(isFromAnotherMachine(lowest(stream).socket())),
        m_from(neighbourhood(lowest(stream).socket())),
        m_stream(std::move(stream)),
        m_buffer(std::move(early)) {}

  void start() {
    m_deadline = steady_clock::now() + m_connections.options().request;
    readHead();
  }

  void close() override { lowest(m_stream).close(); }

 private:
  // One deadline over head and body: who sends a byte now and then is closed like who sends none.
  void readHead() {
    m_parser.emplace();
    m_parser->header_limit(headerCap);
    m_parser->body_limit(commandCap);
    lowest(m_stream).expires_at(m_deadline);
    http::async_read_header(m_stream, m_buffer, *m_parser,
                            [self = this->shared_from_this()](error_code error, std::size_t) {
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
    if (head.count(http::field::host) > 1) {
      refuseUnread(answerOf({Code::malformed, "more than one Host"}));
      return;
    }
    if ((!anyName && !m_connections.hosts().accepts(view(head[http::field::host]))) ||
        (origin != head.end() && !m_connections.hosts().acceptsOrigin(view(origin->value())))) {
      refuseUnread(answerOf({Code::forbidden, "this kiosk does not go by that name"}));
      return;
    }
    if (m_fromElsewhere && !anyName) m_connections.reached();
    if (m_service == Service::sendsToTls && !anyName) {
      sendToTls();
      return;
    }
    m_connections.stands(this, m_connections.routes().standing(m_request));
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
                               [self = this->shared_from_this()](error_code error, std::size_t) {
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
    m_request.from = m_from;
  }

  void readBody() {
    http::async_read(m_stream, m_buffer, *m_parser,
                     [self = this->shared_from_this()](error_code error, std::size_t) {
                       if (error) return self->refuseBroken(error);
                       self->onRequest();
                     });
  }

  void onRequest() {
    m_request.body = std::move(m_parser->get().body());
    lowest(m_stream).expires_never();  // the writer has all the time that it needs
    const std::weak_ptr<HttpSession> weak = this->weak_from_this();
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
    lowest(m_stream).expires_never();
    m_connections.keep(makeLiveSocket(std::move(m_stream), m_connections, std::move(request)),
                       m_from);
    m_connections.over(this);
  }

  // The name is one of this kiosk's own: it was looked at.
  void sendToTls() {
    const auto& head = m_parser->get();
    Answer answer = answerOf(308, {Code::malformed, "this kiosk speaks https"});
    answer.headers.emplace_back(
        "Location",
        "https://" + std::string(view(head[http::field::host])) + std::string(view(head.target())));
    refuseUnread(std::move(answer));
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
    for (const auto& [name, value] : guardHeaders) response.set(beastView(name), beastView(value));
    response.set("Content-Security-Policy", beastView(dataPolicy));
    for (const auto& [name, value] : answer.headers) response.set(name, value);
    if (answer.status != 204 && answer.status != 304) {
      response.set(http::field::content_type, answer.type);
      response.content_length(answer.body.size());
      if (!m_isHead) response.body() = std::move(answer.body);
    }
    lowest(m_stream).expires_after(m_connections.options().request);
    http::async_write(m_stream, response,
                      [self = this->shared_from_this(), last](error_code error, std::size_t) {
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
    lowest(m_stream).expires_after(m_connections.options().idle);
    m_stream.async_read_some(m_buffer.prepare(headerCap),
                             [self = this->shared_from_this()](error_code error, std::size_t size) {
                               if (error) return self->end();
                               self->m_buffer.commit(size);
                               self->start();
                             });
  }

  // Closing while the other side still sends would take our answer from it: what comes is read
  // away, for two seconds at most.
  void finish() {
    lowest(m_stream).expires_after(std::chrono::seconds(2));
    if constexpr (std::is_same_v<Stream, Secure>) {
      if (m_leftToDiscard == 0) {
        m_stream.async_shutdown([self = this->shared_from_this()](error_code) { self->end(); });
        return;
      }
    }
    error_code ignored;
    lowest(m_stream).socket().shutdown(boost::asio::ip::tcp::socket::shutdown_send, ignored);
    if (m_leftToDiscard == 0) return end();
    discard();
  }

  void discard() {
    m_buffer.clear();
    m_stream.async_read_some(m_buffer.prepare(headerCap),
                             [self = this->shared_from_this()](error_code error, std::size_t size) {
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
  const Service m_service;
  const bool m_fromHere;
  const bool m_fromElsewhere;
  const std::string m_from;
  Stream m_stream;
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

template <class Stream>
std::shared_ptr<Connection> makeHttpSession(Stream stream, Connections& connections,
                                            beast::flat_buffer early, Service service) {
  auto session = std::make_shared<HttpSession<Stream>>(std::move(stream), connections,
                                                       std::move(early), service);
  session->start();
  return session;
}

template std::shared_ptr<Connection> makeHttpSession(Plain, Connections&, beast::flat_buffer,
                                                     Service);
template std::shared_ptr<Connection> makeHttpSession(Secure, Connections&, beast::flat_buffer,
                                                     Service);

}  // namespace grappe::server
