// What the live lines tell, whom, and when.
#include <catch2/catch.hpp>
#include <set>

#include "core/server/room.h"

namespace grappe::server {
namespace {

using nlohmann::json;
using std::chrono::milliseconds;
using std::chrono::steady_clock;
using workshop::NoteId;
using workshop::QuestionId;

std::set<std::string> idsOf(const json& notes) {
  std::set<std::string> ids;
  for (const json& note : notes) ids.insert(note["id"].get<std::string>());
  return ids;
}

TEST_CASE("the first push holds what changed after the greeting's number", "[server][live]") {
  Room room;
  const std::string anna = room.join();
  room.addNote(anna, "a1", "Café");
  const workshop::Seq seq = room.gate.state()->seq;
  room.addNote(anna, "a2", "Thé");
  room.addNote(anna, "a3", "Eau");
  room.ask("DELETE", "/api/notes/a3", anna);

  RawSocket all = room.listen(anna);
  const json first = nextPush(all);
  CHECK(first["question"]["id"] == "q1");
  CHECK(idsOf(first["mine"]) == std::set<std::string>{"a1", "a2"});
  CHECK(first["gone"] == json::array({"a3"}));
  CHECK(first["seq"] == room.gate.state()->seq);

  RawSocket late = room.listen(anna, seq);
  const json rest = nextPush(late);
  CHECK(idsOf(rest["mine"]) == std::set<std::string>{"a2"});
  RawSocket upToDate = room.listen(anna, room.gate.state()->seq);
  const json nothing = nextPush(upToDate);
  CHECK(nothing["mine"].empty());
  CHECK(nothing["gone"].empty());
  CHECK(nothing["question"]["notes"] == 2);
  RawSocket future = room.listen(anna, 999999);
  CHECK(nextPush(future)["mine"].size() == 2);
}

TEST_CASE("a commit is pushed within 50 ms when the line is quiet", "[server][live]") {
  Room room;
  const std::string anna = room.join();
  RawSocket live = room.listen(anna);
  nextPush(live);
  CHECK_FALSE(live.readMessage(milliseconds(100)));
  std::vector<double> times;
  for (int at = 0; at < 10; ++at) {
    const auto begin = steady_clock::now();
    room.gate.give(workshop::SetPhase{
        QuestionId::of("q1"), at % 2 == 0 ? workshop::Phase::sharing : workshop::Phase::writing});
    const json push = nextPush(live);
    times.push_back(std::chrono::duration<double, std::milli>(steady_clock::now() - begin).count());
    CHECK(push["question"]["phase"] == (at % 2 == 0 ? "sharing" : "writing"));
    CHECK_FALSE(live.readMessage(milliseconds(60)));  // quiet again, and told once only
  }
  std::sort(times.begin(), times.end());
  CHECK(times[5] < 50);
}

TEST_CASE("a device is told its own notes and nobody else's", "[server][live]") {
  Room room;
  const std::string anna = room.join();
  const std::string bela = room.join();
  RawSocket ofAnna = room.listen(anna);
  RawSocket ofBela = room.listen(bela);
  nextPush(ofAnna);
  nextPush(ofBela);
  room.addNote(anna, "a1", "Le secret d’Anna");
  const json push = pushUntil(ofAnna, [](const json& one) { return !one["mine"].empty(); });
  REQUIRE(push["mine"].size() == 1);
  CHECK(push["mine"][0]["text"] == "Le secret d’Anna");
  const json other =
      pushUntil(ofBela, [](const json& one) { return one["question"]["notes"] == 1; });
  REQUIRE(!other.is_null());
  CHECK(other.dump().find("a1") == std::string::npos);
  CHECK(other["mine"].empty());

  room.ask("DELETE", "/api/notes/a1", anna);
  CHECK(pushUntil(ofAnna, [](const json& one) { return !one["gone"].empty(); })["gone"][0] == "a1");
}

TEST_CASE(
    "a phase that ends correcting tells each author, and so does a theme that takes a note in",
    "[server][live]") {
  Room room;
  const std::string anna = room.join();
  room.addNote(anna, "a1", "Le café");
  room.setPhase("q1", workshop::Phase::sharing);
  RawSocket live = room.listen(anna);
  nextPush(live);
  CHECK_FALSE(live.readMessage(milliseconds(100)));
  workshop::ProposeThemes proposal;
  proposal.question = QuestionId::of("q1");
  proposal.basedOn = room.gate.state()->seq;
  proposal.themes = {{workshop::ThemeId::of("t1"), "Se voir"}};
  proposal.placements = {{NoteId::of("a1"), workshop::ThemeId::of("t1")}};
  const workshop::Seq before = room.gate.state()->seq;
  room.gate.give(proposal, workshop::Role::machine);
  REQUIRE(room.gate.state()->seq > before);
  json push = nextPush(live);
  REQUIRE(push["mine"].size() == 1);
  CHECK(push["mine"][0]["theme"] == "Se voir");
  CHECK(push["mine"][0]["editable"] == true);
  room.gate.give(workshop::MoveNote{NoteId::of("a1"), std::nullopt}, workshop::Role::wall);
  push = nextPush(live);
  REQUIRE(push["mine"].size() == 1);
  CHECK(push["mine"][0]["theme"].is_null());
  CHECK(push["mine"][0]["editable"] == false);
  room.setPhase("q1", workshop::Phase::writing);
  push = nextPush(live);
  REQUIRE(push["mine"].size() == 1);
  CHECK(push["mine"][0]["editable"] == true);

  // Who was away meanwhile learns it too, although the note's own number is old.
  const workshop::Seq left = room.gate.state()->seq;
  room.setPhase("q1", workshop::Phase::closed);
  RawSocket back = room.listen(anna, left);
  push = nextPush(back);
  REQUIRE(push["mine"].size() == 1);
  CHECK(push["mine"][0]["editable"] == false);
}

TEST_CASE("an author is told that the note lies open on the wall now", "[server][live]") {
  Room room;
  const std::string anna = room.join();
  room.addNote(anna, "a1", "Le café");
  RawSocket live = room.listen(anna);
  CHECK(nextPush(live)["mine"][0]["onWall"] == false);
  room.setPhase("q1", workshop::Phase::sharing);
  const json push = nextPush(live);
  REQUIRE(push["mine"].size() == 1);
  CHECK(push["mine"][0]["onWall"] == true);
}

TEST_CASE("a facilitator is told every new number", "[server][live]") {
  Room room;
  const std::string pin = room.facilitator();
  RawSocket live = room.listen(pin);
  nextPush(live);
  const Done done = room.gate.give(workshop::OpenTheme{
      workshop::ThemeId::of("t1"), QuestionId::of("q1"), "Se voir", {}, std::nullopt});
  const json push = nextPush(live);
  CHECK(push["seq"] == done.seq);
  CHECK(push["mine"].empty());
  CHECK(room.server->connectedDevices() == 0);
}

TEST_CASE("pushes gather under load, and the last one tells how it stands", "[server][live]") {
  Options options;
  Room room(options);
  const std::string anna = room.join();
  const std::string device = room.deviceOf(anna);
  std::vector<RawSocket> sockets;
  for (int at = 0; at < 8; ++at) {
    sockets.push_back(room.listen(anna));
    nextPush(sockets.back());
  }
  constexpr int many = 200;
  for (int at = 0; at < many; ++at) {
    room.gate.give(
        workshop::AddNote{NoteId::of("n" + std::to_string(at)), QuestionId::of("q1"), "Café", {}},
        workshop::Role::participant, device);
  }
  for (RawSocket& socket : sockets) {
    int pushes = 0;
    std::set<std::string> ids;
    const json last = pushUntil(socket, [&](const json& push) {
      ++pushes;
      ids.merge(idsOf(push["mine"]));
      return push["question"]["notes"] == many;
    });
    REQUIRE(!last.is_null());
    CHECK(ids.size() == many);
    CHECK(pushes < many / 2);
  }
}

TEST_CASE("a long catching up comes in pieces, each saying how far it goes", "[server][live]") {
  Options options;
  options.messageCap = 8 * 1024;
  Room room(options);
  const std::string anna = room.join();
  const std::string device = room.deviceOf(anna);
  const workshop::Seq before = room.gate.state()->seq;
  room.restart();  // so that no phase has changed since the server knows the question
  for (int at = 0; at < 100; ++at) {
    room.gate.give(
        workshop::AddNote{
            NoteId::of("n" + std::to_string(at)), QuestionId::of("q1"), std::string(100, 'a'), {}},
        workshop::Role::participant, device);
  }
  RawSocket live = room.listen(anna, before);
  std::set<std::string> ids;
  workshop::Seq reached = 0;
  int pieces = 0;
  while (reached < room.gate.state()->seq) {
    const json push = nextPush(live);
    REQUIRE(!push.is_null());
    CHECK(push.dump().size() < options.messageCap + 2048);
    CHECK(push["seq"] >= reached);
    reached = push["seq"];
    for (const json& note : push["mine"]) CHECK(note["seq"] <= reached);
    ids.merge(idsOf(push["mine"]));
    ++pieces;
  }
  CHECK(ids.size() == 100);
  CHECK(pieces > 5);
}

TEST_CASE("devices count once while they are here, and are told to the wall", "[server][live]") {
  Options options;
  options.linger = milliseconds(200);
  Room room(options);
  std::mutex mutex;
  std::condition_variable told;
  int count = 0;
  const auto unlisten = room.server->listenDevices([&](int now) {
    const std::lock_guard lock(mutex);
    count = now;
    told.notify_all();
  });
  const auto waitFor = [&](int wanted) {
    std::unique_lock lock(mutex);
    return told.wait_for(lock, std::chrono::seconds(10), [&] { return count == wanted; });
  };
  const std::string anna = room.join();
  const std::string bela = room.join();
  RawSocket first = room.listen(anna);
  CHECK(waitFor(1));
  RawSocket secondTab = room.listen(anna);
  nextPush(secondTab);
  {
    RawSocket other = room.listen(bela);
    CHECK(waitFor(2));
    CHECK(room.server->connectedDevices() == 2);
    CHECK(!pushUntil(first, [](const json& push) {
             return push["question"]["devices"] == 2;
           }).is_null());
  }
  CHECK(waitFor(1));
  CHECK(room.server->connectedDevices() == 1);
  unlisten();
}

}  // namespace
}  // namespace grappe::server
