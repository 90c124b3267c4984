#include <catch2/catch.hpp>

#include "core/server/room.h"
#include "server/secrets.h"

namespace grappe::server {
namespace {

using nlohmann::json;

TEST_CASE("the room's code lets a device in with a token that nobody can guess", "[server]") {
  Room room;
  const Reply reply = room.ask("POST", "/api/join", "", R"({"code": "4827", "circle": "ecole"})");
  CHECK(reply.status == 200);
  CHECK(reply.body["role"] == "participant");
  CHECK(reply.body["circle"] == "ecole");
  const std::string token = reply.body["token"];
  CHECK(token.size() == 64);
  CHECK(token != room.join());
  CHECK(room.ask("GET", "/api/state", token).body["circle"] == "ecole");
  CHECK(room.ask("POST", "/api/join", "", R"({"code": "4827"})").body["circle"].is_null());
}

TEST_CASE("a wrong code, or a code before any meeting, lets nobody in", "[server]") {
  Room room;
  for (const std::string code : {"0000", "", "48270", "482"}) {
    CHECK(room.ask("POST", "/api/join", "", json{{"code", code}}.dump()).status == 403);
  }
  FakeGate empty;
  Server server(empty, room.clock, {});
  const auto port = server.start();
  REQUIRE(port);
  room.port = *port;
  CHECK(room.ask("POST", "/api/join", "", R"({"code": ""})").status == 403);
  CHECK(room.ask("POST", "/api/join", "", R"({"pin": ""})").status == 403);
}

TEST_CASE("a device that joins again keeps its token and its notes", "[server]") {
  Room room;
  const std::string token = room.join("parents");
  room.addNote(token, "n1", "Café");
  for (const std::string body :
       {R"({"code": "4827", "circle": "ecole"})", R"({"circle": "ecole"})"}) {
    const Reply again = room.ask("POST", "/api/join", token, body);
    CHECK(again.status == 200);
    CHECK(again.body["token"] == token);
    CHECK(again.body["circle"] == "ecole");
  }
  CHECK(room.gate.state()->devices.size() == 1);
  CHECK(room.ask("GET", "/api/state", token).body["mine"].size() == 1);
  CHECK(room.ask("POST", "/api/join", token, R"({"code": "1111"})").status == 403);
}

TEST_CASE("a token holds after the server was started again on the same log", "[server]") {
  Room room;
  const std::string token = room.join();
  room.addNote(token, "n1", "Café");
  room.restart();
  CHECK(room.ask("GET", "/api/state", token).body["mine"][0]["text"] == "Café");
  RawSocket live = room.listen(token);
  CHECK(nextPush(live)["mine"].size() == 1);
}

TEST_CASE("the PIN makes a facilitator, who may command", "[server]") {
  Room room;
  CHECK(room.ask("POST", "/api/join", "", R"({"pin": "123456"})").status == 403);  // none is set
  room.gate.give(workshop::SetPin{hashPin("123456")});
  CHECK(room.ask("POST", "/api/join", "", R"({"pin": "654321"})").status == 403);
  const std::string phone = room.join();
  const Reply reply = room.ask("POST", "/api/join", phone, R"({"pin": "123456"})");
  REQUIRE(reply.status == 200);
  CHECK(reply.body["role"] == "facilitator");
  const std::string token = reply.body["token"];
  CHECK(token != phone);
  CHECK(room.ask("POST", "/api/commands", token,
                 R"({"command": "SetPhase", "v": 1, "question": "q1", "phase": "sharing"})")
            .status == 200);
  CHECK(room.gate.state()->questions[0]->phase == workshop::Phase::sharing);
  // The PIN again keeps the token, the room's code does not take the role away.
  CHECK(room.ask("POST", "/api/join", token, R"({"pin": "123456"})").body["token"] == token);
  CHECK(room.ask("POST", "/api/join", token, R"({"code": "4827"})").body["role"] == "facilitator");
  CHECK(room.ask("GET", "/api/state", phone).body["role"] == "participant");
}

TEST_CASE("a file that was copied opens no door: it holds neither token nor PIN", "[server]") {
  Room room;
  const std::string hash = hashPin("123456");
  room.gate.give(workshop::SetPin{hash});
  CHECK(hash.find("123456") == std::string::npos);
  CHECK(pinMatches(hash, "123456"));
  CHECK_FALSE(pinMatches(hash, "123457"));
  const std::string token = room.join();
  room.gate.state()->devices.each([&](const auto&, const workshop::Device& device) {
    CHECK(device.tokenHash == tokenHash(token));
    CHECK(device.tokenHash != token);
  });
}

TEST_CASE("a PIN hash that asks for gigabytes never matches", "[server]") {
  CHECK_FALSE(
      pinMatches("$argon2id$v=19$m=4194304,t=2,p=1$"
                 "c29tZXNhbHRzb21lc2FsdA$MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE",
                 "123456"));
  CHECK_FALSE(pinMatches("", ""));
  CHECK_FALSE(pinMatches(std::string(500, '$'), "123456"));
}

TEST_CASE("no page may write a joining itself, nor its own PIN", "[server]") {
  Room room;
  const std::string token = room.facilitator();
  const std::string joining = R"({"command": "JoinDevice", "v": 1, "device": "d1",
      "role": "facilitator", "circle": "ecole", "token_hash": "00"})";
  CHECK(room.ask("POST", "/api/commands", token, joining).status == 403);
  CHECK(room.ask("POST", "/api/commands", control, joining).status == 403);
  CHECK(room.ask("POST", "/api/commands", token, R"({"command": "SetPin", "v": 1, "hash": "x"})")
            .status == 403);
}

}  // namespace
}  // namespace grappe::server
