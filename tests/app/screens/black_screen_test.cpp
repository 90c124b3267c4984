#include <GLFW/glfw3.h>

#include <catch2/catch.hpp>

#include "app/screens/meeting_at_the_wall.h"

using namespace grappe;
using namespace grappe::workshop;
using grappe::tests::AtTheWall;
using Pointing = kiosk::Pointer::Kind;

namespace {

bool isBlack(const AtTheWall& wall) { return wall.item("black") != nullptr; }

// As a key of a keyboard does: the key, then its character.
void press(AtTheWall& wall, int key, char32_t character) {
  wall.key(key);
  wall.type(std::u32string(1, character));
}

}  // namespace

TEST_CASE("B and the full stop turn the wall black, over everything", "[screens]") {
  AtTheWall wall;
  press(wall, GLFW_KEY_B, U'b');
  REQUIRE(isBlack(wall));
  const scene::Item& black = *wall.item("black");
  CHECK(black.rect == scene::Rect{0, 0, wall.width, wall.height});
  CHECK(black.fixed);
  for (const scene::Item& item : wall.scene.items) {
    if (&item != &black) CHECK(item.layer <= black.layer);
  }
  CHECK(wall.scene.items.back().key == "black");
  press(wall, GLFW_KEY_B, U'b');
  CHECK_FALSE(isBlack(wall));
  press(wall, GLFW_KEY_PERIOD, U'.');
  CHECK(isBlack(wall));
}

TEST_CASE("a key brings the wall back and does nothing else", "[screens]") {
  AtTheWall wall;
  press(wall, GLFW_KEY_B, U'b');
  CHECK(wall.key(GLFW_KEY_RIGHT));
  CHECK_FALSE(isBlack(wall));
  CHECK(wall.meeting.sent.empty());
  wall.key(GLFW_KEY_RIGHT);
  CHECK(wall.meeting.sent.size() == 1);
}

TEST_CASE("a finger or a click brings the wall back and opens nothing", "[screens]") {
  const int finger = GENERATE(0, 1);
  AtTheWall wall;
  const scene::Point note = wall.on("note:n1");
  press(wall, GLFW_KEY_B, U'b');
  wall.tap(note, finger);
  CHECK_FALSE(isBlack(wall));
  CHECK(wall.item("focus:n1") == nullptr);
  wall.tap(note, finger);
  CHECK(wall.item("focus:n1") != nullptr);
}

TEST_CASE("a mouse that only moves, a wheel and a key held down leave the wall black",
          "[screens]") {
  AtTheWall wall;
  press(wall, GLFW_KEY_B, U'b');
  wall.move(0, {400, 400});
  wall.point(Pointing::scroll, 0, {400, 400}, 1);
  wall.screen.key({GLFW_KEY_B, 0, true});
  wall.type(U"b");
  CHECK(isBlack(wall));
  CHECK(wall.screen.camera().zoom == 1);
}

TEST_CASE("a note in the hand falls back to its place when the wall turns black", "[screens]") {
  AtTheWall wall;
  const scene::Point from = wall.on("note:n4");
  wall.down(1, from);
  wall.move(1, {from.x, from.y - 200});
  REQUIRE(wall.item("gap:n4") != nullptr);
  press(wall, GLFW_KEY_B, U'b');
  wall.up(1, tests::emptyWall);
  wall.key(GLFW_KEY_ESCAPE);
  CHECK(wall.item("gap:n4") == nullptr);
  CHECK(wall.meeting.sent.empty());
}

TEST_CASE("B is a letter where a title is written, and the sheet of shortcuts lets it through",
          "[screens]") {
  AtTheWall wall;
  wall.tap(wall.onTitle("theme:t1"));
  wall.type(U"b.");
  CHECK_FALSE(isBlack(wall));
  wall.key(GLFW_KEY_ESCAPE);
  wall.key(GLFW_KEY_F1);
  CHECK(wall.says("B ou point"));
  press(wall, GLFW_KEY_B, U'b');
  CHECK(isBlack(wall));
}

TEST_CASE("notes arrive behind the black, and closing the window asks in the light", "[screens]") {
  AtTheWall wall;
  press(wall, GLFW_KEY_B, U'b');
  wall.meeting.note("n5", "Un café partagé");
  wall.look();
  CHECK(isBlack(wall));
  CHECK(wall.item("note:n5") != nullptr);
  wall.screen.askToQuit();
  wall.look();
  CHECK_FALSE(isBlack(wall));
}
