// When the live hub sends, without sockets: a loop that runs its work only when told.
#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <thread>

#include "core/server/fake_gate.h"
#include "server/live.h"

namespace grappe::server {
namespace {

using std::chrono::milliseconds;
using workshop::QuestionId;

class HandLoop final : public Loop {
 public:
  struct Planned {
    milliseconds time;
    Work work;
  };
  void post(Work work) override {
    if (held) {
      posted.push_back(std::move(work));
    } else {
      work();
    }
  }
  void after(milliseconds time, Work work) override { planned.push_back({time, std::move(work)}); }
  void aside(Work work) override { work(); }
  std::function<void(Work)> replies() override {
    return [](const Work& work) { work(); };
  }
  std::vector<Planned> planned;
  bool held = false;  // what is posted waits in `posted`
  std::vector<Work> posted;
};

// Takes `cost` for a message, like five hundred phones would.
class SlowListener final : public Listener {
 public:
  bool send(std::shared_ptr<const std::string> message) override {
    std::this_thread::sleep_for(cost);
    messages.push_back(nlohmann::json::parse(*message));
    return false;
  }
  void drop() override { dropped = true; }
  milliseconds cost{0};
  std::vector<nlohmann::json> messages;
  bool dropped = false;
};

struct Hub {
  Hub() {
    gate.give(workshop::CreateWorkshop{"Atelier", "fr", {}});
    gate.give(workshop::AddQuestion{QuestionId::of("q1"), "Pourquoi ?", ""});
  }
  void commit() {
    gate.give(workshop::EditQuestion{QuestionId::of("q1"), "Pourquoi " + std::to_string(++at), ""});
    live.changed();
  }
  FakeGate gate;
  HandLoop loop;
  Live live{gate, loop, {.gather = milliseconds(1000)}};
  SlowListener listener;
  int at = 0;
};

TEST_CASE("a round that was costly makes the next wait, and that one tells the newest",
          "[server][live]") {
  Hub hub;
  hub.live.join(hub.listener, {workshop::Role::commandLine, {}}, 0);
  hub.live.sent(hub.listener);
  REQUIRE(hub.listener.messages.size() == 1);

  hub.listener.cost = milliseconds(200);
  hub.commit();  // the line was quiet: at once
  REQUIRE(hub.listener.messages.size() == 2);
  hub.live.sent(hub.listener);
  hub.loop.planned.clear();
  hub.commit();
  hub.commit();
  CHECK(hub.listener.messages.size() == 2);
  REQUIRE(hub.loop.planned.size() == 1);  // one round for both
  CHECK(hub.loop.planned[0].time > milliseconds(0));
  CHECK(hub.loop.planned[0].time <= milliseconds(1001));  // and never longer than that
  hub.loop.planned[0].work();
  REQUIRE(hub.listener.messages.size() == 3);
  CHECK(hub.listener.messages[2]["question"]["title"] == "Pourquoi 3");
}

TEST_CASE("what is new goes round at once while going round is quick", "[server][live]") {
  Hub hub;
  hub.live.join(hub.listener, {workshop::Role::commandLine, {}}, 0);
  for (int at = 0; at < 20; ++at) {
    hub.live.sent(hub.listener);
    hub.commit();
    CHECK(hub.listener.messages.back()["question"]["title"] ==
          "Pourquoi " + std::to_string(hub.at));
  }
}

TEST_CASE("requests have their turn between the portions of a round, and nobody is left out of it",
          "[server][live]") {
  Hub hub;
  std::vector<SlowListener> crowd(1000);
  for (SlowListener& one : crowd) {
    hub.live.join(one, {workshop::Role::commandLine, {}}, 0);
    hub.live.sent(one);
  }
  hub.loop.held = true;
  hub.commit();
  const auto told = [&] {
    return std::count_if(crowd.begin(), crowd.end(), [&](const SlowListener& one) {
      return one.messages.back()["question"]["title"] == "Pourquoi " + std::to_string(hub.at);
    });
  };
  CHECK(told() > 0);
  CHECK(told() < 500);
  // Between two portions: some go, and something else happens.
  for (int at = 0; at < 100; ++at) hub.live.leave(crowd[static_cast<std::size_t>(at) * 10]);
  for (SlowListener& one : crowd) hub.live.sent(one);
  hub.commit();
  for (int turn = 0; turn < 100 && (!hub.loop.posted.empty() || !hub.loop.planned.empty());
       ++turn) {
    for (Work& work : std::exchange(hub.loop.posted, {})) work();
    for (auto& planned : std::exchange(hub.loop.planned, {})) {
      if (planned.time < milliseconds(900)) planned.work();
    }
    for (SlowListener& one : crowd) hub.live.sent(one);
  }
  CHECK(told() == 900);
}

TEST_CASE("a listener has one message under way, however much happens meanwhile",
          "[server][live]") {
  Hub hub;
  hub.live.join(hub.listener, {workshop::Role::commandLine, {}}, 0);
  for (int at = 0; at < 50; ++at) {
    hub.commit();
    for (auto& planned : std::exchange(hub.loop.planned, {})) planned.work();
  }
  CHECK(hub.listener.messages.size() == 1);
  hub.live.sent(hub.listener);
  REQUIRE(hub.listener.messages.size() == 2);
  CHECK(hub.listener.messages[1]["question"]["title"] == "Pourquoi 50");
  CHECK_FALSE(hub.listener.dropped);
}

}  // namespace
}  // namespace grappe::server
