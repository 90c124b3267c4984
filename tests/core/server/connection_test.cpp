#include <catch2/catch.hpp>
#include <thread>

#include "base/asset.h"
#include "core/server/room.h"
#include "server/page_files.h"

namespace grappe::server {
namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

TEST_CASE("one deadline over head and body closes who sends a byte now and then", "[server]") {
  Options options;
  options.request = milliseconds(400);
  Room room(options);
  const std::string host = "Host: localhost:" + std::to_string(room.port) + "\r\n";
  for (const std::string& start :
       {std::string(), std::string("GET /api/room HTTP/1.1\r\n"),
        "POST /api/join HTTP/1.1\r\n" + host +
            "Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n"}) {
    RawSocket slow(room.port);
    slow.send(start);
    const auto begin = steady_clock::now();
    while (!slow.waitClosed(milliseconds(50)) &&
           steady_clock::now() - begin < std::chrono::seconds(10)) {
      if (!start.empty()) slow.send("a");
    }
    const auto lasted = steady_clock::now() - begin;
    CHECK(lasted >= milliseconds(300));
    CHECK(lasted < std::chrono::seconds(5));
  }
  CHECK(room.ask("GET", "/api/room").status == 200);
}

TEST_CASE("fifty slow senders keep nobody out", "[server]") {
  Room room;
  std::vector<RawSocket> slow;
  for (int at = 0; at < 50; ++at) {
    slow.emplace_back(room.port);
    slow.back().send("GET / HT");
  }
  CHECK(room.ask("GET", "/api/room").status == 200);
}

TEST_CASE("a connection takes one request after another, also sent together", "[server]") {
  Room room;
  RawSocket socket(room.port);
  const std::string request =
      "GET /api/room HTTP/1.1\r\nHost: localhost:" + std::to_string(room.port) + "\r\n\r\n";
  for (int at = 0; at < 3; ++at) {
    socket.send(request);
    const auto answer = socket.readAnswer();
    REQUIRE(answer);
    CHECK(answer->status == 200);
  }
  socket.send(request + request);
  CHECK(socket.readAnswer());
  CHECK(socket.readAnswer());
  socket.send("GET /api/room HTTP/1.1\r\nConnection: close\r\nHost: localhost:" +
              std::to_string(room.port) + "\r\n\r\n");
  CHECK(socket.readAnswer());
  CHECK(socket.waitClosed(std::chrono::seconds(5)));
}

TEST_CASE("an idle connection is closed", "[server]") {
  Options options;
  options.idle = milliseconds(100);
  Room room(options);
  RawSocket socket(room.port);
  socket.send("GET /api/room HTTP/1.1\r\nHost: localhost:" + std::to_string(room.port) +
              "\r\n\r\n");
  CHECK(socket.readAnswer());
  CHECK(socket.waitClosed(std::chrono::seconds(5)));
}

TEST_CASE("a request that asks whether to go on is told so", "[server]") {
  Room room;
  RawSocket socket(room.port);
  socket.send("POST /api/join HTTP/1.1\r\nHost: localhost:" + std::to_string(room.port) +
              "\r\nContent-Type: application/json\r\nContent-Length: 16\r\n"
              "Expect: 100-continue\r\n\r\n");
  const auto goOn = socket.readAnswer();
  REQUIRE(goOn);
  CHECK(goOn->status == 100);
  socket.send(R"({"code": "4827"})");
  const auto answer = socket.readAnswer();
  REQUIRE(answer);
  CHECK(answer->status == 200);
}

TEST_CASE("a foreign Host or Origin is answered 403", "[server]") {
  Options options;
  options.hosts = {"10.1.2.3", "grappe.local:80"};
  Room room(options);
  const std::string port = std::to_string(room.port);
  const auto statusOf = [&](const std::string& headers) {
    return room.askWith("GET", "/api/room", headers).status;
  };
  for (const std::string& host :
       {"localhost:" + port, "127.0.0.1:" + port, "[::1]:" + port, "10.1.2.3:" + port,
        "LocalHost:" + port, std::string("grappe.local"), std::string("grappe.local:80")}) {
    INFO(host);
    CHECK(statusOf("Host: " + host + "\r\n") == 200);
  }
  for (const std::string& host :
       {std::string("evil.example"), "evil.example:" + port, "10.1.2.4:" + port,
        "localhost.evil.example:" + port, std::string("localhost:1"), std::string("127.0.0.1"),
        "10.1.2.3." + port, std::string("[::1"), std::string(":")}) {
    INFO(host);
    CHECK(statusOf("Host: " + host + "\r\n") == 403);
  }
  CHECK(statusOf("Host: \r\n") == 403);
  CHECK(statusOf("Origin: http://evil.example\r\n") == 403);
  CHECK(statusOf("Origin: null\r\n") == 403);
  CHECK(statusOf("Origin: http://127.0.0.1:" + port + "\r\n") == 200);

  room.server->allowHosts({"192.168.7.7"});
  CHECK(statusOf("Host: 192.168.7.7:" + port + "\r\n") == 200);
  CHECK(statusOf("Host: 10.1.2.3:" + port + "\r\n") == 403);
}

TEST_CASE("whoever asks whether there is a network is told that there is, by any name",
          "[server]") {
  Room room;
  const Reply reply =
      room.askWith("GET", "/generate_204", "Host: connectivitycheck.gstatic.com\r\n");
  CHECK(reply.status == 204);
  CHECK(reply.headers.count("content-length") == 0);
}

TEST_CASE("API answers are not kept by browsers nor guessed at", "[server]") {
  Room room;
  Reply reply = room.ask("GET", "/api/room");
  CHECK(reply.headers["cache-control"] == "no-store");
  CHECK(reply.headers["x-content-type-options"] == "nosniff");
  CHECK(reply.headers["content-type"] == "application/json");
}

TEST_CASE("every file of the page is served with its type, a tag and a strict policy", "[server]") {
  Room room;
  for (const std::string path : {"strings/fr/page.json", "strings/en/page.json"}) {
    Reply reply = room.ask("GET", "/" + path);
    INFO(path);
    CHECK(reply.status == 200);
    CHECK(reply.headers["content-type"] == "application/json");
    CHECK(reply.headers["cache-control"] == "no-cache");
    CHECK(reply.headers["referrer-policy"] == "no-referrer");
    CHECK(reply.headers["content-security-policy"].find("default-src 'self'") == 0);
    CHECK(reply.headers["content-security-policy"].find("unsafe") == std::string::npos);
    const std::string etag = reply.headers["etag"];
    CHECK(etag.size() == 18);
    CHECK(room.askWith("GET", "/" + path, "If-None-Match: " + etag + "\r\n").status == 304);
    const Reply head = room.ask("HEAD", "/" + path);
    CHECK(head.status == 200);
    CHECK(head.headers.at("content-length") == reply.headers["content-length"]);
  }
  const PageFiles pages;
  for (const std::string_view path : assetsUnder("page/")) {
    const auto answer = pages.find("/" + std::string(path.substr(5)), "", false);
    INFO(path);
    REQUIRE(answer);
    CHECK(answer->body == asset(path));
    CHECK(answer->type != "application/octet-stream");
  }
  if (asset("page/index.html")) {
    CHECK(room.ask("GET", "/").headers["content-type"] == "text/html; charset=utf-8");
  }
}

TEST_CASE("a port that is taken, or an address that is not ours, is refused in words", "[server]") {
  Room room;
  Options options;
  options.port = room.port;
  Server second(room.gate, room.clock, options);
  const auto taken = second.start();
  REQUIRE_FALSE(taken);
  CHECK(taken.error().code == Code::inUse);
  options.port = 0;
  options.bind = "192.0.2.1";
  Server foreign(room.gate, room.clock, options);
  CHECK_FALSE(foreign.start());
  options.bind = "not an address";
  Server nowhere(room.gate, room.clock, options);
  CHECK_FALSE(nowhere.start());
}

}  // namespace
}  // namespace grappe::server
