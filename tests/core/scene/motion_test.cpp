#include "scene/motion.h"

#include <catch2/catch.hpp>

using namespace grappe::scene;
using grappe::workshop::ThemeId;

namespace {

Item card(const std::string& key, float x, float y) {
  Item item;
  item.key = key;
  item.kind = Kind::note;
  item.rect = {x, y, 400, 62};
  item.move = Move::arrive;
  item.shapes.emplace_back(Box{{0, 0, 400, 62}, 14, colours::paper, colours::none, 0, false, {}});
  return item;
}

Scene sceneOf(std::vector<Item> items) {
  Scene scene;
  scene.width = 1920;
  scene.height = 1080;
  scene.items.append(std::move(items));
  return scene;
}

const Item* find(const Scene& scene, const std::string& key) {
  for (const Item& item : scene.items) {
    if (item.key == key) return &item;
  }
  return nullptr;
}

int opacity(const Item& item) { return std::get<Box>(item.shapes.at(0)).fill.a; }

double restsAfter(Motion& motion, double from) {
  double at = from;
  while (at < from + 10) {
    motion.at(at);
    if (!motion.moving()) return at - from;
    at += 1.0 / 60;
  }
  return at - from;
}

}  // namespace

TEST_CASE("the first scene stands at once", "[motion]") {
  Motion motion;
  motion.aim(sceneOf({card("note:a", 100, 100)}), 5);
  const Scene scene = motion.at(5);
  CHECK(find(scene, "note:a")->rect.x == 100);
  CHECK(opacity(*find(scene, "note:a")) == 255);
  CHECK_FALSE(motion.moving());
}

TEST_CASE("a card goes to its new place in about half a second, without passing it", "[motion]") {
  Motion motion;
  motion.aim(sceneOf({card("note:a", 100, 100)}), 0);
  motion.aim(sceneOf({card("note:a", 100, 500)}), 1);
  CHECK(find(motion.at(1), "note:a")->rect.y == Approx(100).margin(1));
  CHECK(motion.moving());
  float before = 100;
  for (double at = 1; at < 3; at += 1.0 / 60) {
    const float y = find(motion.at(at), "note:a")->rect.y;
    CHECK(y >= before - 0.01F);
    CHECK(y <= 500.1F);
    before = y;
  }
  CHECK(find(motion.at(1.6), "note:a")->rect.y == 500);
  CHECK_FALSE(motion.moving());
}

TEST_CASE("the frame rate does not change where a card is", "[motion]") {
  Motion slow;
  Motion fast;
  for (Motion* motion : {&slow, &fast}) {
    motion->aim(sceneOf({card("note:a", 100, 100)}), 0);
    motion->aim(sceneOf({card("note:a", 900, 500)}), 1);
  }
  for (int i = 1; i <= 30; ++i) fast.at(1 + i / 120.0);
  const Rect a = find(slow.at(1.25), "note:a")->rect;
  const Rect b = find(fast.at(1.25), "note:a")->rect;
  CHECK(a.x == Approx(b.x).margin(4));
  CHECK(a.y == Approx(b.y).margin(4));
}

TEST_CASE("a new note arrives from above, smaller, and fades in", "[motion]") {
  Motion motion;
  motion.aim(sceneOf({card("note:a", 100, 100)}), 0);
  motion.aim(sceneOf({card("note:a", 100, 100), card("note:b", 100, 200)}), 1);
  const Scene first = motion.at(1);
  CHECK(find(first, "note:b")->rect.y == Approx(160));
  CHECK(find(first, "note:b")->scale == Approx(0.86));
  CHECK(opacity(*find(first, "note:b")) == 0);
  CHECK(find(first, "note:a")->rect.y == 100);
  CHECK(opacity(*find(motion.at(1.13), "note:b")) == 255);
  const double rest = restsAfter(motion, 1.13);
  CHECK(rest < 1);
  CHECK(find(motion.at(3), "note:b")->rect.y == 200);
  CHECK(find(motion.at(3), "note:b")->scale == 1);
}

TEST_CASE("what left fades out and is then gone", "[motion]") {
  Motion motion;
  motion.aim(sceneOf({card("note:a", 100, 100)}), 0);
  motion.aim(sceneOf({}), 1);
  const Scene fading = motion.at(1.08);
  REQUIRE(find(fading, "note:a") != nullptr);
  CHECK(opacity(*find(fading, "note:a")) < 200);
  CHECK(motion.moving());
  CHECK(find(motion.at(1.2), "note:a") == nullptr);
  CHECK_FALSE(motion.moving());
}

TEST_CASE("what is under a finger follows at once and springs back when it is let go", "[motion]") {
  Motion motion;
  motion.aim(sceneOf({card("note:a", 100, 100)}), 0);
  Item held = card("note:a", 700, 300);
  held.move = Move::follow;
  held.scale = 1.04F;
  held.angle = 2;
  motion.aim(sceneOf({held}), 1);
  CHECK(find(motion.at(1), "note:a")->rect.x == 700);
  CHECK(find(motion.at(1), "note:a")->scale < 1.04F);
  CHECK(find(motion.at(1.6), "note:a")->scale == 1.04F);
  motion.aim(sceneOf({card("note:a", 100, 100)}), 2);
  CHECK(find(motion.at(2.1), "note:a")->rect.x > 110);
  CHECK(find(motion.at(4), "note:a")->rect.x == 100);
}

TEST_CASE("a note that changes theme travels above the others", "[motion]") {
  Motion motion;
  Item note = card("note:a", 100, 100);
  note.theme = ThemeId::of("one");
  motion.aim(sceneOf({note}), 0);
  note.theme = ThemeId::of("two");
  note.rect.x = 900;
  motion.aim(sceneOf({note}), 1);
  CHECK(find(motion.at(1.1), "note:a")->layer == 1);
  CHECK(find(motion.at(4), "note:a")->layer == 0);
}

TEST_CASE("cards that were face down turn over within 1.6 seconds", "[motion]") {
  std::vector<Item> down;
  std::vector<Item> up;
  for (int i = 0; i < 60; ++i) {
    const std::string key = "note:" + std::to_string(i);
    Item back = card(key, 100, 600);
    back.kind = Kind::pile;
    back.shapes.emplace_back(Mark{});
    down.push_back(back);
    up.push_back(card(key, static_cast<float>(i) * 20, 200));
  }
  Motion motion;
  motion.aim(sceneOf(down), 0);
  motion.aim(sceneOf(up), 1);
  const Scene begun = motion.at(1.05);
  CHECK(find(begun, "note:0")->turn < 1);
  CHECK(find(begun, "note:0")->shapes.size() == 2);
  CHECK(find(begun, "note:59")->turn == 1);
  CHECK(find(begun, "note:59")->rect.y == 600);
  const Scene turned = motion.at(1 + 1.6);
  for (int i = 0; i < 60; ++i) {
    const Item* const item = find(turned, "note:" + std::to_string(i));
    CHECK(item->turn == Approx(1).margin(0.1));
    CHECK(item->shapes.size() == 1);
  }
  CHECK(restsAfter(motion, 2.6) < 1);
}

TEST_CASE("with reduced motion places change at once", "[motion]") {
  Motion motion(true);
  motion.aim(sceneOf({card("note:a", 100, 100)}), 0);
  motion.aim(sceneOf({card("note:a", 700, 100), card("note:b", 0, 0)}), 1);
  const Scene scene = motion.at(1.01);
  CHECK(find(scene, "note:a")->rect.x == 700);
  CHECK(find(scene, "note:b")->rect.y == 0);
  CHECK(find(scene, "note:b")->scale == 1);
  CHECK(opacity(*find(scene, "note:b")) < 255);
  CHECK(opacity(*find(motion.at(1.2), "note:b")) == 255);
  CHECK_FALSE(motion.moving());
}

TEST_CASE("a board grows to its new height and its panel with it", "[motion]") {
  const auto board = [](float height) {
    Item item;
    item.key = "theme:a";
    item.kind = Kind::theme;
    item.rect = {0, 0, 445, height};
    item.shapes.emplace_back(
        Box{{-3, -3, 451, height + 6}, 24, colours::panel, colours::grape, 3, false, {}});
    return item;
  };
  Motion motion;
  motion.aim(sceneOf({board(200)}), 0);
  motion.aim(sceneOf({board(300)}), 1);
  const Item half = *find(motion.at(1.1), "theme:a");
  CHECK(half.rect.h > 200);
  CHECK(half.rect.h < 300);
  CHECK(std::get<Box>(half.shapes[0]).rect.h == Approx(half.rect.h + 6));
  CHECK(find(motion.at(3), "theme:a")->rect.h == 300);
}

TEST_CASE("an equal scene starts nothing", "[motion]") {
  Motion motion;
  motion.aim(sceneOf({card("note:a", 100, 100)}), 0);
  motion.aim(sceneOf({card("note:a", 100, 100)}), 1);
  motion.at(1);
  CHECK_FALSE(motion.moving());
}

TEST_CASE("another size of screen stands at once", "[motion]") {
  Motion motion;
  motion.aim(sceneOf({card("note:a", 100, 100)}), 0);
  Scene other = sceneOf({card("note:a", 700, 100)});
  other.width = 1024;
  motion.aim(other, 1);
  CHECK(find(motion.at(1), "note:a")->rect.x == 700);
  CHECK_FALSE(motion.moving());
}
