#include <catch2/catch.hpp>

#include "core/server/room.h"
#include "server/client.h"
#include "server/hosts.h"
#include "server/peer.h"

namespace grappe::server {
namespace {

using nlohmann::json;

std::string sixHost(const Room& room) { return "[::1]:" + std::to_string(room.port); }

TEST_CASE("the server answers by IPv4 and by IPv6, pages and live line alike", "[server]") {
  Room room;
  const std::string token = room.join();
  const Door six{room.port, "::1"};
  CHECK(get(six, "/", "")->find("<!doctype html>") == 0);
  CHECK(post(six, "/api/notes", token, R"({"id": "n1", "question": "q1", "text": "Café"})"));
  // From this machine, so that the control token counts.
  CHECK(get(six, "/api/state", control));
  RawSocket live = RawSocket("::1", room.port, 0);
  live.send("GET /api/live HTTP/1.1\r\nHost: " + sixHost(room) + "\r\nOrigin: http://" +
            sixHost(room) +
            "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
  const auto answer = live.readAnswer();
  REQUIRE(answer);
  REQUIRE(answer->status == 101);
  live.sendMessage(json{{"token", token}}.dump());
  CHECK(nextPush(live)["mine"][0]["text"] == "Café");
}

TEST_CASE("a server that is bound to IPv4 alone is not there by IPv6", "[server]") {
  Options options;
  options.bind = "127.0.0.1";
  Room room(options);
  CHECK_THROWS(RawSocket("::1", room.port, 0));
  CHECK(room.ask("GET", "/api/room").status == 200);
}

TEST_CASE("an IPv6 address that the wall shows is a name of the kiosk, however it is written",
          "[server]") {
  Hosts hosts({"fd00:0:0::24", "[fd00::25]", "[fd00::26]:80"});
  hosts.listenOn(8080);
  for (const char* host : {"[fd00::24]:8080", "[FD00::24]:8080", "[fd00:0::24]:8080",
                           "[fd00::25]:8080", "[fd00::26]", "[fd00::26]:80", "[::1]:8080"}) {
    INFO(host);
    CHECK(hosts.accepts(host));
    CHECK(hosts.acceptsOrigin("http://" + std::string(host)));
  }
  for (const char* host :
       {"[fd00::24]", "[fd00::24]:80", "[fd00::27]:8080", "fd00::24:8080", "[fd00::24%eth0]:8080",
        "[fd00::24]8080", "[fd00::24].evil:8080", "[", "]", "[]:8080", "[:8080", ":8080"}) {
    INFO(host);
    CHECK_FALSE(hosts.accepts(host));
  }
  CHECK_FALSE(hosts.accepts(std::string_view("[::1\0\0]:8080", 12)));
}

TEST_CASE("over https the port that goes without saying is 443, and http is another site",
          "[server]") {
  Hosts hosts({"10.1.2.3"}, Hosts::Scheme::https);
  hosts.listenOn(443);
  CHECK(hosts.accepts("10.1.2.3"));
  CHECK(hosts.acceptsOrigin("https://10.1.2.3"));
  CHECK_FALSE(hosts.acceptsOrigin("http://10.1.2.3:443"));
  CHECK_FALSE(hosts.accepts("10.1.2.3:80"));
}

TEST_CASE("limits take an IPv6 network for one place, and an IPv4 address for one", "[server]") {
  const auto place = [](const char* literal) {
    return neighbourhood(boost::asio::ip::make_address(literal));
  };
  CHECK(place("2001:db8:1:2:3:4:5:6") == place("2001:db8:1:2::1"));
  CHECK(place("2001:db8:1:2::1") != place("2001:db8:1:3::1"));
  CHECK(place("::ffff:10.0.0.9") == place("10.0.0.9"));
  CHECK(place("10.0.0.9") != place("10.0.0.8"));
}

}  // namespace
}  // namespace grappe::server
