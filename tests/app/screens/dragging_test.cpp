#include <catch2/catch.hpp>

#include "app/screens/meeting_at_the_wall.h"

using namespace grappe;
using namespace grappe::workshop;
using grappe::tests::AtTheWall;
using grappe::tests::emptyWall;

namespace {
std::optional<ThemeId> themeOf(const AtTheWall& wall, const char* note) {
  return wall.meeting.state->note(NoteId::of(note))->place.theme;
}
}  // namespace

TEST_CASE("a note dragged onto a theme moves there", "[screens]") {
  AtTheWall wall;
  wall.drag(wall.on("note:n4"), wall.onTitle("theme:t2"));
  const auto moves = wall.meeting.all<MoveNote>();
  REQUIRE(moves.size() == 1);
  CHECK(moves[0].id == NoteId::of("n4"));
  CHECK(moves[0].theme == ThemeId::of("t2"));
  CHECK(wall.meeting.state->note(NoteId::of("n4"))->place.by == Hand::person);
}

TEST_CASE("a note dragged onto the empty wall opens a theme where it fell, and asks for its name",
          "[screens]") {
  AtTheWall wall;
  wall.drag(wall.on("note:n4"), emptyWall);
  const auto opened = wall.meeting.all<OpenTheme>();
  REQUIRE(opened.size() == 1);
  CHECK(opened[0].id == ThemeId::of("new1"));
  CHECK(opened[0].notes == std::vector<NoteId>{NoteId::of("n4")});
  CHECK(opened[0].seat == Seat{2, 0});
  REQUIRE(wall.item("sheet.field") != nullptr);
  wall.type(U"Se faire confiance");
  wall.key(257 /* Enter */);
  REQUIRE(wall.meeting.all<RenameTheme>().size() == 1);
  CHECK(wall.meeting.state->theme(ThemeId::of("new1"))->title.text == "Se faire confiance");
  CHECK(wall.item("sheet.field") == nullptr);
}

TEST_CASE("the wall lays a hand's theme out in the column where it was dropped, on any screen",
          "[screens]") {
  for (const auto& [width, height] : {std::pair(1920.0F, 1080.0F), std::pair(1024.0F, 768.0F),
                                      std::pair(1080.0F, 1920.0F), std::pair(2560.0F, 1440.0F)}) {
    for (const float across : {0.05F, 0.3F, 0.62F}) {
      AtTheWall wall;
      wall.width = width;
      wall.height = height;
      const scene::Point at{width * across, height * 0.72F};
      wall.drag(wall.on("note:n4"), at);
      INFO(width << "x" << height << " at " << across);
      REQUIRE(wall.meeting.all<OpenTheme>().size() == 1);
      const scene::Item* opened = wall.item("theme:new1");
      REQUIRE(opened != nullptr);
      CHECK(opened->rect.x <= at.x);
      CHECK(at.x < opened->rect.x + opened->rect.w + 20);
    }
  }
}

TEST_CASE("a hand's new theme stands below those that its column has", "[screens]") {
  AtTheWall wall;
  wall.drag(wall.on("note:n4"), {200, 800});
  const auto opened = wall.meeting.all<OpenTheme>();
  REQUIRE(opened.size() == 1);
  CHECK(opened[0].seat == Seat{0, 1});
}

TEST_CASE("a note dragged onto a note of a theme joins that theme", "[screens]") {
  AtTheWall wall;
  wall.drag(wall.on("note:n4"), wall.on("note:n3"));
  CHECK(wall.meeting.all<OpenTheme>().empty());
  CHECK(themeOf(wall, "n4") == ThemeId::of("t2"));
}

TEST_CASE("two unsorted notes, one dragged onto the other, open a theme of both", "[screens]") {
  AtTheWall wall;
  wall.meeting.note("n5", "Se connaître");
  wall.look();
  const float alone = std::get<scene::Box>(wall.item("note:n4")->shapes.front()).rect.w;
  wall.down(0, wall.on("note:n5"));
  wall.move(0, wall.on("note:n4"));
  const auto& welcoming = std::get<scene::Box>(wall.item("note:n4")->shapes.front());
  CHECK(welcoming.rect.w > alone + 40);
  CHECK(welcoming.line == scene::colours::grape);
  wall.key(256 /* Escape */);
  wall.up(0, {0, 0});
  wall.drag(wall.on("note:n5"), wall.on("note:n4"));
  const auto opened = wall.meeting.all<OpenTheme>();
  REQUIRE(opened.size() == 1);
  CHECK(opened[0].notes == std::vector<NoteId>{NoteId::of("n4"), NoteId::of("n5")});
}

TEST_CASE("a note dragged to À classer belongs to no theme", "[screens]") {
  AtTheWall wall;
  wall.drag(wall.on("note:n3"), wall.onTitle("unsorted"));
  REQUIRE(wall.meeting.all<MoveNote>().size() == 1);
  CHECK_FALSE(wall.meeting.all<MoveNote>()[0].theme.has_value());
  CHECK_FALSE(themeOf(wall, "n3").has_value());
}

TEST_CASE("a note let go over its own theme, the header or the foot goes back without a command",
          "[screens]") {
  AtTheWall wall;
  const scene::Point home = wall.on("note:n1");
  for (const scene::Point to : {wall.onTitle("theme:t1"), wall.on("note:n2"), scene::Point{960, 40},
                                scene::Point{700, 1040}}) {
    wall.drag(home, to);
    CHECK(wall.meeting.sent.empty());
    CHECK(wall.on("note:n1") == home);
  }
}

TEST_CASE("a finger that hardly moves taps; one that moves on drags", "[screens]") {
  AtTheWall wall;
  const scene::Point at = wall.on("note:n4");
  wall.down(1, at);
  wall.move(1, {at.x + 7, at.y + 7});
  CHECK(wall.item("gap:n4") == nullptr);
  wall.up(1, {at.x + 7, at.y + 7});
  CHECK(wall.meeting.sent.empty());
  CHECK(wall.item("focus:n4") != nullptr);
  wall.tap({20, 20});
  CHECK(wall.item("focus:n4") == nullptr);

  wall.down(1, at);
  wall.move(1, {at.x - 12, at.y});
  CHECK(wall.item("gap:n4") != nullptr);
}

TEST_CASE("what a finger calls a tap grows with the screen", "[screens]") {
  AtTheWall wall;
  wall.width = 3840;
  wall.height = 2160;
  const scene::Point at = wall.on("note:n4");
  wall.down(1, at);
  wall.move(1, {at.x - 20, at.y});
  CHECK(wall.item("gap:n4") == nullptr);
  wall.move(1, {at.x - 24, at.y});
  CHECK(wall.item("gap:n4") != nullptr);
}

TEST_CASE("a note in the hand lies over all, turned, under the finger; its place stays",
          "[screens]") {
  AtTheWall wall;
  const scene::Rect home = wall.item("note:n4")->rect;
  const scene::Point from{home.x + 30, home.y + 10};
  wall.down(1, from);
  wall.move(1, {700, 500});
  const scene::Item* held = wall.item("note:n4");
  REQUIRE(held != nullptr);
  CHECK(held->rect.x == Approx(700 - 30));
  CHECK(held->rect.y == Approx(500 - 10));
  CHECK(held->scale == Approx(1.04F));
  CHECK(held->angle == Approx(2));
  CHECK(held->layer == 2);
  CHECK(held->move == scene::Move::follow);
  REQUIRE(wall.item("gap:n4") != nullptr);
  CHECK(wall.item("gap:n4")->rect == home);
  CHECK(wall.item("gap:n4")->kind == scene::Kind::dropPlace);
}

TEST_CASE("the theme that would take the note says so, with a place at its end", "[screens]") {
  AtTheWall wall;
  const float before = wall.item("theme:t2")->rect.h;
  wall.down(1, wall.on("note:n4"));
  wall.move(1, wall.onTitle("theme:t2"));
  const scene::Item* theme = wall.item("theme:t2");
  const auto& board = std::get<scene::Box>(theme->shapes.front());
  CHECK(board.fill == scene::colours::paper);
  CHECK(board.line == scene::colours::grape);
  CHECK(board.lineWidth == Approx(5));
  CHECK_FALSE(board.dashed);
  CHECK(theme->rect.h > before + 60);
  const scene::Item* place = wall.item("place:t2");
  REQUIRE(place != nullptr);
  CHECK(place->rect.y > wall.item("note:n3")->rect.y + wall.item("note:n3")->rect.h);
  CHECK(place->rect.y + place->rect.h < theme->rect.y + theme->rect.h);

  // Aiming at the place itself is aiming at the theme, though the wall is empty below it.
  wall.move(1, place->rect.centre());
  REQUIRE(wall.item("place:t2") != nullptr);
  wall.up(1, wall.item("place:t2")->rect.centre());
  CHECK(themeOf(wall, "n4") == ThemeId::of("t2"));
}

TEST_CASE("À classer opens its place upward, its foot stays", "[screens]") {
  AtTheWall wall;
  const scene::Rect before = wall.item("unsorted")->rect;
  wall.down(1, wall.on("note:n3"));
  wall.move(1, wall.onTitle("unsorted"));
  const scene::Rect after = wall.item("unsorted")->rect;
  CHECK(after.y < before.y);
  CHECK(after.y + after.h == Approx(before.y + before.h));
  const scene::Item* place = wall.item("place:unsorted");
  REQUIRE(place != nullptr);
  CHECK(place->rect.y > after.y + 40);
  CHECK(place->rect.y + place->rect.h < wall.item("note:n4")->rect.y);
}

TEST_CASE("two fingers hold two notes at once and drop them in two places", "[screens]") {
  AtTheWall wall;
  const scene::Point first = wall.on("note:n1");
  const scene::Point second = wall.on("note:n4");
  wall.down(1, first);
  wall.down(2, second);
  wall.move(1, {900, 600});
  wall.move(2, {950, 700});
  CHECK(wall.item("gap:n1") != nullptr);
  CHECK(wall.item("gap:n4") != nullptr);
  wall.move(2, wall.onTitle("theme:t1"));
  wall.move(1, wall.onTitle("theme:t2"));
  wall.up(1, wall.onTitle("theme:t2"));
  wall.up(2, wall.onTitle("theme:t1"));
  CHECK(themeOf(wall, "n1") == ThemeId::of("t2"));
  CHECK(themeOf(wall, "n4") == ThemeId::of("t1"));
}

TEST_CASE("a second finger cannot take a note that is in a hand", "[screens]") {
  AtTheWall wall;
  const scene::Point at = wall.on("note:n4");
  wall.down(1, at);
  wall.down(2, {at.x + 5, at.y});
  wall.move(2, emptyWall);
  CHECK(wall.item("gap:n4") == nullptr);
  wall.move(1, {900, 600});
  REQUIRE(wall.item("gap:n4") != nullptr);
  CHECK(wall.item("note:n4")->rect.contains({900, 600}));
  wall.up(2, emptyWall);
  CHECK(wall.meeting.sent.empty());
}

TEST_CASE("a touch that is cancelled lets the note go back", "[screens]") {
  AtTheWall wall;
  const scene::Point home = wall.on("note:n4");
  wall.down(1, home);
  wall.move(1, emptyWall);
  wall.point(kiosk::Pointer::Kind::cancel, 1, emptyWall);
  CHECK(wall.meeting.sent.empty());
  CHECK(wall.on("note:n4") == home);
  CHECK(wall.item("gap:n4") == nullptr);
}

TEST_CASE("Escape lets go of what is in the hand", "[screens]") {
  AtTheWall wall;
  const scene::Point home = wall.on("note:n4");
  wall.down(0, home);
  wall.move(0, emptyWall);
  CHECK(wall.key(256 /* Escape */));
  wall.up(0, emptyWall);
  CHECK(wall.meeting.sent.empty());
  CHECK(wall.on("note:n4") == home);
}

TEST_CASE("a note that is hidden while it is in a hand falls out of it", "[screens]") {
  AtTheWall wall;
  wall.down(1, wall.on("note:n4"));
  wall.move(1, {900, 600});
  wall.meeting.give(HideNote{NoteId::of("n4"), "insulte"});
  wall.look();
  CHECK(wall.item("note:n4") == nullptr);
  wall.up(1, emptyWall);
  CHECK(wall.meeting.sent.empty());
}

TEST_CASE("a note that is thrown over the empty wall is unsorted again, and comes back by undo",
          "[screens]") {
  AtTheWall wall;
  const scene::Point from = wall.on("note:n1");
  wall.down(1, from);
  for (int step = 1; step <= 4; ++step) {
    wall.now += 0.016;
    wall.move(1, {from.x + static_cast<float>(step) * 120, from.y + 20});
  }
  wall.now += 0.016;
  wall.up(1, {1150, 500});
  CHECK_FALSE(wall.meeting.state->note(NoteId::of("n1"))->place.theme);
  CHECK(wall.meeting.state->currentQuestion()->themes.size() == 2);
  wall.tap(wall.on("button:toast.undo"));
  CHECK(wall.meeting.state->note(NoteId::of("n1"))->place.theme == ThemeId::of("t1"));
}

TEST_CASE("a note that is let go at rest over the empty wall opens a theme, however fast it came",
          "[screens]") {
  AtTheWall wall;
  const scene::Point from = wall.on("note:n1");
  wall.down(1, from);
  wall.now += 0.016;
  wall.move(1, {1100, 480});
  wall.now += 0.2;
  wall.move(1, {1148, 500});
  wall.now += 0.1;
  wall.up(1, {1150, 500});
  CHECK(wall.meeting.state->currentQuestion()->themes.size() == 3);
}
