#include <catch2/catch.hpp>

#include "app/screens/meeting_at_the_wall.h"

using namespace grappe;
using namespace grappe::workshop;
using grappe::tests::AtTheWall;
using grappe::tests::emptyWall;
using grappe::tests::french;

namespace {
bool within(const AtTheWall& wall, const char* note, const char* theme) {
  return wall.item(theme)->rect.contains(wall.item(note)->rect.centre());
}
}  // namespace

TEST_CASE("what is dropped lies there at once, before the writer has answered", "[screens]") {
  AtTheWall wall;
  wall.meeting.slow = true;
  wall.drag(wall.on("note:n4"), wall.onTitle("theme:t2"));
  CHECK_FALSE(wall.meeting.state->note(NoteId::of("n4"))->place.theme.has_value());
  CHECK(within(wall, "note:n4", "theme:t2"));
  wall.meeting.answer();
  wall.look();
  CHECK(within(wall, "note:n4", "theme:t2"));
}

TEST_CASE("a drop that is refused springs back, and the wall says why", "[screens]") {
  AtTheWall wall;
  wall.meeting.slow = true;
  const scene::Rect home = wall.item("note:n4")->rect;
  wall.drag(wall.on("note:n4"), wall.onTitle("theme:t2"));
  REQUIRE(wall.meeting.sent.size() == 1);
  wall.screen.refused(wall.meeting.sent[0], {Code::diskFull, "no room"});
  wall.look();
  CHECK(wall.item("note:n4")->rect == home);
  CHECK(wall.says(french().say("refusal.disk_full")));
}

TEST_CASE("a theme that is refused takes its name field with it", "[screens]") {
  AtTheWall wall;
  wall.meeting.slow = true;
  wall.drag(wall.on("note:n4"), emptyWall);
  REQUIRE(wall.item("sheet.field") != nullptr);
  wall.screen.refused(wall.meeting.sent[0], {Code::diskFull, "no room"});
  wall.look();
  CHECK(wall.item("sheet.field") == nullptr);
  CHECK(wall.item("theme:new1") == nullptr);
}

TEST_CASE("once answered, the log alone says where a note lies", "[screens]") {
  AtTheWall wall;
  wall.meeting.slow = true;
  wall.drag(wall.on("note:n4"), wall.onTitle("theme:t2"));
  const Command command = wall.meeting.sent[0];
  wall.meeting.answer();
  // Somebody else moves it in the same breath: the wall never saw its own move in the log.
  wall.meeting.give(MoveNote{NoteId::of("n4"), ThemeId::of("t1")}, Role::facilitator);
  wall.screen.committed(command, wall.meeting.state->seq - 1);
  wall.look();
  CHECK(within(wall, "note:n4", "theme:t1"));
}

TEST_CASE("without any answer the wall goes back to the log after five seconds", "[screens]") {
  AtTheWall wall;
  wall.meeting.slow = true;
  const scene::Rect home = wall.item("note:n4")->rect;
  wall.drag(wall.on("note:n4"), wall.onTitle("theme:t2"));
  wall.now += 4.9;
  wall.look();
  CHECK(within(wall, "note:n4", "theme:t2"));
  wall.now += 0.2;
  wall.look();
  CHECK(wall.item("note:n4")->rect == home);
}

TEST_CASE("what the domain would refuse is not sent, and the wall says why", "[screens]") {
  AtTheWall wall;
  wall.tap(wall.onTitle("theme:t1"));
  REQUIRE(wall.item("sheet.field") != nullptr);
  for (int i = 0; i < 40; ++i) wall.key(259 /* Backspace */);
  wall.type(U"   ");
  wall.key(257 /* Enter */);
  CHECK(wall.meeting.sent.empty());
  CHECK(wall.says(french().say("refusal.empty")));
  CHECK(wall.item("sheet.field") != nullptr);
}

TEST_CASE("a theme and its name, both under way, show together", "[screens]") {
  AtTheWall wall;
  wall.meeting.slow = true;
  wall.drag(wall.on("note:n4"), emptyWall);
  wall.type(U"Confiance");
  wall.key(257 /* Enter */);
  REQUIRE(wall.meeting.sent.size() == 2);
  CHECK(wall.says("Confiance"));
  wall.meeting.answer();
  wall.look();
  CHECK(wall.meeting.state->theme(ThemeId::of("new1"))->title.text == "Confiance");
  CHECK(wall.says("Confiance"));
}
