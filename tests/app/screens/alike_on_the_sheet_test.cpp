#include <catch2/catch.hpp>

#include "app/screens/meeting_at_the_wall.h"

using namespace grappe;
using namespace grappe::workshop;
using grappe::tests::AtTheWall;

TEST_CASE("the sheet lists notes that say the same once, and all of them after a tap",
          "[screens]") {
  AtTheWall wall;
  wall.meeting.note("n5", "Invitations dans la cour de l’école");
  wall.meeting.give(MoveNote{NoteId::of("n5"), ThemeId::of("t1")});
  wall.meeting.give(TwinNote{NoteId::of("n5"), NoteId::of("n1")});
  wall.tap(wall.onTitle("theme:t1"));
  CHECK(wall.item("sheet:n5") == nullptr);
  CHECK(wall.says("×2"));
  CHECK(wall.says(tests::french().count("kiosk.notes", 3)));
  wall.tap(wall.on("sheet:n1"));
  REQUIRE(wall.item("sheet") != nullptr);
  CHECK(wall.says("Invitations dans la cour de l’école"));
  wall.tap(wall.on("sheet:n1"));
  CHECK(wall.item("sheet:n5") == nullptr);
}

TEST_CASE("a note that stands for itself alone is no button on the sheet", "[screens]") {
  AtTheWall wall;
  wall.tap(wall.onTitle("theme:t1"));
  CHECK(wall.item("sheet:n1")->action.empty());
  CHECK_FALSE(wall.says("×1"));
}
