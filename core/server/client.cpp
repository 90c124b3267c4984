#include "server/client.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl/ssl_stream.hpp>
#include <nlohmann/json.hpp>
#include <optional>

#include "server/fingerprint.h"

namespace grappe::server {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using boost::system::error_code;

namespace {

constexpr std::chrono::seconds patience{20};

std::optional<Code> codeOf(std::string_view name) {
  for (int at = 0; at <= static_cast<int>(Code::nothingToUndo); ++at) {
    if (codeName(static_cast<Code>(at)) == name) return static_cast<Code>(at);
  }
  return std::nullopt;
}

Result<std::string> answered(const http::response<http::string_body>& response) {
  if (response.result_int() >= 200 && response.result_int() < 300) return response.body();
  const auto body = nlohmann::json::parse(response.body(), nullptr, false);
  if (body.is_object() && body.contains("code") && body["code"].is_string()) {
    if (const auto code = codeOf(body["code"].get_ref<const std::string&>())) {
      const auto message = body.find("message");
      const bool said = message != body.end() && message->is_string();
      return refuse(*code, said ? message->get<std::string>() : std::string());
    }
  }
  return refuse(Code::inUse, "what answers there is not Grappe (HTTP " +
                                 std::to_string(response.result_int()) + ")");
}

// One request and its answer. Only the timeouts of asynchronous calls hold, so these are.
class Exchange {
 public:
  Exchange(Door door, http::request<http::string_body> request)
      : m_door(std::move(door)), m_request(std::move(request)) {}

  Result<std::string> run() {
    const auto address = asio::ip::make_address(m_door.host, m_error);
    if (!m_error) {
      lowest().expires_after(patience);
      lowest().async_connect({address, m_door.port}, [this](error_code error) {
        if (!failed(error)) begin();
      });
      m_io.run();
    }
    if (m_error) {
      return refuse(Code::inUse, "no answer from the kiosk on port " + std::to_string(m_door.port) +
                                     ": " + m_error.message());
    }
    return answered(m_parser.get());
  }

 private:
  bool failed(error_code error) {
    m_error = error;
    return static_cast<bool>(error);
  }

  beast::tcp_stream& lowest() { return m_stream.next_layer(); }

  void begin() {
    if (m_door.fingerprint.empty()) {
      write(lowest());
      return;
    }
    m_stream.async_handshake(asio::ssl::stream_base::client, [this](error_code error) {
      if (!failed(error)) write(m_stream);
    });
  }

  template <class Stream>
  void write(Stream& stream) {
    http::async_write(stream, m_request, [this, &stream](error_code error, std::size_t) {
      if (!failed(error)) read(stream);
    });
  }

  template <class Stream>
  void read(Stream& stream) {
    m_parser.body_limit(std::uint64_t{64} * 1024 * 1024);
    http::async_read(stream, m_buffer, m_parser,
                     [this](error_code error, std::size_t) { failed(error); });
  }

  // The certificate is known beforehand: nobody has to vouch for it.
  static asio::ssl::context expecting(const std::string& certificate) {
    asio::ssl::context context(asio::ssl::context::tls_client);
    context.set_verify_mode(asio::ssl::verify_peer);
    context.set_verify_callback([certificate](bool, asio::ssl::verify_context& met) {
      // From the one who vouches down to the kiosk's own, at depth 0.
      if (X509_STORE_CTX_get_error_depth(met.native_handle()) != 0) return true;
      return fingerprint(X509_STORE_CTX_get_current_cert(met.native_handle())) == certificate;
    });
    return context;
  }

  Door m_door;
  http::request<http::string_body> m_request;
  asio::io_context m_io{1};
  asio::ssl::context m_tls{expecting(m_door.fingerprint)};
  beast::ssl_stream<beast::tcp_stream> m_stream{m_io, m_tls};
  beast::flat_buffer m_buffer;
  http::response_parser<http::string_body> m_parser;
  error_code m_error;
};

Result<std::string> ask(http::verb method, const Door& door, std::string_view path,
                        std::string_view token, std::string_view json) {
  http::request<http::string_body> request(method, beast::string_view(path.data(), path.size()),
                                           11);
  const bool v6 = door.host.find(':') != std::string::npos;
  request.set(http::field::host,
              (v6 ? "[" + door.host + "]" : door.host) + ":" + std::to_string(door.port));
  request.set(http::field::authorization, "Bearer " + std::string(token));
  request.set(http::field::connection, "close");
  if (method == http::verb::post) {
    request.set(http::field::content_type, "application/json");
    request.body() = json;
  }
  request.prepare_payload();
  return Exchange(door, std::move(request)).run();
}

}  // namespace

Result<std::string> post(const Door& door, std::string_view path, std::string_view token,
                         std::string_view json) {
  return ask(http::verb::post, door, path, token, json);
}

Result<std::string> get(const Door& door, std::string_view path, std::string_view token) {
  return ask(http::verb::get, door, path, token, {});
}

}  // namespace grappe::server
