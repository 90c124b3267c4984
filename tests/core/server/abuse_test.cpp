// What a device may send that no page would: each is refused or ended, and the room goes on.
#include <catch2/catch.hpp>

#include "core/server/room.h"
#include "server/guard_headers.h"

namespace grappe::server {
namespace {

using nlohmann::json;
using std::chrono::milliseconds;
using std::chrono::seconds;

std::string hostOf(const Room& room) {
  return "Host: localhost:" + std::to_string(room.port) + "\r\n";
}

// The code that the server closes with; 0 if it closed without one, -1 if it did not close.
int closedWith(RawSocket& socket) {
  while (socket.readMessage(seconds(5))) {
  }
  return socket.waitClosed(seconds(5)) ? socket.closeCode() : -1;
}

TEST_CASE("frames that break the rules of WebSocket end the line, with its code",
          "[server][live]") {
  Room room;
  const std::string token = room.join();
  const auto greeted = [&] {
    RawSocket socket = room.listen(token);
    REQUIRE(nextPush(socket).is_object());
    return socket;
  };
  SECTION("bytes that are not UTF-8") {
    RawSocket socket = greeted();
    socket.sendMessage("{\"waiting\": \"\xC3\x28\"}");
    CHECK(closedWith(socket) == 1007);
  }
  SECTION("a frame without its mask") {
    RawSocket socket = greeted();
    socket.send(std::string("\x81\x02{}", 4));
    CHECK(closedWith(socket) == 1002);
  }
  SECTION("a frame that says it is nine exabytes long") {
    RawSocket socket = greeted();
    socket.send(std::string("\x81\xFF\x7F\xFF\xFF\xFF\xFF\xFF\xFF\xFF\0\0\0\0", 14));
    CHECK(closedWith(socket) == 1009);
  }
  SECTION("a message in pieces that grows over the cap") {
    RawSocket socket = greeted();
    socket.sendRaw(0x01, std::string(3000, ' '));
    socket.sendRaw(0x00, std::string(3000, ' '));
    CHECK(closedWith(socket) == 1009);
  }
  SECTION("an opcode that does not exist") {
    RawSocket socket = greeted();
    socket.sendRaw(0x83, "{}");
    CHECK(closedWith(socket) == 1002);
  }
  SECTION("a continuation of nothing") {
    RawSocket socket = greeted();
    socket.sendRaw(0x80, "{}");
    CHECK(closedWith(socket) == 1002);
  }
  SECTION("a greeting that is not text") {
    RawSocket socket(room.port);
    REQUIRE(socket.upgrade(room.port, "/api/live"));
    socket.sendRaw(0x82, json{{"token", token}}.dump());
    CHECK(closedWith(socket) == 1008);
  }
  RawSocket after = greeted();
  REQUIRE(room.addNote(token, "n1", "Café").status == 201);
  CHECK(nextPush(after)["mine"].size() == 1);
}

// Sends until it is closed, 4 MB at most; whether it was.
template <class Send>
bool endsWhenFlooded(RawSocket& socket, const Send& send) {
  std::size_t sent = 0;
  while (sent < 4'000'000) {
    const std::size_t size = send(socket);
    if (size == 0) return true;
    sent += size;
    if (sent % 65536 < size && socket.waitClosed(milliseconds(1))) return true;
  }
  return socket.waitClosed(seconds(2));
}

TEST_CASE("pings without end, and pieces of a message that never comes, end the line",
          "[server][live]") {
  Room room;
  const std::string token = room.join();
  for (const unsigned first : {0x89U, 0x8AU, 0x00U}) {
    RawSocket socket = room.listen(token);
    REQUIRE(nextPush(socket).is_object());
    if (first == 0x00U) socket.sendRaw(0x01, "");
    INFO(first);
    CHECK(endsWhenFlooded(socket, [&](RawSocket& line) {
      return line.sendRaw(first, "") ? std::size_t{6} : std::size_t{0};
    }));
  }
  // Before the greeting, too.
  RawSocket silent(room.port);
  REQUIRE(silent.upgrade(room.port, "/api/live"));
  CHECK(endsWhenFlooded(silent, [&](RawSocket& line) {
    return line.sendRaw(0x89, std::string(100, 'a')) ? std::size_t{106} : std::size_t{0};
  }));
}

TEST_CASE("what pages tell of themselves is never too much, not even from a long outbox",
          "[server][live]") {
  Room room;
  const std::string token = room.join();
  RawSocket socket = room.listen(token);
  REQUIRE(nextPush(socket).is_object());
  for (int at = 1000; at >= 0; --at) {
    socket.sendMessage(json{{"waiting", at}, {"roundTrip", 40}}.dump());
  }
  REQUIRE(room.addNote(token, "n1", "Café").status == 201);
  CHECK(nextPush(socket)["mine"].size() == 1);
}

TEST_CASE("a live line that drips its handshake or its greeting is closed in time",
          "[server][live]") {
  Options options;
  options.request = milliseconds(400);
  options.greeting = milliseconds(400);
  Room room(options);
  RawSocket slow(room.port);
  slow.send("GET /api/live HTTP/1.1\r\n" + hostOf(room) + "Upgrade: websocket\r\n");
  CHECK(slow.waitClosed(seconds(5)));
  RawSocket dripping(room.port);
  REQUIRE(dripping.upgrade(room.port, "/api/live"));
  dripping.send(std::string("\x81\xFE\x01\x00\0\0\0\0", 8));
  const auto begin = std::chrono::steady_clock::now();
  while (!dripping.waitClosed(milliseconds(20)) &&
         std::chrono::steady_clock::now() - begin < seconds(5)) {
    dripping.send(" ");
  }
  CHECK(std::chrono::steady_clock::now() - begin < seconds(3));
}

TEST_CASE("no path leads out of the page's own files, however it is written", "[server]") {
  Room room;
  for (const std::string path : {"/../CMakeLists.txt",
                                 "/..%2fCMakeLists.txt",
                                 "/%2e%2e/%2e%2e/etc/passwd",
                                 "/%252e%252e/etc/passwd",
                                 "/..\\..\\etc\\passwd",
                                 "//etc/passwd",
                                 "/etc/passwd",
                                 "/strings/../index.html",
                                 "/strings/fr/../../index.html",
                                 "/./index.html",
                                 "/index.html/",
                                 "/index.html%00.js",
                                 "/strings/fr/kiosk.json",
                                 "/page/index.html",
                                 "/%c0%ae%c0%ae/etc",
                                 "/facilitator.html/../index.html",
                                 "http://127.0.0.1/etc/passwd",
                                 "*",
                                 "/api/../index.html",
                                 "/api/notes/../../index.html"}) {
    const Reply reply = room.ask("GET", path);
    INFO(path);
    CHECK(reply.status >= 400);
    CHECK(reply.status < 406);
    CHECK(reply.code() != "");
  }
}

TEST_CASE("a request with two meanings is refused", "[server]") {
  Room room;
  const std::string start = "POST /api/join HTTP/1.1\r\n" + hostOf(room);
  const std::string type = "Content-Type: application/json\r\n";
  for (const std::string& request :
       {start + "Host: evil.example\r\n" + type + "Content-Length: 16\r\n\r\n{\"code\": \"4827\"}",
        start + type + "Content-Length: 16\r\nContent-Length: 5\r\n\r\n{\"code\": \"4827\"}",
        start + type +
            "Content-Length: 16\r\nTransfer-Encoding: chunked\r\n\r\n{\"code\": \"4827\"}",
        start + type + "Content-Length: -1\r\n\r\n{\"code\": \"4827\"}",
        start + type + "Content-Length: 99999999999999999999\r\n\r\n{}",
        start + type + "Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFF\r\n{}"}) {
    RawSocket socket(room.port);
    socket.send(request);
    const auto answer = socket.readAnswer();
    INFO(request);
    REQUIRE(answer);
    CHECK((answer->status == 400 || answer->status == 413));
    CHECK(socket.waitClosed(seconds(5)));
  }
  CHECK(room.gate.state()->participants == 0);
}

TEST_CASE("a page from elsewhere can neither ask nor write nor listen", "[server]") {
  Room room;
  const std::string body = R"({"code": "4827"})";
  for (const std::string& origin :
       {std::string("http://evil.example"), std::string("null"), std::string("file://"),
        "https://localhost:" + std::to_string(room.port), std::string("http://localhost"),
        "http://localhost:" + std::to_string(room.port) + ".evil.example"}) {
    const std::string header = "Origin: " + origin + "\r\n";
    INFO(origin);
    CHECK(room.askWith("GET", "/api/room", header).status == 403);
    CHECK(room.askWith("POST", "/api/join", header, body).status == 403);
    CHECK(room.askWith("OPTIONS", "/api/join", header + "Access-Control-Request-Method: POST\r\n")
              .status == 403);
    RawSocket socket(room.port);
    CHECK_FALSE(socket.upgrade(room.port, "/api/live", header));
  }
  RawSocket foreign(room.port);
  foreign.send(
      "GET /api/live HTTP/1.1\r\nHost: evil.example\r\nUpgrade: websocket\r\n"
      "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
      "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
  const auto refused = foreign.readAnswer();
  REQUIRE(refused);
  CHECK(refused->status == 403);
  // A form needs no leave of ours to send what it likes, but cannot send JSON.
  for (const std::string type :
       {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"}) {
    CHECK(room.askWith("POST", "/api/join", "Content-Type: " + type + "\r\n", body).status == 415);
  }
  CHECK(room.gate.state()->participants == 0);
  // And nothing is ever allowed to another site.
  Reply asked = room.askWith("OPTIONS", "/api/join", "Access-Control-Request-Method: POST\r\n");
  CHECK(asked.status == 405);
  CHECK(asked.headers.count("access-control-allow-origin") == 0);
}

TEST_CASE("a token opens what its own device may, whoever sends it and however it is changed",
          "[server]") {
  Room room;
  const std::string anna = room.join();
  const std::string bela = room.join();
  const std::string lead = room.facilitator();
  REQUIRE(room.addNote(anna, "n1", "Le café").status == 201);
  const std::string command =
      R"({"command": "SetPhase", "v": 1, "question": "q1", "phase": "closed"})";
  for (const std::string path : {"/api/health", "/api/recap?job=1"}) {
    CHECK(room.ask("GET", path, anna).status == 403);
  }
  CHECK(room.ask("POST", "/api/recap", anna, R"({"format": "docx"})").status == 403);
  CHECK(room.ask("POST", "/api/commands", anna, command).status == 403);
  CHECK(room.ask("PATCH", "/api/notes/n1", bela, R"({"text": "Le thé"})").status == 403);
  CHECK(room.ask("DELETE", "/api/notes/n1", bela).status == 403);
  CHECK(room.ask("GET", "/api/state", bela).body["mine"].empty());
  CHECK(room.ask("GET", "/api/events?after=0", bela).body.dump().find("Le café") ==
        std::string::npos);
  std::string forged = lead;
  forged.back() = forged.back() == '0' ? '1' : '0';
  for (const std::string& token :
       {forged, lead.substr(0, 63), lead + "0", anna + lead, std::string(64, '0'),
        room.deviceOf(lead), std::string("eyJhbGciOiJub25lIn0.eyJyb2xlIjoiZmFjaWxpdGF0b3IifQ.")}) {
    CHECK(room.ask("POST", "/api/commands", token, command).status == 401);
  }
  CHECK(room.askWith("POST", "/api/commands", "Authorization: Basic " + lead + "\r\n", command)
            .status == 401);
  CHECK(
      room.askWith("POST", "/api/commands?token=" + lead, "Cookie: token=" + lead + "\r\n", command)
          .status == 401);
  CHECK(room.gate.state()->questions[0]->phase == workshop::Phase::writing);
  CHECK(room.ask("GET", "/api/state", anna).body["mine"][0]["text"] == "Le café");
}

void checkGuarded(const std::map<std::string, std::string>& headers, std::string_view policy) {
  const auto value = [&](const char* name) {
    const auto found = headers.find(name);
    return found == headers.end() ? std::string() : found->second;
  };
  CHECK(value("x-content-type-options") == "nosniff");
  CHECK(value("referrer-policy") == "no-referrer");
  CHECK(value("x-frame-options") == "DENY");
  CHECK(value("cross-origin-resource-policy") == "same-origin");
  CHECK(value("content-security-policy") == policy);
  CHECK(value("content-security-policy").find("unsafe") == std::string::npos);
  CHECK(value("content-security-policy").find("frame-ancestors 'none'") != std::string::npos);
  CHECK(headers.count("access-control-allow-origin") == 0);
  CHECK(value("server").find("Beast") == std::string::npos);
}

TEST_CASE("every answer of every kind says what a browser may do with it: nothing but show it",
          "[server]") {
  Room room;
  const std::string token = room.join();
  const auto etag = room.ask("GET", "/page.css").headers.at("etag");
  struct Asked {
    std::string method, path, headers, body;
    int status;
    std::string_view policy;
  };
  const std::string auth = "Authorization: Bearer " + token + "\r\n";
  const std::string overHeader = "X-Long: " + std::string(9000, 'a') + "\r\n";
  for (const Asked& one : std::vector<Asked>{
           {"GET", "/", "", "", 200, pagePolicy},
           {"GET", "/facilitator", "", "", 200, pagePolicy},
           {"GET", "/page.css", "", "", 200, pagePolicy},
           {"GET", "/page.css", "Accept-Encoding: gzip\r\n", "", 200, pagePolicy},
           {"GET", "/page.css", "If-None-Match: " + etag + "\r\n", "", 304, pagePolicy},
           {"HEAD", "/", "", "", 200, pagePolicy},
           {"GET", "/strings/fr/page.json", "", "", 200, pagePolicy},
           {"GET", "/generate_204", "", "", 204, dataPolicy},
           {"GET", "/api/room", "", "", 200, dataPolicy},
           {"GET", "/api/state", auth, "", 200, dataPolicy},
           {"POST", "/api/notes", auth, R"({"id": "n1", "question": "q1", "text": "a"})", 201,
            dataPolicy},
           {"POST", "/api/join", "", "{", 400, dataPolicy},
           {"GET", "/api/state", "", "", 401, dataPolicy},
           {"GET", "/api/health", auth, "", 403, dataPolicy},
           {"GET", "/", "Host: evil.example\r\n", "", 403, dataPolicy},
           {"GET", "/nothing", "", "", 404, dataPolicy},
           {"DELETE", "/api/room", "", "", 405, dataPolicy},
           {"POST", "/api/join", "", std::string(20000, ' '), 413, dataPolicy},
           {"POST", "/api/join", "Content-Type: text/plain\r\n", "{}", 415, dataPolicy},
           {"GET", "/api/room", overHeader, "", 431, dataPolicy},
           {"GET", "/api/live", "", "", 400, dataPolicy}}) {
    const Reply reply = room.askWith(one.method, one.path, one.headers, one.body);
    INFO(one.method << " " << one.path << " " << one.headers.substr(0, 60));
    CHECK(reply.status == one.status);
    checkGuarded(reply.headers, one.policy);
  }
  // What is not HTTP, and what is no sound upgrade.
  const std::string live =
      "GET /api/live HTTP/1.1\r\n" + hostOf(room) + "Upgrade: websocket\r\nConnection: Upgrade\r\n";
  const std::string key = "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
  for (const auto& [text, status] : std::vector<std::pair<std::string, int>>{
           {"hello\r\n\r\n", 400},
           {live + "\r\n", 400},
           {live + key + "Sec-WebSocket-Version: 7\r\n\r\n", 426},
           {live + key + "Origin: http://evil.example\r\nSec-WebSocket-Version: 13\r\n\r\n", 403},
           {live + key + "Sec-WebSocket-Version: 13\r\n\r\n", 101}}) {
    RawSocket socket(room.port);
    socket.send(text);
    const auto answer = socket.readAnswer();
    INFO(text);
    REQUIRE(answer);
    CHECK(answer->status == status);
    checkGuarded(answer->headers, dataPolicy);
  }
}

}  // namespace
}  // namespace grappe::server
