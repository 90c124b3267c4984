// The text of a source over HTTP: who may read it, that it comes as it was given, what is told of
// the words that were taken from it.
#include <catch2/catch.hpp>

#include "core/server/room.h"
#include "server/routes.h"
#include "server/secrets.h"

namespace grappe::server {
namespace {

using nlohmann::json;

struct Sourced : Room {
  Sourced() {
    gate.give(workshop::SetPin{hashPin("123456")});
    const Reply in = ask("POST", "/api/join", "", R"({"pin": "123456", "role": "scribe"})");
    REQUIRE(in.status == 200);
    scribe = in.body["token"];
  }
  Reply command(json fields) {
    fields["v"] = 1;
    return ask("POST", "/api/commands", scribe, fields.dump());
  }
  json quotation(const std::string& id) {
    const json state = ask("GET", "/api/state", scribe).body;
    for (const json& one : state["records"]["quotations"]) {
      if (one["id"] == id) return one;
    }
    return nullptr;
  }
  json addQuotation(const std::string& id, const std::string& text) {
    REQUIRE(command({{"command", "AddQuotation"},
                     {"id", id},
                     {"question", "q1"},
                     {"text", text},
                     {"source", "s1"}})
                .status == 200);
    return quotation(id);
  }

  std::string scribe;
};

const std::string inFrench =
    "« Le matin, ça court ! »\nOn s’invite à l’école 👩🏽‍🏫.\n\n";
const std::string inArabic = "نحن نلتقي في المقهى كل صباح";
const std::string spoken = inFrench + inArabic;

json source(const std::string& text) {
  return {{"command", "AddSource"}, {"id", "s1"},      {"title", "Entretien 1"},
          {"kind", "interview"},    {"consent", "no"}, {"text", text}};
}

}  // namespace

TEST_CASE("scribe and facilitator read a source as it was given, whatever its script", "[server]") {
  Sourced room;
  REQUIRE(room.command(source(spoken)).status == 200);
  for (const std::string& token : {room.scribe, room.facilitator()}) {
    const Reply reply = room.ask("GET", "/api/sources/s1", token);
    REQUIRE(reply.status == 200);
    CHECK(reply.body == json{{"id", "s1"},
                             {"title", "Entretien 1"},
                             {"consent", "no"},
                             {"text", spoken},
                             {"erased", false}});
  }
  const json state = room.ask("GET", "/api/state", room.scribe).body;
  CHECK(state["records"]["sources"][0]["bytes"] == spoken.size());
  CHECK(state.dump().find("المقهى") == std::string::npos);
}

TEST_CASE("a participant never reads a source, nor does a stranger", "[server]") {
  Sourced room;
  const std::string person = room.join();
  REQUIRE(room.command(source(spoken)).status == 200);
  CHECK(room.ask("GET", "/api/sources/s1", person).status == 403);
  CHECK(room.ask("GET", "/api/sources/s1").status == 401);
  CHECK(room.ask("GET", "/api/sources/none", person).status == 403);
}

TEST_CASE("a source that is none, or no id, is unknown, and it is only read", "[server]") {
  Sourced room;
  for (const char* path : {"/api/sources/none", "/api/sources/", "/api/sources/../s1",
                           "/api/sources/%00", "/api/sources/s1/text"}) {
    INFO(path);
    CHECK(room.ask("GET", path, room.scribe).status == 404);
  }
  CHECK(room.ask("POST", "/api/sources/s1", room.scribe, "{}").status == 405);
}

TEST_CASE("a source of the greatest length comes in and out whole, a longer one is refused",
          "[server]") {
  Sourced room;
  std::string text;
  while (text.size() + 3 <= workshop::sourceLimit) text += "é\n";
  text += "a";
  json longest = source(text);
  REQUIRE(longest.dump().size() < commandCap);
  REQUIRE(room.command(longest).status == 200);
  CHECK(room.ask("GET", "/api/sources/s1", room.scribe).body["text"] == text);
  longest["id"] = "s2";
  longest["text"] = std::string(workshop::sourceLimit + 1, 'a');
  CHECK(room.command(longest).status == 422);
  longest["text"] = std::string(commandCap, 'a');
  CHECK(room.command(longest).status == 413);
}

TEST_CASE("a quotation tells the bytes that prove it, and what it became", "[server]") {
  Sourced room;
  REQUIRE(room.command(source(spoken)).status == 200);
  const json arabic = room.addQuotation("v1", "المقهى كل صباح");
  CHECK(arabic["origin"] == "source");
  const std::size_t begin = arabic["passage"]["begin"];
  const std::size_t end = arabic["passage"]["end"];
  CHECK(spoken.substr(begin, end - begin) == "المقهى كل صباح");

  CHECK(room.addQuotation("v2", "On s’invite (…) école")["paraphrase"] == false);
  REQUIRE(room.command({{"command", "CorrectQuotation"},
                        {"id", "v2"},
                        {"text", "Ils s’invitent"},
                        {"source", "s1"}})
              .status == 200);
  CHECK(room.quotation("v2")["paraphrase"] == true);
}

TEST_CASE("a source that was forgotten says so, and nothing of it is left to read", "[server]") {
  Sourced room;
  REQUIRE(room.command(source(spoken)).status == 200);
  const workshop::SourcePtr before = room.gate.state()->source(workshop::SourceId::of("s1"));
  workshop::EraseTexts erase;
  erase.texts = {before->text.ref};
  erase.sources = {before->id};
  room.gate.give(erase);
  const Reply reply = room.ask("GET", "/api/sources/s1", room.scribe);
  REQUIRE(reply.status == 200);
  CHECK(reply.body["erased"] == true);
  CHECK(reply.body["text"] == "");
  CHECK(reply.body["title"] == "");
}

TEST_CASE("what is decided and left to do is told, and stays through a correction", "[server]") {
  Sourced room;
  REQUIRE(room.command({{"command", "AddExchange"},
                        {"id", "e1"},
                        {"question", "q1"},
                        {"text", "Un café chaque mois"},
                        {"kind", "decided"}})
              .status == 200);
  REQUIRE(room.command({{"command", "CorrectExchange"},
                        {"id", "e1"},
                        {"text", "Un café des parents chaque mois"},
                        {"timecode", ""}})
              .status == 200);
  const auto line = [&] {
    return room.ask("GET", "/api/state", room.scribe).body["records"]["exchanges"][0];
  };
  CHECK(line()["kind"] == "decided");
  REQUIRE(room.command({{"command", "CorrectExchange"},
                        {"id", "e1"},
                        {"text", "Un café des parents chaque mois"},
                        {"timecode", ""},
                        {"kind", "to_do"}})
              .status == 200);
  CHECK(line()["kind"] == "to_do");
}

}  // namespace grappe::server
