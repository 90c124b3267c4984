// The wall turned by hands and by key, and a theme pulled out towards those who read it.
#include <catch2/catch.hpp>

#include "app/screens/meeting_at_the_wall.h"
#include "screens/under.h"

using namespace grappe;
using grappe::tests::AtTheWall;

namespace {

// Two fingers on the board of a theme, beside its title.
constexpr scene::Point onBoard(const scene::Rect& board, float along) {
  return {board.x + board.w / 2 + along, board.y + 6};
}

void twoFingers(AtTheWall& wall, scene::Point a, scene::Point b, scene::Point toA,
                scene::Point toB) {
  wall.down(1, a);
  wall.down(2, b);
  for (int step = 1; step <= 6; ++step) {
    const float part = static_cast<float>(step) / 6;
    wall.move(1, {a.x + (toA.x - a.x) * part, a.y + (toA.y - a.y) * part});
    wall.move(2, {b.x + (toB.x - b.x) * part, b.y + (toB.y - b.y) * part});
  }
}

}  // namespace

TEST_CASE("fingers that pull a little askew do not turn the wall, those that turn it do",
          "[screens]") {
  AtTheWall wall;
  twoFingers(wall, {1000, 700}, {1400, 700}, {1000, 600}, {1400, 800});
  CHECK(wall.screen.camera().angle == 0);
  wall.move(1, {1100, 500});
  wall.move(2, {1200, 900});
  CHECK(wall.screen.camera().angle == 90);
  wall.up(1, {1100, 500});
  wall.up(2, {1200, 900});
  CHECK(wall.screen.camera().angle == 90);
  CHECK(wall.meeting.sent.empty());
}

TEST_CASE("a note is dragged true on a wall that is upside down", "[screens]") {
  AtTheWall wall;
  wall.type(U"QQ");
  REQUIRE(wall.screen.camera().angle == 180);
  const scene::Point from = wall.on("note:n3");
  wall.down(0, from);
  wall.move(0, {from.x - 120, from.y - 90});
  CHECK(wall.on("note:n3").x == Approx(from.x - 120).margin(0.5));
  CHECK(wall.on("note:n3").y == Approx(from.y - 90).margin(0.5));
  const scene::Point onto = wall.on("theme:t1");
  wall.move(0, onto);
  wall.up(0, onto);
  const auto moves = wall.meeting.all<workshop::MoveNote>();
  REQUIRE(moves.size() == 1);
  CHECK(moves[0].theme == workshop::ThemeId::of("t1"));
}

TEST_CASE("another question and the whole wall stand upright again", "[screens]") {
  AtTheWall wall;
  wall.type(U"Q");
  wall.type(U"0");
  CHECK(wall.screen.camera().angle == 0);
  wall.type(U"Q");
  wall.meeting.give(workshop::GoToQuestion{workshop::QuestionId::of("q2")});
  wall.look();
  CHECK(wall.screen.camera().angle == 0);
}

TEST_CASE("two fingers on a theme's board make it larger with its notes, and it stays so",
          "[screens]") {
  AtTheWall wall;
  const scene::Rect board = wall.item("theme:t1")->rect;
  const scene::Rect other = wall.item("theme:t2")->rect;
  const auto a = onBoard(board, -60);
  const auto b = onBoard(board, 60);
  twoFingers(wall, a, b, {a.x - 60, a.y}, {b.x + 60, b.y});
  wall.up(1, {a.x - 60, a.y});
  wall.up(2, {b.x + 60, b.y});
  CHECK(wall.item("theme:t1")->scale == Approx(2).epsilon(0.05));
  CHECK(wall.item("note:n1")->scale == Approx(2).epsilon(0.05));
  CHECK(wall.item("note:n1")->layer > wall.item("note:n3")->layer);
  CHECK(wall.item("theme:t2")->rect == other);
  CHECK(wall.screen.camera().zoom == 1);
  CHECK(wall.meeting.sent.empty());

  // A finger finds its notes where they are drawn.
  const scene::Item* note = wall.item("note:n2");
  const scene::Point low{note->rect.centre().x, note->rect.centre().y + note->rect.h * 0.9F};
  CHECK(screens::under(wall.scene, {}, low, {}).note == workshop::NoteId::of("n2"));

  wall.type(U"0");
  CHECK(wall.item("theme:t1")->scale == 1);
  CHECK(wall.item("theme:t1")->rect == board);
}

TEST_CASE("two fingers turn a theme to those who read it, whole within the wall", "[screens]") {
  AtTheWall wall;
  const scene::Rect board = wall.item("theme:t1")->rect;
  const auto a = onBoard(board, -60);
  const auto b = onBoard(board, 60);
  twoFingers(wall, a, b, b, a);  // past each other: half a turn goes by the quarters between
  wall.move(1, {a.x, a.y - 60});
  wall.move(2, {a.x, a.y + 60});
  const scene::Item* turned = wall.item("theme:t1");
  CHECK(std::fmod(turned->angle, 90.0F) == 0);
  CHECK(turned->angle != 0);
  CHECK(wall.item("note:n1")->angle == turned->angle);
  const scene::Point middle = turned->rect.centre();
  const float reach = turned->rect.w * turned->scale / 2;
  CHECK(middle.x - turned->rect.h * turned->scale / 2 >= 0);
  CHECK(middle.y - reach >= 0);
  CHECK(middle.y + reach <= 1080);
}

TEST_CASE("a theme that two fingers only touch goes back to its place", "[screens]") {
  AtTheWall wall;
  const scene::Rect board = wall.item("theme:t1")->rect;
  const auto a = onBoard(board, -60);
  const auto b = onBoard(board, 60);
  twoFingers(wall, a, b, {a.x + 20, a.y}, {b.x + 20, b.y});
  wall.up(1, {a.x + 20, a.y});
  wall.up(2, {b.x + 20, b.y});
  wall.look();
  CHECK(wall.item("theme:t1")->rect == board);
}

TEST_CASE("a note joins a theme that is pulled out where it is drawn", "[screens]") {
  AtTheWall wall;
  const scene::Rect board = wall.item("theme:t1")->rect;
  const auto a = onBoard(board, -60);
  const auto b = onBoard(board, 60);
  twoFingers(wall, a, b, {a.x - 60, a.y + 300}, {b.x + 60, b.y + 300});
  wall.up(1, {a.x - 60, a.y + 300});
  wall.up(2, {b.x + 60, b.y + 300});
  const scene::Item* pulled = wall.item("theme:t1");
  const scene::Point onto{pulled->rect.centre().x,
                          pulled->rect.centre().y + pulled->rect.h * pulled->scale / 2 - 8};
  wall.drag(wall.on("note:n4"), onto);
  const auto moves = wall.meeting.all<workshop::MoveNote>();
  REQUIRE(moves.size() == 1);
  CHECK(moves[0].theme == workshop::ThemeId::of("t1"));
}
