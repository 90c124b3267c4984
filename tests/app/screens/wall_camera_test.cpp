#include "screens/wall_camera.h"

#include <catch2/catch.hpp>

#include "app/screens/meeting_at_the_wall.h"

using namespace grappe;
using grappe::screens::WallCamera;
using grappe::tests::AtTheWall;
using grappe::tests::emptyWall;

namespace {
const scene::Rect field{0, 212, 1920, 788};

WallCamera camera() {
  WallCamera made;
  made.setField(field);
  return made;
}
// The field as the camera draws it.
scene::Rect drawn(const WallCamera& camera) {
  const auto& c = camera.camera();
  return {field.x * c.zoom + c.offset.x, field.y * c.zoom + c.offset.y, field.w * c.zoom,
          field.h * c.zoom};
}
}  // namespace

TEST_CASE("the point under the cursor stays under it while the wall grows", "[screens]") {
  WallCamera wall = camera();
  const scene::Point cursor{700, 640};
  const scene::Point before = wall.toScene(cursor);
  for (int i = 0; i < 8; ++i) {
    wall.zoomAbout(cursor, 1.1F);
    CHECK(wall.toScene(cursor).x == Approx(before.x).margin(0.01));
    CHECK(wall.toScene(cursor).y == Approx(before.y).margin(0.01));
  }
  CHECK(wall.camera().zoom == Approx(std::pow(1.1F, 8)));
}

TEST_CASE("the wall zooms from a half to four times, no further", "[screens]") {
  WallCamera wall = camera();
  for (int i = 0; i < 100; ++i) wall.zoomAbout({960, 600}, 1.3F);
  CHECK(wall.camera().zoom == 4);
  for (int i = 0; i < 100; ++i) wall.zoomAbout({960, 600}, 0.8F);
  CHECK(wall.camera().zoom == 0.5F);
}

TEST_CASE("as many notches back as forth end at the whole wall", "[screens]") {
  WallCamera wall = camera();
  for (int i = 0; i < 7; ++i) wall.zoomAbout({300, 300}, 1.1F);
  for (int i = 0; i < 7; ++i) wall.zoomAbout({1500, 900}, 1 / 1.1F);
  CHECK_FALSE(wall.moved());
}

TEST_CASE("the wall cannot be lost: enlarged it covers its field, reduced it stays in it",
          "[screens]") {
  WallCamera wall = camera();
  wall.zoomAbout({960, 600}, 3);
  for (const auto& [dx, dy] : {std::pair(9000.0F, 9000.0F), std::pair(-9000.0F, -9000.0F)}) {
    wall.pan(dx, dy);
    const scene::Rect at = drawn(wall);
    CHECK(at.x <= 0.01F);
    CHECK(at.y <= 212.01F);
    CHECK(at.x + at.w >= 1919.9F);
    CHECK(at.y + at.h >= 999.9F);
  }
  wall.reset();
  wall.zoomAbout({960, 600}, 0.5F);
  for (const auto& [dx, dy] : {std::pair(9000.0F, 9000.0F), std::pair(-9000.0F, -9000.0F)}) {
    wall.pan(dx, dy);
    const scene::Rect at = drawn(wall);
    CHECK(at.x >= -0.01F);
    CHECK(at.y >= 211.9F);
    CHECK(at.x + at.w <= 1920.1F);
    CHECK(at.y + at.h <= 1000.1F);
  }
}

TEST_CASE("at its own size the wall does not move", "[screens]") {
  WallCamera wall = camera();
  wall.pan(300, -200);
  CHECK_FALSE(wall.moved());
}

TEST_CASE("turned four times by a quarter the wall is as it was", "[screens]") {
  WallCamera wall = camera();
  for (const float angle : {90.0F, 180.0F, 270.0F}) {
    wall.turn();
    CHECK(wall.camera().angle == angle);
    CHECK(wall.moved());
  }
  wall.turn();
  CHECK_FALSE(wall.moved());
}

TEST_CASE("upside down the whole wall stands in its field, corner for corner", "[screens]") {
  WallCamera wall = camera();
  wall.turn();
  wall.turn();
  CHECK(wall.wholeSeen());
  const scene::Point corner = screens::toWindow(wall.camera(), {field.x, field.y});
  CHECK(corner.x == Approx(field.x + field.w));
  CHECK(corner.y == Approx(field.y + field.h));
}

TEST_CASE("on its side the wall covers its field the one way and lies within it the other",
          "[screens]") {
  WallCamera wall = camera();
  wall.turn();
  wall.pan(5000, -5000);
  const scene::Point a = screens::toWindow(wall.camera(), {field.x, field.y});
  const scene::Point b = screens::toWindow(wall.camera(), {field.x + field.w, field.y + field.h});
  CHECK(std::min(a.x, b.x) >= field.x - 0.01F);
  CHECK(std::max(a.x, b.x) <= field.x + field.w + 0.01F);
  CHECK(std::min(a.y, b.y) <= field.y + 0.01F);
  CHECK(std::max(a.y, b.y) >= field.y + field.h - 0.01F);
}

TEST_CASE("window and scene are each other's way back at every quarter", "[screens]") {
  WallCamera wall = camera();
  for (int quarter = 0; quarter < 4; ++quarter) {
    wall.turn();
    wall.zoomAbout({700, 500}, 1.3F);
    const scene::Point there = screens::toWindow(wall.camera(), {300, 640});
    CHECK(wall.toScene(there).x == Approx(300).margin(0.01));
    CHECK(wall.toScene(there).y == Approx(640).margin(0.01));
  }
}

TEST_CASE("the wheel zooms about the cursor, a double click on empty wall shows all", "[screens]") {
  AtTheWall wall;
  const scene::Point at = wall.on("note:n4");
  wall.point(kiosk::Pointer::Kind::scroll, 0, at, 3);
  CHECK(wall.screen.camera().zoom > 1.3F);
  CHECK(wall.on("note:n4").y == Approx(at.y).margin(1));
  const scene::Point empty{960, 700};
  wall.tap(empty);
  wall.now += 0.2;
  wall.tap(empty);
  CHECK(wall.screen.camera().zoom == 1);
}

TEST_CASE("two slow clicks are not a double click", "[screens]") {
  AtTheWall wall;
  wall.point(kiosk::Pointer::Kind::scroll, 0, emptyWall, 3);
  wall.tap(emptyWall);
  wall.now += 0.6;
  wall.tap(emptyWall);
  CHECK(wall.screen.camera().zoom > 1);
}

TEST_CASE("two fingers on the empty wall pull it larger, each keeping its point", "[screens]") {
  AtTheWall wall;
  const scene::Point a{1000, 600};
  const scene::Point b{1200, 600};
  wall.down(1, a);
  wall.down(2, b);
  wall.move(1, {900, 600});
  wall.move(2, {1300, 600});
  CHECK(wall.screen.camera().zoom == Approx(2));
  const scene::Point under = screens::toScene(wall.screen.camera(), {900, 600});
  CHECK(under.x == Approx(a.x).margin(0.5));
  CHECK(under.y == Approx(a.y).margin(0.5));
}

TEST_CASE("the right button drags an enlarged wall, from anywhere", "[screens]") {
  AtTheWall wall;
  wall.point(kiosk::Pointer::Kind::scroll, 0, {960, 600}, 10);
  const scene::Point note = wall.on("note:n1");
  const scene::Point before = wall.screen.camera().offset;
  wall.point(kiosk::Pointer::Kind::down, 0, note, 0, 1);
  wall.move(0, {note.x + 50, note.y + 20});
  wall.point(kiosk::Pointer::Kind::up, 0, {note.x + 50, note.y + 20}, 0, 1);
  CHECK(wall.screen.camera().offset.x == Approx(before.x + 50));
  CHECK(wall.screen.camera().offset.y == Approx(before.y + 20));
  CHECK(wall.meeting.sent.empty());
}

TEST_CASE("a note is dragged true on an enlarged wall", "[screens]") {
  AtTheWall wall;
  wall.point(kiosk::Pointer::Kind::scroll, 0, {900, 400}, 5);
  REQUIRE(wall.screen.camera().zoom > 1.5F);
  const scene::Point from = wall.on("note:n3");
  wall.down(0, from);
  wall.move(0, {from.x + 120, from.y + 90});
  CHECK(wall.on("note:n3").x == Approx(from.x + 120).margin(0.5));
  CHECK(wall.on("note:n3").y == Approx(from.y + 90).margin(0.5));
}

TEST_CASE("another question shows its whole wall", "[screens]") {
  AtTheWall wall;
  wall.point(kiosk::Pointer::Kind::scroll, 0, {900, 400}, 5);
  wall.meeting.give(workshop::GoToQuestion{workshop::QuestionId::of("q2")});
  wall.look();
  CHECK(wall.screen.camera().zoom == 1);
}
