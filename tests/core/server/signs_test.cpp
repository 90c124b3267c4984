// Hands that are raised and people who are ready: numbers for who leads, gone with their device.
#include <catch2/catch.hpp>

#include "core/server/room.h"

namespace grappe::server {
namespace {

using nlohmann::json;
using std::chrono::milliseconds;

// The signs that the listener is told, once they are as asked; null if that does not come.
template <class Wanted>
json signsOnce(RawSocket& desk, Wanted wanted) {
  const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(10);
  while (std::chrono::steady_clock::now() < end) {
    const json push = nextPush(desk, std::chrono::seconds(10));
    if (push.is_null() || (push.contains("signs") && wanted(push["signs"]))) {
      return push.value("signs", json());
    }
  }
  return nullptr;
}
json readyOnce(RawSocket& desk, int ready) {
  return signsOnce(desk, [ready](const json& signs) { return signs["ready"] == ready; });
}
json handsOnce(RawSocket& desk, std::size_t circles) {
  return signsOnce(desk, [circles](const json& signs) { return signs["hands"].size() == circles; });
}

struct Signing : Room {
  explicit Signing(Options given = {}) : Room(std::move(given)) {
    gate.give(workshop::GoToQuestion{workshop::QuestionId::of("q1")});
  }
  std::string leads = facilitator();
};

constexpr auto handUp = R"({"waiting": 0, "roundTrip": 1, "hand": 0, "ready": ""})";
constexpr auto readyNow = R"({"waiting": 0, "roundTrip": 1, "hand": null, "ready": "q1 writing"})";
constexpr auto noSign = R"({"waiting": 0, "roundTrip": 1, "hand": null, "ready": ""})";

TEST_CASE("hands are told by circle and the ready as a number, to those who lead alone",
          "[server][live]") {
  Signing room;
  const std::string anna = room.join("parents");
  RawSocket desk = room.listen(room.leads);
  RawSocket one = room.listen(anna);
  RawSocket other = room.listen(room.join("ecole"));
  nextPush(one);
  one.sendMessage(handUp);
  const json first = handsOnce(desk, 1);
  CHECK(first["hands"] == json::array({{{"circle", "parents"}, {"hands", 1}}}));
  CHECK(first["ready"] == 0);
  other.sendMessage(handUp);
  const json both = handsOnce(desk, 2);
  CHECK(both["hands"][0]["circle"] == "ecole");
  other.sendMessage(readyNow);
  const json ready = readyOnce(desk, 1);
  CHECK(ready["hands"].size() == 1);
  one.sendMessage(noSign);
  CHECK(handsOnce(desk, 0)["ready"] == 1);
  CHECK(room.ask("GET", "/api/state", room.leads).body["signs"]["ready"] == 1);

  const json seen = room.ask("GET", "/api/state", anna).body;
  CHECK_FALSE(seen.contains("signs"));
  for (auto push = one.readMessage(milliseconds(1500)); push;
       push = one.readMessage(milliseconds(100))) {
    CHECK(push->find("signs") == std::string::npos);
  }
}

TEST_CASE("who was ready is not once the phase has changed, even if it comes back",
          "[server][live]") {
  Signing room;
  RawSocket desk = room.listen(room.leads);
  RawSocket one = room.listen(room.join());
  nextPush(one);
  one.sendMessage(readyNow);
  REQUIRE(!readyOnce(desk, 1).is_null());
  room.setPhase("q1", workshop::Phase::sharing);
  CHECK(!readyOnce(desk, 0).is_null());
  room.setPhase("q1", workshop::Phase::writing);
  // A hand, so that there is something to be told at all.
  one.sendMessage(R"({"waiting": 0, "roundTrip": 1, "hand": 0, "ready": "q1 sharing"})");
  CHECK(handsOnce(desk, 1)["ready"] == 0);
}

TEST_CASE("hands that are lowered fall, and one raised before that does not come back",
          "[server][live]") {
  Signing room;
  const std::string anna = room.join();
  RawSocket desk = room.listen(room.leads);
  RawSocket one = room.listen(anna);
  CHECK(nextPush(one)["lowered"] == 0);
  one.sendMessage(handUp);
  REQUIRE(!handsOnce(desk, 1).is_null());
  CHECK(room.ask("POST", "/api/hands", anna, "{}").status == 403);
  CHECK(room.ask("POST", "/api/hands", "", "{}").status == 401);
  CHECK(room.ask("GET", "/api/hands", room.leads).status == 405);
  const Reply lowered = room.ask("POST", "/api/hands", room.leads, "{}");
  CHECK(lowered.status == 200);
  CHECK(lowered.body["lowered"] == 1);
  CHECK(!handsOnce(desk, 0).is_null());
  json push = nextPush(one);
  while (!push.is_null() && push["lowered"] == 0) push = nextPush(one);
  CHECK(push["lowered"] == 1);
  CHECK(room.ask("GET", "/api/state", anna).body["lowered"] == 1);

  // A phone that was away meanwhile still believes that its hand is up.
  one.sendMessage(handUp);
  one.sendMessage(R"({"waiting": 0, "roundTrip": 1, "hand": 0, "ready": "q1 writing"})");
  CHECK(readyOnce(desk, 1)["hands"].empty());
  one.sendMessage(R"({"waiting": 0, "roundTrip": 1, "hand": 1, "ready": "q1 writing"})");
  CHECK(!handsOnce(desk, 1).is_null());
}

TEST_CASE("signs go with their device's presence and come back when it tells them again",
          "[server][live]") {
  Options options;
  options.linger = milliseconds(100);
  Signing room(options);
  const std::string anna = room.join();
  RawSocket desk = room.listen(room.leads);
  {
    RawSocket one = room.listen(anna);
    nextPush(one);
    one.sendMessage(handUp);
    REQUIRE(!handsOnce(desk, 1).is_null());
  }
  CHECK(!handsOnce(desk, 0).is_null());
  RawSocket back = room.listen(anna);
  nextPush(back);
  back.sendMessage(handUp);
  CHECK(!handsOnce(desk, 1).is_null());
}

TEST_CASE("a pulse may hold any nonsense for a sign", "[server][live]") {
  Signing room;
  RawSocket desk = room.listen(room.leads);
  RawSocket one = room.listen(room.join());
  nextPush(one);
  one.sendMessage(R"({"waiting": 0, "roundTrip": 1, "hand": "up", "ready": {"x": 1}})");
  one.sendMessage(R"({"waiting": 0, "roundTrip": 1, "hand": -1, "ready": "q2 writing"})");
  one.sendMessage(R"({"waiting": 0, "roundTrip": 1, "hand": 99, "ready": ")" +
                  std::string(3000, 'x') + "\"}");
  one.sendMessage(readyNow);
  CHECK(readyOnce(desk, 1)["hands"].empty());
}

}  // namespace
}  // namespace grappe::server
