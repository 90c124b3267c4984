#include <catch2/catch.hpp>
#include <set>

#include "core/server/room.h"
#include "server/secrets.h"

namespace grappe::server {
namespace {

using nlohmann::json;
using workshop::NoteId;

TEST_CASE("a note is acknowledged only after its commit", "[server]") {
  Room room;
  const std::string token = room.join();
  room.gate.hold();
  RawSocket socket(room.port);
  const std::string body = R"({"id": "n1", "question": "q1", "text": "Café"})";
  socket.send("POST /api/notes HTTP/1.1\r\nHost: localhost:" + std::to_string(room.port) +
              "\r\nAuthorization: Bearer " + token +
              "\r\nContent-Type: application/json\r\nContent-Length: " +
              std::to_string(body.size()) + "\r\n\r\n" + body);
  CHECK_FALSE(socket.readAnswer(std::chrono::milliseconds(150)));
  room.gate.release();
  const auto answer = socket.readAnswer();
  REQUIRE(answer);
  CHECK(answer->status == 201);
  CHECK(json::parse(answer->body)["seq"] == room.gate.state()->seq);
}

TEST_CASE("the same note again gets the same answer and is kept once", "[server]") {
  Room room;
  const std::string token = room.join();
  const Reply first = room.addNote(token, "n1", "Café");
  room.addNote(token, "n2", "Thé");
  const Reply again = room.addNote(token, "n1", "Café");
  CHECK(first.status == 201);
  CHECK(again.status == 201);
  CHECK(first.body == again.body);
  CHECK(room.gate.state()->questions[0]->notes.size() == 2);

  const Reply late = room.addNote(token, "n3", "Tard", "q2");
  CHECK(late.status == 202);
  CHECK(late.body["late"] == true);
  CHECK(room.addNote(token, "n3", "Tard", "q2").body == late.body);
}

TEST_CASE("one's own note can be corrected and withdrawn while its question is written",
          "[server]") {
  Room room;
  const std::string token = room.join();
  room.addNote(token, "n1", "Café");
  CHECK(room.ask("PATCH", "/api/notes/n1", token, R"({"text": "Thé"})").status == 200);
  CHECK(room.gate.state()->note(NoteId::of("n1"))->text.text == "Thé");
  CHECK(room.ask("DELETE", "/api/notes/n1", token).status == 200);
  CHECK(room.gate.state()->note(NoteId::of("n1"))->withdrawn);
  CHECK(room.ask("GET", "/api/state", token).body["mine"].empty());
}

TEST_CASE("a participant's state holds its own notes and nobody else's", "[server]") {
  Room room;
  const std::string anna = room.join();
  const std::string bela = room.join();
  room.addNote(anna, "a1", "Le secret d’Anna");
  room.addNote(bela, "b1", "Le secret de Bela");
  room.gate.give(workshop::HideNote{NoteId::of("a1"), "par erreur"});

  const Reply ofAnna = room.ask("GET", "/api/state", anna);
  REQUIRE(ofAnna.body["mine"].size() == 1);
  CHECK(ofAnna.body["mine"][0]["id"] == "a1");
  CHECK(ofAnna.body["mine"][0]["hidden"] == true);
  CHECK(ofAnna.body["question"]["notes"] == 1);
  const std::string ofBela = room.ask("GET", "/api/state", bela).body.dump() +
                             room.ask("GET", "/api/events?after=0", bela).body.dump();
  CHECK(ofBela.find("Anna") == std::string::npos);
  CHECK(ofBela.find("a1") == std::string::npos);
}

TEST_CASE("nobody is told a device or a token's hash, and a reason for hiding only who moderates",
          "[server]") {
  Room room;
  room.gate.give(workshop::SetPin{hashPin("123456")});
  const std::string pin = room.facilitator();
  const std::string anna = room.join();
  room.addNote(anna, "a1", "Le café");
  room.gate.give(workshop::HideNote{NoteId::of("a1"), "motif secret"});
  const std::string device = room.deviceOf(anna);
  REQUIRE(!device.empty());
  for (const std::string& token : {pin, anna, control}) {
    const std::string seen = room.ask("GET", "/api/state", token).body.dump() +
                             room.ask("GET", "/api/events", token).body.dump();
    CHECK(seen.find("a1") != std::string::npos);
    CHECK(seen.find(device) == std::string::npos);
    CHECK(seen.find(tokenHash(anna)) == std::string::npos);
    CHECK(seen.find("argon2") == std::string::npos);
    CHECK((seen.find("motif") == std::string::npos) == (token == anna));
    CHECK(seen.find("4827") == std::string::npos);
  }
}

TEST_CASE("a facilitator sees every note, question and theme", "[server]") {
  Room room;
  const std::string pin = room.facilitator();
  const std::string anna = room.join("ecole");
  room.addNote(anna, "a1", "Le café");
  room.addNote(anna, "a2", "Tard", "q2");
  room.gate.give(workshop::OpenTheme{workshop::ThemeId::of("t1"),
                                     workshop::QuestionId::of("q1"),
                                     "Se voir",
                                     {NoteId::of("a1")},
                                     std::nullopt});
  const json state = room.ask("GET", "/api/state", pin).body;
  REQUIRE(state["notes"].size() == 2);
  CHECK(state["notes"][0]["theme"] == "t1");
  CHECK(state["notes"][0]["circle"] == "ecole");
  CHECK(state["notes"][1]["late"] == true);
  CHECK(state["questions"].size() == 2);
  REQUIRE(state["themes"].size() == 1);
  CHECK(state["themes"][0]["notes"] == 1);

  const json before = room.ask("GET", "/api/events?after=0", pin).body;
  CHECK(before["events"].dump().find("theme_gone") == std::string::npos);
  const auto seq = before["seq"].get<workshop::Seq>();
  room.gate.give(workshop::DissolveTheme{workshop::ThemeId::of("t1")});
  const json after = room.ask("GET", "/api/events?after=" + std::to_string(seq), pin).body;
  CHECK(after["events"].dump().find("theme_gone") != std::string::npos);
}

TEST_CASE("the events of a long log come in pieces that miss nothing and repeat little",
          "[server]") {
  Room room;
  const std::string anna = room.join();
  const std::string device = room.deviceOf(anna);
  for (int at = 0; at < 1200; ++at) {
    room.gate.give(
        workshop::AddNote{
            NoteId::of("n" + std::to_string(at)), workshop::QuestionId::of("q1"), "Café", {}},
        workshop::Role::participant, device);
  }
  room.gate.give(workshop::CorrectNote{NoteId::of("n0"), "Thé"}, workshop::Role::participant,
                 device);
  std::multiset<std::string> ids;
  workshop::Seq after = 0;
  bool more = true;
  int pieces = 0;
  while (more) {
    const json piece = room.ask("GET", "/api/events?after=" + std::to_string(after), anna).body;
    CHECK(piece["events"].size() <= 500);
    REQUIRE(piece["seq"] > after);
    after = piece["seq"];
    more = piece["more"];
    ++pieces;
    workshop::Seq last = 0;
    for (const json& event : piece["events"]) {
      CHECK(event["seq"] >= last);
      last = event["seq"];
      if (event["type"] == "note") ids.insert(event["note"]["id"].get<std::string>());
    }
  }
  CHECK(pieces == 3);
  CHECK(after == room.gate.state()->seq);
  CHECK(std::set<std::string>(ids.begin(), ids.end()).size() == 1200);
  CHECK(ids.size() == 1201);  // n0 in the first piece, and in the last for its correction
  CHECK(room.ask("GET", "/api/events?after=" + std::to_string(after), anna).body["events"].empty());
  // A number from another file: from the beginning.
  CHECK(room.ask("GET", "/api/events?after=999999", anna).body["events"].size() == 500);
}

TEST_CASE("a phase that changes tells a participant the question and what it may still correct",
          "[server]") {
  Room room;
  const std::string anna = room.join();
  const std::string bela = room.join();
  room.addNote(anna, "a1", "Le café");
  room.addNote(bela, "b1", "Le thé");
  const workshop::Seq seq = room.gate.state()->seq;
  room.setPhase("q1", workshop::Phase::closed);
  const json events =
      room.ask("GET", "/api/events?after=" + std::to_string(seq), anna).body["events"];
  REQUIRE(events.size() == 2);
  CHECK(events.dump().find("b1") == std::string::npos);
  for (const json& event : events) {
    if (event["type"] == "question") CHECK(event["question"]["phase"] == "closed");
    if (event["type"] == "note") CHECK(event["note"]["editable"] == false);
  }
}

}  // namespace
}  // namespace grappe::server
