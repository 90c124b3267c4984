// What those are told who lead the meeting: the clock, the vote, the room's health, the recap.
#include <catch2/catch.hpp>
#include <thread>

#include "core/server/room.h"

namespace grappe::server {
namespace {

using nlohmann::json;
using workshop::Phase;

struct Led : Room {
  explicit Led(Options options = {}) : Room(std::move(options)) {}
  Reply command(const std::string& rest) {
    return ask("POST", "/api/commands", desk, R"({"command": )" + rest + "}");
  }
  json seen() { return ask("GET", "/api/state", desk).body["desk"]; }
  json changed(workshop::Seq after) {
    return ask("GET", "/api/events?after=" + std::to_string(after), desk).body["desk"];
  }

  std::string desk = facilitator();
};

json healthOf(Led& room) { return room.ask("GET", "/api/health", room.desk).body; }

// Until the server has read what a page told of itself; the last one if it never does.
template <class Wanted>
json healthOnce(Led& room, Wanted wanted) {
  json health;
  for (int tries = 0; tries < 100; ++tries) {
    health = healthOf(room);
    if (wanted(health)) break;
    room.clock.pass(std::chrono::seconds(1));
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
  return health;
}

}  // namespace

TEST_CASE("the desk says how much time is left, now and when it stands still", "[server]") {
  Led room;
  CHECK(room.seen()["timer"].is_null());
  const workshop::Seq before = room.gate.state()->seq;
  REQUIRE(room.command(R"("StartTimer", "v": 1, "seconds": 300)").status == 200);
  room.clock.pass(std::chrono::seconds(48));
  CHECK(room.seen()["timer"] == json{{"seconds", 300}, {"left", 252000}, {"running", true}});
  CHECK(room.changed(before)["timer"]["left"] == 252000);
  REQUIRE(room.command(R"("PauseTimer", "v": 1)").status == 200);
  room.clock.pass(std::chrono::seconds(10));
  CHECK(room.seen()["timer"] == json{{"seconds", 300}, {"left", 252000}, {"running", false}});
}

TEST_CASE("the desk names what the next undo takes back, of one's own steps only", "[server]") {
  Led room;
  room.addNote(room.join(), "a", "Café");
  CHECK(room.seen()["undo"].is_null());
  REQUIRE(room.command(R"("HideNote", "v": 1, "id": "a", "reason": "En double")").status == 200);
  CHECK(room.seen()["undo"] == json::array({"NoteHidden"}));
  CHECK(room.seen()["redo"].is_null());
  REQUIRE(room.command(R"("Undo", "v": 1)").status == 200);
  CHECK(room.seen()["undo"].is_null());
  CHECK(room.seen()["redo"] == json::array({"NoteHidden"}));
  room.gate.give(workshop::SetPhase{workshop::QuestionId::of("q1"), Phase::sharing},
                 workshop::Role::wall);
  CHECK(room.seen()["undo"].is_null());
}

TEST_CASE("the desk sees how an open vote goes and the hands that are raised, not who gave what",
          "[server]") {
  Led room;
  const std::string device = room.join();
  room.addNote(device, "a", "Se faire confiance");
  room.command(R"("OpenTheme", "v": 1, "id": "t1", "question": "q1", "title": "La confiance",
                  "notes": ["a"])");
  room.gate.give(workshop::GoToQuestion{workshop::QuestionId::of("q1")});
  room.setPhase("q1", Phase::voting);
  room.ask("POST", "/api/vote", device,
           R"({"question": "q1", "dots": [{"choice": "t1", "points": 2}]})");
  REQUIRE(room.command(R"("SetHandCount", "v": 1, "question": "q1", "choice": "t1", "points": 5)")
              .status == 200);
  const json vote = room.seen()["vote"];
  CHECK(vote["points"] == 2);
  CHECK(vote["voters"] == 1);
  CHECK(vote["choices"][0]["hands"] == 5);
  CHECK_FALSE(vote["choices"][0].contains("points"));
  CHECK_FALSE(vote.contains("mine"));
  room.command(R"("CountVotes", "v": 1, "question": "q1")");
  CHECK(room.seen()["vote"]["choices"][0]["points"] == 2);
  CHECK(room.seen()["vote"]["voters"] == 1);
}

TEST_CASE("a facilitator's questions carry minutes, rules and how many notes came late",
          "[server]") {
  Led room;
  room.addNote(room.join(), "late", "Trop tôt", "q2");
  room.command(R"("EditQuestion", "v": 1, "id": "q2", "title": "Et demain ?", "guide": "",
                  "minutes": 12)");
  room.command(R"("SetQuestionRules", "v": 1, "question": "q2", "open_writing": false,
                  "notes_stopped": true)");
  const json question = room.ask("GET", "/api/state", room.desk).body["questions"][1];
  CHECK(question["minutes"] == 12);
  CHECK(question["notesStopped"] == true);
  CHECK(question["late"] == 1);
  CHECK(question["voting"] == json{{"dots", 3}, {"on", "themes"}});
}

TEST_CASE("health counts devices whose notes wait and the slowest, until they have gone",
          "[server]") {
  Options options;
  options.linger = std::chrono::milliseconds(100);
  Led room(options);
  {
    RawSocket one = room.listen(room.join());
    RawSocket other = room.listen(room.join());
    one.sendMessage(R"({"waiting": 3, "roundTrip": 40})");
    other.sendMessage(R"({"waiting": 0, "roundTrip": 900})");
    const json health = healthOnce(
        room, [](const json& now) { return now["waiting"] == 1 && now["slowest"] == 900; });
    CHECK(health["devices"] == 2);
    CHECK(health["waiting"] == 1);
    CHECK(health["slowest"] == 900);
    CHECK(health["silent"] == 0);
    one.sendMessage(R"({"waiting": -1, "roundTrip": "x"})");
    one.sendMessage("no JSON");
    one.sendMessage(R"({"waiting": 0, "roundTrip": 41})");
    CHECK(healthOnce(room, [](const json& now) { return now["waiting"] == 0; })["waiting"] == 0);
  }
  const json health = healthOnce(room, [](const json& now) { return now["silent"] == 2; });
  CHECK(health["silent"] == 2);
  CHECK(health["devices"] == 0);
  CHECK(health["slowest"].is_null());
}

TEST_CASE("health says by circle who has joined and how many have written, never which device",
          "[server]") {
  Led room;
  const std::string anna = room.join("parents");
  room.join("parents");
  room.join("ecole");
  room.gate.give(workshop::GoToQuestion{workshop::QuestionId::of("q1")});
  room.addNote(anna, "a", "Café");
  room.addNote(anna, "b", "Thé");
  const json health = healthOf(room);
  REQUIRE(health["circles"].size() == 2);
  CHECK(health["circles"][0]["circle"] == "ecole");
  CHECK(health["circles"][0]["joined"] == 1);
  CHECK(health["circles"][0]["wrote"] == 0);
  CHECK(health["circles"][1]["circle"] == "parents");
  CHECK(health["circles"][1]["joined"] == 2);
  CHECK(health["circles"][1]["wrote"] == 1);
  CHECK(health.dump().find(room.deviceOf(anna)) == std::string::npos);
  CHECK(room.ask("GET", "/api/health", anna).status == 403);
  CHECK(room.ask("GET", "/api/health").status == 401);
  CHECK(room.ask("POST", "/api/health", room.desk, "{}").status == 405);
}

TEST_CASE("health tells the disk and the address that whoever runs the server knows", "[server]") {
  Led bare;
  CHECK(healthOf(bare)["disk"].is_null());
  CHECK(healthOf(bare)["address"].is_null());
  CHECK(healthOf(bare)["code"] == "4827");
  Options options;
  options.desk.around = [] { return Surroundings{123456789, "http://10.1.2.3:8080/"}; };
  Led room(options);
  CHECK(healthOf(room)["disk"] == 123456789);
  CHECK(healthOf(room)["address"] == "http://10.1.2.3:8080/");
}

TEST_CASE("a recap is ordered, made aside and fetched as often as wanted", "[server]") {
  std::function<void(Result<RecapFile>)> made;
  bool busy = false;
  int stopped = 0;
  Options options;
  options.desk.recap.start = [&](const RecapOrder& order,
                                 std::function<void(Result<RecapFile>)> done) {
    if (busy) return false;
    CHECK(order.format == "md");
    made = std::move(done);
    return true;
  };
  options.desk.recap.share = [] { return 0.25; };
  options.desk.recap.stop = [&] { ++stopped; };
  Led room(options);
  const std::string device = room.join();
  const auto order = [&](const std::string& token, const std::string& body) {
    return room.ask("POST", "/api/recap", token, body);
  };
  CHECK(order(device, R"({"format": "md"})").status == 403);
  CHECK(order(room.desk, R"({"format": "exe"})").status == 400);
  CHECK(order(room.desk, "{}").status == 400);
  CHECK(room.ask("GET", "/api/recap?job=1", room.desk).status == 404);

  const Reply ordered = order(room.desk, R"({"format": "md"})");
  REQUIRE(ordered.status == 202);
  const std::string path = "/api/recap?job=" + std::to_string(ordered.body["job"].get<int>());
  CHECK(room.ask("GET", path, room.desk).status == 202);
  CHECK(room.ask("GET", path, room.desk).body["share"] == 0.25);
  CHECK(room.ask("GET", path, device).status == 403);
  busy = true;
  CHECK(order(room.desk, R"({"format": "md"})").status == 503);
  made(RecapFile{"\"# Récapitulatif\"", 0, 0});
  Reply fetched;
  for (int tries = 0; tries < 20 && fetched.status != 200; ++tries) {
    fetched = room.ask("GET", path, room.desk);
  }
  CHECK(fetched.status == 200);
  CHECK(fetched.body == "# Récapitulatif");
  CHECK(room.ask("GET", path, room.desk).body == "# Récapitulatif");

  busy = false;
  const Reply second = order(room.desk, R"({"format": "md"})");
  REQUIRE(second.status == 202);
  // The one before stays for a while: somebody else may have ordered it.
  CHECK(room.ask("GET", path, room.desk).status == 200);
  const std::string stop = "/api/recap?job=" + std::to_string(second.body["job"].get<int>());
  CHECK(room.ask("DELETE", stop, device).status == 403);
  CHECK(room.ask("DELETE", "/api/recap?job=99", room.desk).status == 404);
  CHECK(stopped == 0);
  CHECK(room.ask("DELETE", stop, room.desk).status == 200);
  CHECK(stopped == 1);
  made(refuse(Code::empty, "nothing has been written yet"));
  const std::string next = "/api/recap?job=" + std::to_string(second.body["job"].get<int>());
  for (int tries = 0; tries < 20 && fetched.status != 422; ++tries) {
    fetched = room.ask("GET", next, room.desk);
  }
  CHECK(fetched.status == 422);
  CHECK(fetched.code() == "empty");
  // What is made already is stopped no more.
  CHECK(room.ask("DELETE", stop, room.desk).status == 200);
  CHECK(stopped == 1);
  for (int more = 0; more < 3; ++more) {
    REQUIRE(order(room.desk, R"({"format": "md"})").status == 202);
    made(RecapFile{"\"neu\"", 0, 0});
  }
  CHECK(room.ask("GET", path, room.desk).status == 404);
}

TEST_CASE("a page of the recap is an image that says which page it is", "[server]") {
  RecapOrder ordered;
  Options options;
  options.desk.recap.start = [&](const RecapOrder& order,
                                 const std::function<void(Result<RecapFile>)>& done) {
    ordered = order;
    done(RecapFile{"\"PNG\"", 8, 9});
    return true;
  };
  Led room(options);
  for (const char* bad : {R"({"format": "page", "page": 0})", R"({"format": "page", "page": "2"})",
                          R"({"format": "page", "page": -1})"}) {
    CHECK(room.ask("POST", "/api/recap", room.desk, bad).status == 400);
  }
  REQUIRE(room.ask("POST", "/api/recap", room.desk, R"({"format": "page", "page": 12})").status ==
          202);
  CHECK(ordered.format == "page");
  CHECK(ordered.page == 11);
  Reply fetched;
  for (int tries = 0; tries < 20 && fetched.status != 200; ++tries) {
    fetched = room.ask("GET", "/api/recap?job=1", room.desk);
  }
  CHECK(fetched.status == 200);
  CHECK(fetched.headers["grappe-page"] == "9");
  CHECK(fetched.headers["grappe-pages"] == "9");
}

TEST_CASE("where nobody makes recaps, ordering one says so", "[server]") {
  Led room;
  CHECK(room.ask("POST", "/api/recap", room.desk, R"({"format": "pdf"})").status == 404);
}

}  // namespace grappe::server
