#include <catch2/catch.hpp>

#include "core/server/room.h"

namespace grappe::server {
namespace {

using nlohmann::json;
using workshop::Phase;

// Two themes of a note each, on which the room votes.
struct AtTheVote : Room {
  AtTheVote() {
    setPhase("q1", Phase::writing);
    addNote(device, "a", "Se faire confiance");
    addNote(device, "b", "La vie du quartier");
    command(R"("OpenTheme", "v": 1, "id": "t1", "question": "q1", "title": "La confiance",
               "notes": ["a"])");
    command(R"("OpenTheme", "v": 1, "id": "t2", "question": "q1", "title": "Le quartier",
               "notes": ["b"])");
    setPhase("q1", Phase::voting);
  }
  void command(const std::string& rest) {
    const Reply reply = ask("POST", "/api/commands", desk, R"({"command": )" + rest + "}");
    INFO(reply.body.dump());
    REQUIRE(reply.status == 200);
  }
  Reply vote(const std::string& token, const std::string& dots) {
    return ask("POST", "/api/vote", token, R"({"question": "q1", "dots": )" + dots + "}");
  }
  json seen(const std::string& token) { return ask("GET", "/api/vote", token).body["vote"]; }

  std::string device = join();
  std::string desk = facilitator();
};

}  // namespace

TEST_CASE("a device sees what it may choose and its own points, nobody else's", "[server]") {
  AtTheVote room;
  const std::string other = room.join("ecole");
  CHECK(room.vote(room.device, R"([{"choice": "t1", "points": 2}])").status == 200);
  CHECK(room.vote(other, R"([{"choice": "t2", "points": 3}])").status == 200);
  const json seen = room.seen(room.device);
  CHECK(seen["open"] == true);
  CHECK(seen["dots"] == 3);
  CHECK(seen["choices"].size() == 2);
  CHECK(seen["choices"][0]["words"] == "La confiance");
  CHECK(seen["choices"][0].contains("points") == false);
  CHECK(seen["mine"] == json::parse(R"([{"choice": "t1", "points": 2}])"));
  CHECK(room.seen(room.desk)["mine"].empty());
  CHECK(room.seen(room.desk).dump().find("points") == std::string::npos);
}

TEST_CASE("once counted every device sees the result, and points are too late", "[server]") {
  AtTheVote room;
  room.vote(room.device, R"([{"choice": "t1", "points": 2}])");
  room.command(R"("CountVotes", "v": 1, "question": "q1")");
  const json seen = room.seen(room.device);
  CHECK(seen["open"] == false);
  CHECK(seen["choices"][0]["points"] == 2);
  CHECK(seen["mine"].empty());
  const Reply late = room.vote(room.device, R"([{"choice": "t1", "points": 1}])");
  CHECK(late.status == 409);
  CHECK(late.code() == "not_now");
}

TEST_CASE("ballots that are none are refused", "[server]") {
  AtTheVote room;
  CHECK(room.vote(room.device, R"([{"choice": "t1", "points": 4}])").status == 409);
  CHECK(room.vote(room.device, R"([{"choice": "t9", "points": 1}])").status == 404);
  CHECK(room.vote(room.device, R"([{"choice": "t1", "points": -1}])").status == 400);
  CHECK(room.vote(room.device, R"([{"choice": "t1", "points": 999999999999}])").status == 400);
  CHECK(room.vote(room.device, R"({"t1": 1})").status == 400);
  CHECK(room.vote(room.device, R"([7])").status == 400);
  CHECK(room.vote("", "[]").status == 401);
  CHECK(room.vote(room.desk, "[]").status == 403);
  CHECK(room.ask("DELETE", "/api/vote", room.device).status == 405);
}

TEST_CASE("devices are told at once that a vote opens, and that all are to look up", "[server]") {
  AtTheVote room;
  RawSocket socket = room.listen(room.device, room.gate.state()->seq);
  room.command(R"("FreezeDevices", "v": 1, "frozen": true)");
  bool told = false;
  for (int i = 0; i < 5 && !told; ++i) {
    const auto news = socket.readMessage();
    REQUIRE(news);
    const json question = json::parse(*news)["question"];
    told = question["lookUp"] == true && question["vote"]["open"] == true;
  }
  CHECK(told);
}

}  // namespace grappe::server
