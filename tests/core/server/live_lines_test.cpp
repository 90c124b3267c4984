// The live lines as connections: who may open one, and what ends it.
#include <catch2/catch.hpp>

#include "core/server/room.h"

namespace grappe::server {
namespace {

using nlohmann::json;
using std::chrono::milliseconds;
using std::chrono::steady_clock;
using workshop::QuestionId;

TEST_CASE("a listener that does not read is dropped, and the others go on", "[server][live]") {
  Options options;
  options.stall = milliseconds(1000);
  options.linger = milliseconds(100);
  options.gather = milliseconds(1);
  Room room(options);
  const std::string anna = room.join();
  const std::string bela = room.join();
  RawSocket stalled(room.port, 4096);
  REQUIRE(stalled.upgrade(room.port, "/api/live"));
  stalled.sendMessage(json{{"token", anna}}.dump());
  RawSocket reading = room.listen(bela);
  REQUIRE(!nextPush(reading).is_null());
  const auto end = steady_clock::now() + std::chrono::seconds(30);
  while (room.server->connectedDevices() != 2 && steady_clock::now() < end) {
    reading.readMessage(milliseconds(10));
  }
  // A long guide in the question fills its pipe soon; nothing of it is read there.
  for (int at = 0; room.server->connectedDevices() != 1 && steady_clock::now() < end; ++at) {
    room.gate.give(workshop::EditQuestion{QuestionId::of("q1"), "Question " + std::to_string(at),
                                          std::string(3900, 'a')});
    REQUIRE(!nextPush(reading).is_null());
  }
  CHECK(room.server->connectedDevices() == 1);
  CHECK(stalled.waitClosed(std::chrono::seconds(10)));
  room.setPhase("q1", workshop::Phase::closed);
  CHECK(!pushUntil(reading, [](const json& push) {
           return push["question"]["phase"] == "closed";
         }).is_null());
}

TEST_CASE("a greeting that is wrong, or does not come, ends the connection", "[server][live]") {
  Room room;
  for (const std::string greeting :
       {"", "hello", "[]", R"({"token": 5})", R"({"token": "nobody"})",
        R"({"token": "nobody", "after": -1})", R"({"token": "nobody", "after": "x"})"}) {
    RawSocket socket(room.port);
    REQUIRE(socket.upgrade(room.port, "/api/live"));
    socket.sendMessage(greeting);
    const json answer = nextPush(socket);
    REQUIRE(answer.is_object());
    CHECK(!answer.value("code", "").empty());
    CHECK_FALSE(socket.readMessage());
    CHECK(socket.closeCode() == 1008);
  }
  RawSocket longWinded(room.port);
  REQUIRE(longWinded.upgrade(room.port, "/api/live"));
  longWinded.sendMessage(std::string(5000, ' '));
  CHECK(longWinded.waitClosed(std::chrono::seconds(5)));

  Options options;
  options.greeting = milliseconds(100);
  Room hasty(options);
  RawSocket silent(hasty.port);
  REQUIRE(silent.upgrade(hasty.port, "/api/live"));
  CHECK(silent.waitClosed(std::chrono::seconds(5)));
}

TEST_CASE("a silent listener is pinged, and dropped when it does not answer", "[server][live]") {
  Options options;
  options.silence = milliseconds(1000);
  Room room(options);
  const std::string anna = room.join();
  RawSocket answering = room.listen(anna);
  RawSocket mute = room.listen(anna);
  const auto end = steady_clock::now() + std::chrono::seconds(10);
  while (answering.pings() < 3 && steady_clock::now() < end)
    answering.readMessage(milliseconds(50));
  CHECK(answering.pings() >= 3);
  CHECK(mute.waitClosed(std::chrono::seconds(5)));
  room.setPhase("q1", workshop::Phase::sharing);
  CHECK(!pushUntil(answering, [](const json& push) {
           return push["question"]["phase"] == "sharing";
         }).is_null());
}

TEST_CASE("a page from elsewhere cannot open the live line", "[server][live]") {
  Room room;
  RawSocket foreign(room.port);
  CHECK_FALSE(foreign.upgrade(room.port, "/api/live", "Origin: http://evil.example\r\n"));
  RawSocket own(room.port);
  CHECK(own.upgrade(room.port, "/api/live",
                    "Origin: http://localhost:" + std::to_string(room.port) + "\r\n"));
}

TEST_CASE("the server stops while devices listen and a note waits for its commit",
          "[server][live]") {
  Room room;
  const std::string anna = room.join();
  RawSocket live = room.listen(anna);
  nextPush(live);
  room.gate.hold();
  RawSocket waiting(room.port);
  const std::string body = R"({"id": "n1", "question": "q1", "text": "Café"})";
  waiting.send("POST /api/notes HTTP/1.1\r\nHost: localhost:" + std::to_string(room.port) +
               "\r\nAuthorization: Bearer " + anna +
               "\r\nContent-Type: application/json\r\nContent-Length: " +
               std::to_string(body.size()) + "\r\n\r\n" + body);
  CHECK_FALSE(waiting.readAnswer(milliseconds(100)));
  room.server.reset();
  CHECK(live.waitClosed(std::chrono::seconds(5)));
  CHECK(waiting.waitClosed(std::chrono::seconds(5)));
  room.gate.release();
  // The writer calls back into nothing; the note is there for the next sending.
  room.restart();
  CHECK(room.addNote(anna, "n1", "Café").status == 201);
  CHECK(room.gate.state()->questions[0]->notes.size() == 1);
}

}  // namespace
}  // namespace grappe::server
