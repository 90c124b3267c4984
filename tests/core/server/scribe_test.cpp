// Those who take down what is said: in by the PIN, told all that is taken down, told live.
#include <catch2/catch.hpp>

#include "core/server/room.h"
#include "server/secrets.h"

namespace grappe::server {
namespace {

using nlohmann::json;

struct Noted : Room {
  Noted() { gate.give(workshop::SetPin{hashPin("123456")}); }
  std::string scribe() {
    const Reply reply = ask("POST", "/api/join", "", R"({"pin": "123456", "role": "scribe"})");
    REQUIRE(reply.status == 200);
    CHECK(reply.body["role"] == "scribe");
    return reply.body["token"];
  }
  Reply command(const std::string& token, const std::string& rest) {
    return ask("POST", "/api/commands", token, R"({"v": 1, "command": )" + rest + "}");
  }
  json events(const std::string& token, workshop::Seq after) {
    return ask("GET", "/api/events?after=" + std::to_string(after), token).body;
  }
};

constexpr const char* line = R"("AddExchange", "question": "q1", "text": "Dit", "id": )";

}  // namespace

TEST_CASE("the PIN lets several scribes in, each with a token of its own", "[server]") {
  Noted room;
  const std::string one = room.scribe();
  CHECK(room.scribe() != one);
  CHECK(room.ask("POST", "/api/join", "", R"({"pin": "000000", "role": "scribe"})").status == 403);
  CHECK(room.ask("POST", "/api/join", "", R"({"pin": "123456", "role": "wall"})").status == 400);
  CHECK(room.ask("POST", "/api/join", "", R"({"pin": "123456", "role": 7})").status == 400);
  // The same device with the same role keeps its token, with another gets a second one.
  const Reply again = room.ask("POST", "/api/join", one, R"({"pin": "123456", "role": "scribe"})");
  CHECK(again.body["token"] == one);
  const Reply lead = room.ask("POST", "/api/join", one, R"({"pin": "123456"})");
  CHECK(lead.body["role"] == "facilitator");
  CHECK(lead.body["token"] != one);
}

TEST_CASE("a scribe sees all that is taken down, of all questions, in order", "[server]") {
  Noted room;
  const std::string scribe = room.scribe();
  REQUIRE(room.command(scribe, std::string(line) + R"("e1")").status == 200);
  REQUIRE(room.command(scribe, std::string(line) + R"("e2", "parent": "e1")").status == 200);
  REQUIRE(room.command(scribe, std::string(line) + R"("e0", "first": true)").status == 200);
  REQUIRE(room.command(scribe, R"("AddSource", "id": "s1", "title": "Entretien 1",
      "who": "directrice", "text": "On se parle.")")
              .status == 200);
  REQUIRE(room.command(scribe, R"("AddQuotation", "id": "v1", "question": "q2",
      "text": "On se parle", "source": "s1")")
              .status == 200);
  REQUIRE(room.command(scribe, R"("SetRecordingStart", "at": 1795000000000)").status == 200);
  const json state = room.ask("GET", "/api/state", scribe).body;
  const json& records = state["records"];
  std::string ids;
  for (const json& one : records["exchanges"]) ids += one["id"].get<std::string>() + " ";
  CHECK(ids == "e0 e1 e2 ");
  CHECK(records["exchanges"][2]["parent"] == "e1");
  CHECK(records["quotations"][0]["source"] == "s1");
  CHECK(records["quotations"][0]["origin"] == "source");
  CHECK(records["quotations"][0]["passage"] == json{{"begin", 0}, {"end", 11}});
  CHECK(records["sources"][0] == json{{"id", "s1"},
                                      {"kind", "document"},
                                      {"title", "Entretien 1"},
                                      {"who", "directrice"},
                                      {"date", ""},
                                      {"place", ""},
                                      {"actions", ""},
                                      {"relations", ""},
                                      {"consent", "unknown"},
                                      {"bytes", 12},
                                      {"erased", false}});
  CHECK(state["desk"]["recordingStart"] == 1795000000000);
  CHECK(state["desk"]["undo"] == json{"RecordingStartSet"});
}

TEST_CASE("a scribe is told of each line once, as it is now, and of what went", "[server]") {
  Noted room;
  const std::string scribe = room.scribe();
  const std::string other = room.scribe();
  RawSocket socket = room.listen(other);
  nextPush(socket);
  const workshop::Seq before = room.gate.state()->seq;
  REQUIRE(room.command(scribe, std::string(line) + R"("e1")").status == 200);
  REQUIRE(nextPush(socket)["seq"] == before + 1);
  REQUIRE(room.command(scribe, std::string(line) + R"("e2", "parent": "e1")").status == 200);
  REQUIRE(room.command(scribe, R"("CorrectExchange", "id": "e2", "text": "Redit",
      "verbatim": true, "timecode": "01-02")")
              .status == 200);
  REQUIRE(room.command(scribe, R"("WithdrawExchange", "id": "e1")").status == 200);
  const json told = room.events(other, before)["events"];
  REQUIRE(told.size() == 2);
  CHECK(told[0]["exchange"] == json{{"id", "e2"},
                                    {"question", "q1"},
                                    {"parent", nullptr},
                                    {"text", "Redit"},
                                    {"timecode", "01-02"},
                                    {"verbatim", true},
                                    {"kind", "said"},
                                    {"erased", false}});
  CHECK(told[1]["type"] == "outline");
  CHECK(told[1]["exchanges"] == json{"e2"});
}

TEST_CASE("a scribe is told of quotations that change and go, and of sources", "[server]") {
  Noted room;
  const std::string scribe = room.scribe();
  REQUIRE(room.command(scribe, R"("AddSource", "id": "s1", "title": "Entretien")").status == 200);
  REQUIRE(room.command(scribe, R"("AddQuotation", "id": "v1", "question": "q1", "text": "Oui",
      "heading": "Lien")")
              .status == 200);
  workshop::Seq before = room.gate.state()->seq;
  REQUIRE(room.command(scribe, R"("CorrectSource", "id": "s1", "title": "Lettre",
      "consent": "no")")
              .status == 200);
  REQUIRE(room.command(scribe, R"("CorrectQuotation", "id": "v1", "text": "Non")").status == 200);
  json told = room.events(scribe, before)["events"];
  REQUIRE(told.size() == 2);
  CHECK(told[0]["source"]["consent"] == "no");
  CHECK(told[1]["quotation"]["text"] == "Non");
  before = room.gate.state()->seq;
  REQUIRE(room.command(scribe, R"("WithdrawQuotation", "id": "v1")").status == 200);
  told = room.events(scribe, before)["events"];
  CHECK(told.at(0)["type"] == "quotation_gone");
}

TEST_CASE("a participant gets nothing of what is taken down, and may not take down", "[server]") {
  Noted room;
  const std::string scribe = room.scribe();
  const std::string person = room.join();
  const workshop::Seq before = room.gate.state()->seq;
  REQUIRE(room.command(scribe, std::string(line) + R"("e1")").status == 200);
  CHECK(room.command(person, std::string(line) + R"("e2")").status == 403);
  const json state = room.ask("GET", "/api/state", person).body;
  CHECK_FALSE(state.contains("records"));
  CHECK_FALSE(state.contains("desk"));
  CHECK(room.events(person, before)["events"].empty());
}

TEST_CASE("a scribe may neither lead the room nor read its health or recap", "[server]") {
  Noted room;
  const std::string scribe = room.scribe();
  CHECK(room.command(scribe, R"("SetPhase", "question": "q1", "phase": "writing")").status == 403);
  CHECK(room.command(scribe, R"("HideNote", "id": "n1")").status == 403);
  CHECK(room.ask("GET", "/api/health", scribe).status == 403);
  CHECK(room.ask("POST", "/api/recap", scribe, R"({"format": "md"})").status == 403);
}

TEST_CASE("the scribe's page and its words are there", "[server]") {
  Room room;
  for (const char* path :
       {"/scribe", "/scribe.css", "/scribe/main.js", "/strings/fr/scribe.json"}) {
    INFO(path);
    CHECK(room.ask("GET", path).status == 200);
  }
}

}  // namespace grappe::server
