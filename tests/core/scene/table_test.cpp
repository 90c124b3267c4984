// Writing at a table: the ring.
#include <algorithm>
#include <catch2/catch.hpp>

#include "core/scene/counting_measure.h"
#include "core/scene/wall_promises.h"
#include "scene/table_room.h"

using namespace grappe;
using namespace grappe::scene;
using namespace grappe::scene::test;
using workshop::Phase;

namespace {

AWall written(int circles, int notes) {
  AWall wall;
  wall.question().phase = Phase::writing;
  for (int i = 4; i < circles; ++i) wall.circle("Association de quartier " + std::to_string(i), i);
  if (circles < 4) wall.loose().circles.resize(static_cast<std::size_t>(circles));
  for (int i = 0; i < notes; ++i) wall.note("Idée", circles == 0 ? -1 : i % circles);
  return wall;
}

Scene laid(const AWall& wall, float width, float height, const std::vector<Rect>& taken,
           bool timed = false) {
  CountingMeasure measure;
  workshop::State state = wall.state();
  if (timed) state.timer = workshop::Timer{};
  WallInput input = inputFor(state, width, height);
  input.table = taken;
  return scene::wall(input, french(), measure);
}

// A composer at an edge of a screen, as large as it is there.
Rect composerAt(float width, float height, int side) {
  const float unit = std::min(width / 1920, height / 1080);
  const float wide = 760 * unit;
  const float tall = 537 * unit;
  if (side == 0) return {(width - wide) / 2, height - tall, wide, tall};
  if (side == 1) return {(width - wide) / 2, 0, wide, tall};
  if (side == 2) return {0, (height - wide) / 2, tall, wide};
  return {width - tall, (height - wide) / 2, tall, wide};
}

// An item as it is seen, with what its turning adds.
Rect reachOf(const Item& item) {
  const float angle = std::abs(item.angle) > 90 ? 0 : std::abs(item.angle) * 3.1416F / 180;
  const float w = item.rect.w * std::cos(angle) + item.rect.h * std::sin(angle);
  const float h = item.rect.h * std::cos(angle) + item.rect.w * std::sin(angle);
  const Point middle = item.rect.centre();
  return {middle.x - w / 2, middle.y - h / 2, w, h};
}

// What lies in a pile may overlap, and what stands in the middle.
std::string groupOf(const Scene& scene, const Item& item) {
  if (item.key.starts_with("counts") || item.key.starts_with("timer")) return "middle";
  if (item.kind != Kind::pile || item.key.starts_with("pile:")) {
    return item.key.ends_with(":place") ? item.key : "words:" + item.key;
  }
  // Cards are of one pile where their middles are near.
  const Point at = item.rect.centre();
  for (const Item& other : scene.items) {
    if (!other.key.starts_with("note:")) continue;
    const Point there = other.rect.centre();
    if (std::hypot(at.x - there.x, at.y - there.y) < item.rect.h * 0.6F) return other.key;
  }
  return item.key;
}

}  // namespace

TEST_CASE("a ring keeps clear of what people write on, and nothing in it overlaps", "[scene]") {
  for (const auto& [width, height] :
       {std::pair{1920.0F, 1080.0F}, std::pair{1280.0F, 720.0F}, std::pair{3840.0F, 2160.0F},
        std::pair{1080.0F, 1920.0F}, std::pair{1024.0F, 768.0F}}) {
    for (const int circles : {0, 1, 2, 3, 4, 5, 6, 9}) {
      for (const std::vector<int>& open :
           {std::vector<int>{}, {0}, {1}, {2}, {0, 2}, {2, 3}, {0, 1}, {0, 1, 2, 3}}) {
        std::vector<Rect> taken;
        taken.reserve(open.size());
        for (const int side : open) taken.push_back(composerAt(width, height, side));
        const bool timed = circles % 2 == 0;
        const Scene scene = laid(written(circles, 40), width, height, taken, timed);
        INFO(width << "x" << height << ", " << circles << " circles, " << open.size() << " open");
        textIsNeverTooSmall(scene);
        nothingRunsOut(scene);
        REQUIRE(find(scene, "counts") != nullptr);
        for (const Item& item : scene.items) {
          INFO(item.key);
          for (const Rect& one : taken) CHECK_FALSE(overlap(reachOf(item), one));
          for (const Item& other : scene.items) {
            if (groupOf(scene, item) == groupOf(scene, other)) continue;
            INFO(other.key);
            CHECK_FALSE(overlap(reachOf(item), reachOf(other)));
          }
        }
      }
    }
  }
}

TEST_CASE("at a table the time stands twice, once upside down", "[scene]") {
  const Scene scene = laid(written(4, 9), 1920, 1080, {}, true);
  const Item* const here = find(scene, "timer:table");
  const Item* const there = find(scene, "timer:table:turned");
  REQUIRE(here != nullptr);
  REQUIRE(there != nullptr);
  CHECK(here->angle == 0);
  CHECK(there->angle == 180);
  CHECK(here->rect == there->rect);
  CHECK(find(scene, "timer") == nullptr);
}

TEST_CASE("on a table that is free the question and how to join are told to either side",
          "[scene]") {
  const Scene scene = laid(written(4, 9), 1920, 1080, {});
  for (const char* key : {"header", "counts", "join"}) {
    INFO(key);
    const Item* const here = find(scene, key);
    const Item* const there = find(scene, std::string(key) + ":turned");
    REQUIRE(here != nullptr);
    REQUIRE(there != nullptr);
    CHECK(here->angle == 0);
    CHECK(there->angle == 180);
    // Across the middle.
    CHECK(here->rect.centre().x + there->rect.centre().x == Approx(1920).margin(2));
    CHECK(here->rect.centre().y + there->rect.centre().y == Approx(1080).margin(2));
  }
}

TEST_CASE("a note at a table lies face down in the pile of its circle", "[scene]") {
  AWall wall = written(4, 0);
  wall.note("Secret", 2);
  const Scene scene = laid(wall, 1920, 1080, {});
  const Item* const card = find(scene, "note:n1");
  const Item* const name = find(scene, "pile:c2");
  REQUIRE(card != nullptr);
  REQUIRE(name != nullptr);
  CHECK(card->kind == Kind::pile);
  CHECK(std::abs(card->rect.centre().x - name->rect.centre().x) < 30);
  CHECK(find(scene, "pile:c2:place") == nullptr);
  CHECK(find(scene, "pile:c1:place") != nullptr);
  for (const Item& item : scene.items) {
    for (const Shape& shape : item.shapes) {
      if (const Text* const text = std::get_if<Text>(&shape)) CHECK(text->text != "Secret");
    }
  }
}

TEST_CASE("a note that arrives at a table moves no other", "[scene]") {
  const Scene before = laid(written(4, 6), 1920, 1080, {});
  const Scene after = laid(written(4, 7), 1920, 1080, {});
  for (int i = 1; i <= 6; ++i) {
    const std::string key = "note:n" + std::to_string(i);
    CHECK(find(before, key)->rect == find(after, key)->rect);
  }
}

TEST_CASE("what is written in the open at a table is the wall of every screen", "[scene]") {
  AWall wall = written(4, 6);
  wall.question().openWriting = true;
  const Scene scene = laid(wall, 1920, 1080, {});
  CHECK(find(scene, "counts:turned") == nullptr);
  CHECK(find(scene, "note:n1")->kind == Kind::note);
}

TEST_CASE("free room is the part that has the most of what is wanted, near the middle", "[scene]") {
  const Rect whole{0, 0, 1000, 600};
  CHECK(freeRoom(whole, {}, {300, 300}) == whole);
  // What is beside a thing in the middle of an edge.
  CHECK(freeRoom(whole, {{300, 400, 400, 200}}, {900, 400}) == Rect{0, 0, 1000, 400});
  CHECK(freeRoom(whole, {{0, 0, 1000, 250}}, {300, 300}) == Rect{0, 250, 1000, 350});
  // Of two that are as good the larger.
  CHECK(freeRoom(whole, {{400, 0, 100, 600}}, {300, 300}) == Rect{500, 0, 500, 600});
  CHECK(freeRoom(whole, {whole}, {300, 300}) == whole);
}
