// When the live hub sends, without sockets: a loop that runs its work only when told.
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
  void post(Work work) override { work(); }
  void after(milliseconds time, Work work) override { planned.push_back({time, std::move(work)}); }
  void aside(Work work) override { work(); }
  std::function<void(Work)> replies() override {
    return [](const Work& work) { work(); };
  }
  std::vector<Planned> planned;
};

// Takes `cost` for a message, like five hundred phones would.
class SlowListener final : public Listener {
 public:
  void send(std::shared_ptr<const std::string> message) override {
    std::this_thread::sleep_for(cost);
    messages.push_back(nlohmann::json::parse(*message));
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
  Live live{gate,
            loop,
            {milliseconds(1000), milliseconds(10000), milliseconds(30000), milliseconds(1000),
             std::size_t{256} * 1024}};
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
