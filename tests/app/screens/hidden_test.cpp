#include <GLFW/glfw3.h>

#include <catch2/catch.hpp>

#include "app/screens/meeting_at_the_wall.h"

using namespace grappe;
using namespace grappe::workshop;
using grappe::tests::AtTheWall;

namespace {

void hide(AtTheWall& wall, const char* note) {
  wall.tap(wall.on("note:" + std::string(note)));
  wall.tap(wall.on("button:note.hide"));
  wall.look();
}

// The controls come with a hand.
void wake(AtTheWall& wall) {
  wall.move(0, {900, 500});
  wall.move(0, {905, 505});
}

bool isHidden(const AtTheWall& wall, const char* note) {
  return wall.meeting.state->note(NoteId::of(note))->hidden;
}

}  // namespace

TEST_CASE("a note is taken off the wall by two taps, and undo puts it back", "[screens]") {
  AtTheWall wall;
  hide(wall, "n1");
  CHECK(isHidden(wall, "n1"));
  CHECK(wall.item("note:n1") == nullptr);
  CHECK(wall.item("focus:n1") == nullptr);
  CHECK(wall.says("Post-it retiré du mur"));
  wall.tap(wall.on("button:toast.undo"));
  wall.look();
  CHECK_FALSE(isHidden(wall, "n1"));
  CHECK(wall.item("note:n1") != nullptr);
}

TEST_CASE("notes taken off are counted by the controls, listed, and put back by a tap",
          "[screens]") {
  AtTheWall wall;
  hide(wall, "n1");
  hide(wall, "n3");
  wake(wall);
  CHECK(wall.says("2 retirés"));
  wall.tap(wall.on("button:hidden"));
  wall.look();
  REQUIRE(wall.item("hidden:n1") != nullptr);
  REQUIRE(wall.item("hidden:n3") != nullptr);
  CHECK(wall.item("hidden:n2") == nullptr);
  wall.tap(wall.on("hidden:n1"));
  wall.look();
  CHECK_FALSE(isHidden(wall, "n1"));
  CHECK(isHidden(wall, "n3"));
  CHECK(wall.item("hidden:n1") == nullptr);
  CHECK(wall.item("hidden:n3") != nullptr);
  wall.tap(wall.on("hidden:n3"));
  wall.look();
  CHECK(wall.item("hidden.title") == nullptr);
}

TEST_CASE("Escape closes the list of notes taken off, and without any there is none", "[screens]") {
  AtTheWall wall;
  wake(wall);
  REQUIRE(wall.item("strip") != nullptr);
  CHECK(wall.item("button:hidden") == nullptr);
  hide(wall, "n1");
  wake(wall);
  wall.tap(wall.on("button:hidden"));
  wall.look();
  REQUIRE(wall.item("hidden:n1") != nullptr);
  wall.key(GLFW_KEY_ESCAPE);
  wall.look();
  CHECK(wall.item("hidden:n1") == nullptr);
  CHECK(isHidden(wall, "n1"));
}
