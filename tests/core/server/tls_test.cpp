// The same server over TLS: the page, the interface, the live line, the command line.
#include <boost/asio/connect.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/ssl.hpp>
#include <boost/beast/websocket.hpp>
#include <boost/beast/websocket/ssl.hpp>
#include <catch2/catch.hpp>
#include <fstream>

#include "core/server/made_certificate.h"
#include "core/server/room.h"
#include "server/client.h"

namespace grappe::server {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
using nlohmann::json;
using std::chrono::seconds;

struct SecureRoom {
  MadeCertificate made;
  Room room{[this] {
    Options options;
    options.certificate = made.files;
    return options;
  }()};
  Door door{room.port, "127.0.0.1", fingerprintOf(made.files.certificate)};
  std::string join() {
    return json::parse(*post(door, "/api/join", "", R"({"code": "4827"})"))["token"];
  }
};

TEST_CASE("with a certificate the interface is spoken over TLS, to who knows that certificate",
          "[server][tls]") {
  SecureRoom secure;
  const std::string token = secure.join();
  CHECK(post(secure.door, "/api/notes", token, R"({"id": "n1", "question": "q1", "text": "Thé"})"));
  const auto state = get(secure.door, "/api/state", token);
  REQUIRE(state);
  CHECK(json::parse(*state)["mine"][0]["text"] == "Thé");
  CHECK(get(secure.door, "/", "")->find("<!doctype html>") == 0);
  // The control token, from this machine.
  CHECK(post(secure.door, "/api/commands", control,
             R"({"command": "SetPhase", "v": 1, "question": "q1", "phase": "sharing"})"));
  Door other = secure.door;
  const MadeCertificate another;
  other.fingerprint = fingerprintOf(another.files.certificate);
  REQUIRE(other.fingerprint.size() == 64);
  CHECK(other.fingerprint != secure.door.fingerprint);
  const auto refused = get(other, "/api/room", token);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == Code::inUse);
}

TEST_CASE(
    "what comes as plain http is sent to https, by the kiosk's own names only, and nothing "
    "else is answered",
    "[server][tls]") {
  SecureRoom secure;
  const std::string port = std::to_string(secure.room.port);
  Reply reply = secure.room.ask("GET", "/facilitator?x=1");
  CHECK(reply.status == 308);
  CHECK(reply.headers["location"] == "https://127.0.0.1:" + port + "/facilitator?x=1");
  reply = secure.room.ask("POST", "/api/join", "", R"({"code": "4827"})");
  CHECK(reply.status == 308);
  CHECK(secure.room.gate.state()->participants == 0);
  reply = secure.room.askWith("GET", "/", "Host: evil.example\r\n");
  CHECK(reply.status == 403);
  CHECK(reply.headers.count("location") == 0);
  CHECK(secure.room.ask("GET", "/generate_204").status == 204);
  RawSocket live(secure.room.port);
  CHECK_FALSE(live.upgrade(secure.room.port, "/api/live"));
}

struct LiveClient {
  explicit LiveClient(std::uint16_t port, const std::string& origin) {
    tls.set_verify_mode(asio::ssl::verify_none);
    beast::get_lowest_layer(line).connect({asio::ip::address_v4::loopback(), port});
    line.next_layer().handshake(asio::ssl::stream_base::client);
    line.set_option(beast::websocket::stream_base::decorator(
        [origin](beast::websocket::request_type& request) { request.set("Origin", origin); }));
    line.handshake("127.0.0.1:" + std::to_string(port), "/api/live");
  }
  json next() {
    beast::flat_buffer buffer;
    line.read(buffer);
    return json::parse(beast::buffers_to_string(buffer.data()));
  }
  asio::io_context io;
  asio::ssl::context tls{asio::ssl::context::tls_client};
  beast::websocket::stream<beast::ssl_stream<asio::ip::tcp::socket>> line{io, tls};
};

TEST_CASE("the live line works over TLS, for a page of this very kiosk", "[server][tls]") {
  SecureRoom secure;
  const std::string token = secure.join();
  const std::string here = "127.0.0.1:" + std::to_string(secure.room.port);
  LiveClient page(secure.room.port, "https://" + here);
  page.line.write(asio::buffer(json{{"token", token}}.dump()));
  CHECK(page.next()["question"]["id"] == "q1");
  REQUIRE(
      post(secure.door, "/api/notes", token, R"({"id": "n1", "question": "q1", "text": "Thé"})"));
  CHECK(page.next()["mine"][0]["text"] == "Thé");
  // One that was loaded over http is another site.
  CHECK_THROWS(LiveClient(secure.room.port, "http://" + here));
  CHECK_THROWS(LiveClient(secure.room.port, "https://evil.example"));
}

TEST_CASE("nothing older than TLS 1.2 is spoken", "[server][tls]") {
  const SecureRoom secure;
  for (const auto& [newest, works] :
       std::vector<std::pair<int, bool>>{{TLS1_1_VERSION, false}, {TLS1_2_VERSION, true}}) {
    asio::io_context io;
    asio::ssl::context tls(asio::ssl::context::tls_client);
    SSL_CTX_set_security_level(tls.native_handle(), 0);
    SSL_CTX_set_min_proto_version(tls.native_handle(), 0);
    SSL_CTX_set_max_proto_version(tls.native_handle(), newest);
    asio::ssl::stream<asio::ip::tcp::socket> line(io, tls);
    line.next_layer().connect({asio::ip::address_v4::loopback(), secure.room.port});
    boost::system::error_code error;
    line.handshake(asio::ssl::stream_base::client, error);
    INFO(error.message());
    CHECK(!error == works);
  }
}

TEST_CASE("a handshake that drips or never comes is closed in time", "[server][tls]") {
  const MadeCertificate made;
  Options options;
  options.certificate = made.files;
  options.request = std::chrono::milliseconds(300);
  Room room(options);
  RawSocket silent(room.port);
  CHECK(silent.waitClosed(seconds(5)));
  RawSocket half(room.port);
  half.send(std::string("\x16\x03\x01\x02\x00\x01\x00\x01\xFC\x03\x03", 11));
  CHECK(half.waitClosed(seconds(5)));
  CHECK(get({room.port, "127.0.0.1", fingerprintOf(made.files.certificate)}, "/api/room", ""));
}

TEST_CASE("a certificate or key with a fault is told apart, and the server does not start",
          "[server][tls]") {
  const MadeCertificate made;
  const MadeCertificate other;
  const MadeCertificate locked("secret");
  const auto text = std::filesystem::path(made.files.key).parent_path() / "text.pem";
  std::ofstream(text) << "not a certificate\n";
  using Fault = CertificateFault;
  for (const auto& [files, fault] : std::vector<std::pair<CertificateFiles, Fault>>{
           {{"/absent/cert.pem", made.files.key}, Fault::noCertificate},
           {{made.files.certificate, "/absent/key.pem"}, Fault::noKey},
           {{text.string(), made.files.key}, Fault::notCertificate},
           {{made.files.certificate, text.string()}, Fault::notKey},
           {{made.files.certificate, made.files.certificate}, Fault::notKey},
           {locked.files, Fault::keyLocked},
           {{made.files.certificate, other.files.key}, Fault::mismatch}}) {
    const auto found = faultOf(files);
    REQUIRE(found);
    CHECK(faultName(*found) == std::string(faultName(fault)));
    Options options;
    options.certificate = files;
    FakeGate gate;
    const TestClock clock;
    Server server(gate, clock, options);
    const auto started = server.start();
    REQUIRE_FALSE(started);
    CHECK(started.error().code == Code::malformed);
  }
  CHECK_FALSE(faultOf(made.files));
}

}  // namespace
}  // namespace grappe::server
