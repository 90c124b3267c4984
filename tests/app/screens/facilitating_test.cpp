#include <GLFW/glfw3.h>

#include <catch2/catch.hpp>

#include "app/screens/meeting_at_the_wall.h"
#include "workshop/voting.h"

using namespace grappe;
using namespace grappe::workshop;
using grappe::tests::AtTheWall;

namespace {

void wake(AtTheWall& wall) {
  wall.move(0, {900, 500});
  wall.move(0, {905, 505});
}

const Question& question(const AtTheWall& wall) { return *wall.meeting.state->currentQuestion(); }

void openVote(AtTheWall& wall) {
  wake(wall);
  wall.tap(wall.on("button:phase.voting"));
  wall.look();
  REQUIRE(question(wall).votes());
}

}  // namespace

TEST_CASE("the timer starts with two taps, shows what is left each second, and calmly ends",
          "[screens]") {
  AtTheWall wall;
  wake(wall);
  wall.tap(wall.on("button:timer"));
  wall.tap(wall.on("button:timer.start:300"));
  wall.look();
  CHECK(wall.says("5:00"));
  CHECK(wall.screen.redrawWithin() == Approx(1).margin(0.1));
  wall.now += 61;
  wall.look();
  CHECK(wall.says("3:59"));
  wall.now += 240;
  wall.look();
  CHECK(wall.says("0:00"));
  const scene::Item* face = wall.item("timer");
  REQUIRE(face != nullptr);
  for (const scene::Shape& shape : face->shapes) {
    if (const auto* text = std::get_if<scene::Text>(&shape)) {
      CHECK(text->colour == scene::colours::ink);
    }
  }
}

TEST_CASE(
    "T starts the timer of the planned minutes, stands it and lets it go on; Shift+T gives a "
    "minute",
    "[screens]") {
  AtTheWall wall;
  wall.meeting.give(EditQuestion{QuestionId::of("q1"), "Une question", "", 8});
  wall.look();
  wall.key(GLFW_KEY_T);
  CHECK(wall.says("8:00"));
  wall.now += 10;
  wall.look();
  wall.key(GLFW_KEY_T);
  wall.now += 100;
  wall.look();
  CHECK(wall.says("7:50"));
  CHECK_FALSE(wall.meeting.state->timer->running);
  wall.key(GLFW_KEY_T, GLFW_MOD_SHIFT);
  CHECK(wall.says("8:50"));
  wall.key(GLFW_KEY_T);
  CHECK(wall.meeting.state->timer->running);
}

TEST_CASE("points are given at the table, one person after the other, and counted", "[screens]") {
  AtTheWall wall;
  openVote(wall);
  wake(wall);
  wall.tap(wall.on("button:vote.here"));
  CHECK(wall.says("Il vous reste 3 points."));
  for (int i = 0; i < 5; ++i) wall.tap(wall.on("button:vote.more:t1"));  // two too many
  wall.tap(wall.on("button:vote.fewer:t1"));
  wall.tap(wall.on("button:vote.more:t2"));
  CHECK(wall.says("Il vous reste 0 point."));
  CHECK(question(wall).vote->ballots.size() == 0);
  wall.tap(wall.on("button:vote.cast"));
  CHECK(wall.says("Vote enregistré. À la personne suivante\u202f!"));
  wall.tap(wall.on("button:vote.more:t2"));
  wall.tap(wall.on("button:vote.cast"));
  wall.tap(wall.on("button:vote.close"));
  CHECK(question(wall).vote->ballots.size() == 2);
  CHECK_FALSE(wall.says("1er"));
  wake(wall);
  wall.tap(wall.on("button:phase.forward"));
  wall.look();
  REQUIRE(question(wall).vote->counted);
  CHECK(question(wall).phase == Phase::voting);
  CHECK(question(wall).vote->tallies.at(0).points == 2);
  CHECK(question(wall).vote->tallies.at(1).points == 2);
  CHECK(wall.says("1er ex æquo"));
  wake(wall);
  wall.tap(wall.on("button:phase.forward"));
  CHECK(question(wall).phase == Phase::closed);
}

TEST_CASE("hands that are raised are entered and marked as such", "[screens]") {
  AtTheWall wall;
  openVote(wall);
  wall.key(GLFW_KEY_V, GLFW_MOD_SHIFT);
  wall.tap(wall.on("button:vote.tens:t1"));
  wall.tap(wall.on("button:vote.more:t1"));
  wall.tap(wall.on("button:vote.more:t1"));
  wall.tap(wall.on("button:vote.fewer:t1"));
  CHECK(byHand(*question(wall).vote, ChoiceId::of("t1")) == 11);
  wall.tap(wall.on("button:vote.close"));
  CHECK(wall.says("2 post-its · dont 11 à main levée"));
}

TEST_CASE("a tap in the sheet of tools pauses the phones, opens writing to all, sets the points",
          "[screens]") {
  AtTheWall wall;
  wake(wall);
  wall.tap(wall.on("button:tools"));
  wall.tap(wall.on("tool:freeze"));
  CHECK(wall.meeting.state->frozen);
  wall.tap(wall.on("tool:rules.stop"));
  CHECK(question(wall).notesStopped);
  wall.tap(wall.on("button:voting.dots.more"));
  CHECK(question(wall).voting.dots == 4);
  wall.tap(wall.on("tool:voting.on"));
  CHECK(question(wall).voting.on == VoteOn::notes);
  wall.key(GLFW_KEY_ESCAPE);
  CHECK(wall.item("tool:freeze") == nullptr);
  wall.key(GLFW_KEY_L);
  CHECK_FALSE(wall.meeting.state->frozen);
}

TEST_CASE("a theme opens large while it is voted on, and does not come apart", "[screens]") {
  AtTheWall wall;
  openVote(wall);
  wall.tap(wall.on("theme:t1"));
  CHECK(wall.item("button:sheet.close") != nullptr);
}

TEST_CASE("high contrast and large text are a tap away, and come back off", "[screens]") {
  AtTheWall wall;
  const auto size = [&] {
    return std::get<scene::Text>(wall.item("note:n1")->shapes.at(1)).style.size;
  };
  wall.look();
  const float before = size();
  wall.key(GLFW_KEY_O);
  wall.tap(wall.on("tool:look.large"));
  wall.tap(wall.on("tool:look.contrast"));
  wall.key(GLFW_KEY_ESCAPE);
  CHECK(size() > before);
  CHECK(wall.scene.ground == scene::colours::paper);
  wall.key(GLFW_KEY_O);
  wall.tap(wall.on("tool:look.large"));
  wall.tap(wall.on("tool:look.contrast"));
  wall.key(GLFW_KEY_ESCAPE);
  CHECK(size() == before);
  CHECK(wall.scene.ground == scene::colours::ground);
}
