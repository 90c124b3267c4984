#include <GLFW/glfw3.h>

#include <algorithm>
#include <catch2/catch.hpp>

#include "app/screens/watched.h"
#include "screens/replay_screen.h"

using namespace grappe;
using namespace grappe::screens;
using grappe::tests::french;
using grappe::tests::Watched;

TEST_CASE("a meeting is seen again: it plays, stands, and goes to any moment", "[screens]") {
  // The log of the meeting that all these tests begin with.
  tests::Meeting meeting;
  std::vector<workshop::Recorded> log;
  workshop::State state;
  const auto give = [&](workshop::Command command, int second) {
    workshop::Order order{std::move(command),
                          workshop::Role::commandLine,
                          {},
                          fromMillis(1795000000000 + second * 1000)};
    const auto decision = workshop::decide(state, order);
    REQUIRE(decision);
    for (const auto& one : workshop::record(state, *decision, order)) {
      workshop::apply(state, one);
      log.push_back(one);
    }
  };
  using namespace workshop;
  give(CreateWorkshop{"Ça match", "fr", {}}, 0);
  give(OpenMeeting{MeetingId::of("m1"), "2026-11-24", "", "4827"}, 0);
  give(AddQuestion{QuestionId::of("q1"), "Pourquoi\u202f?", ""}, 0);
  give(SetPhase{QuestionId::of("q1"), Phase::sharing}, 1);
  for (int at = 0; at < 10; ++at) {
    give(AddNote{NoteId::of("n" + std::to_string(at)), QuestionId::of("q1"), "Un post-it", {}, {}},
         2 + at);
  }
  int closed = 0;
  Watched<ReplayScreen> watched(
      french(), log, [](Timestamp) { return std::string("14:05"); }, [&] { ++closed; });
  const auto notes = [&] {
    watched.look();
    return std::ranges::count_if(watched.scene.items, [](const scene::Item& item) {
      return item.kind == scene::Kind::note;
    });
  };
  CHECK(notes() == 0);
  watched.now += 30;
  const auto half = notes();
  CHECK(half > 2);
  CHECK(half < 9);
  CHECK(watched.says("14:05"));
  watched.screen.key({GLFW_KEY_SPACE, 0, false});
  watched.now += 20;
  CHECK(notes() == half);
  CHECK(watched.screen.redrawWithin() == 0);
  watched.screen.key({GLFW_KEY_SPACE, 0, false});
  watched.now += 60;
  CHECK(notes() == 10);
  CHECK(watched.says("Revoir"));
  kiosk::Pointer pointer;
  const scene::Rect line = watched.item("replay.line")->rect;
  pointer.at = {line.x + 1, line.y + line.h / 2};
  pointer.kind = kiosk::Pointer::Kind::down;
  watched.screen.pointer(pointer);
  CHECK(notes() == 0);
  pointer.at.x = line.x + line.w;
  pointer.kind = kiosk::Pointer::Kind::move;
  watched.screen.pointer(pointer);
  CHECK(notes() == 10);
  pointer.kind = kiosk::Pointer::Kind::up;
  watched.screen.pointer(pointer);
  watched.screen.key({GLFW_KEY_ESCAPE, 0, false});
  CHECK(closed == 1);
}
