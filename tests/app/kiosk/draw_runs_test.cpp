#include <catch2/catch.hpp>
#include <cmath>
#include <numeric>
#include <random>

#include "kiosk/draw_runs.h"

using namespace grappe::kiosk;

namespace {

constexpr ViewSize view{800, 600};

// Numbered by its opacity, so that it is known again.
ShapeInstance shape(ShapeKind kind, float left, float top, float wide, float tall, std::size_t n) {
  ShapeInstance made;
  made.kind = static_cast<std::uint32_t>(kind);
  made.halfWidth = wide / 2;
  made.halfHeight = tall / 2;
  made.centreX = left + made.halfWidth;
  made.centreY = top + made.halfHeight;
  made.opacity = static_cast<float>(n);
  return made;
}

bool overlap(const ShapeInstance& a, const ShapeInstance& b) {
  return std::abs(a.centreX - b.centreX) < a.halfWidth + b.halfWidth &&
         std::abs(a.centreY - b.centreY) < a.halfHeight + b.halfHeight;
}

// Cards of a box, a text and a mark each, side by side.
std::vector<ShapeInstance> cards(std::size_t count) {
  std::vector<ShapeInstance> all;
  for (std::size_t at = 0; at < count; ++at) {
    const float x = static_cast<float>(at % 10) * 80;
    const std::size_t row = at / 10;
    const auto y = static_cast<float>(row) * 40;
    all.push_back(shape(ShapeKind::box, x + 8, y + 8, 64, 28, all.size()));
    all.push_back(shape(ShapeKind::text, x + 16, y + 12, 32, 12, all.size()));
    all.push_back(shape(ShapeKind::mark, x + 56, y + 16, 8, 8, all.size()));
  }
  return all;
}

}  // namespace

TEST_CASE("what overlaps is drawn in painter's order, and nothing is lost", "[kiosk]") {
  std::mt19937 random(7);
  for (int trial = 0; trial < 40; ++trial) {
    std::vector<ShapeInstance> shapes;
    for (std::size_t at = 0; at < 80; ++at) {
      const auto kind = static_cast<ShapeKind>(random() % 4);
      shapes.push_back(shape(
          kind, static_cast<float>(random() % 780) - 10, static_cast<float>(random() % 580) - 10,
          static_cast<float>(random() % 200 + 1), static_cast<float>(random() % 120 + 1), at));
      if (kind == ShapeKind::box && random() % 3 == 0) {
        shapes.back().detail = static_cast<std::uint32_t>(BoxPart::middle);
      }
    }
    const auto runs = drawRuns(shapes, view);
    std::vector<bool> seen(shapes.size(), false);
    for (const ShapeInstance& one : shapes) seen[static_cast<std::size_t>(one.opacity)] = true;
    CHECK(std::accumulate(seen.begin(), seen.end(), std::size_t{0}) == shapes.size());
    for (std::size_t later = 0; later < shapes.size(); ++later) {
      for (std::size_t earlier = 0; earlier < later; ++earlier) {
        if (shapes[earlier].opacity < shapes[later].opacity) continue;
        CHECK_FALSE(overlap(shapes[earlier], shapes[later]));
      }
    }
    std::size_t next = 0;
    for (const DrawRun& run : runs) {
      CHECK(run.first == next);
      for (std::size_t at = run.first; at < run.first + run.count; ++at) {
        CHECK(brushOf(shapes[at]) == run.brush);
      }
      next = run.first + run.count;
    }
    CHECK(next == shapes.size());
  }
}

TEST_CASE("cards that do not overlap are drawn in as many runs as one", "[kiosk]") {
  auto one = cards(1);
  auto many = cards(140);
  CHECK(drawRuns(many, view).size() == drawRuns(one, view).size());
}

TEST_CASE("what lies over words is drawn after them", "[kiosk]") {
  auto shapes = cards(20);
  shapes.push_back(shape(ShapeKind::box, 100, 10, 300, 60, shapes.size()));
  const std::size_t sheet = shapes.size() - 1;
  drawRuns(shapes, view);
  CHECK(static_cast<std::size_t>(shapes.back().opacity) == sheet);
}

TEST_CASE("a text that stands texel on pixel is told from one between pixels", "[kiosk]") {
  ShapeInstance text = shape(ShapeKind::text, 10, 20, 30, 12, 0);
  text.extra = {64, 128, 94, 140};
  CHECK(brushOf(text) == Brush::texels);
  text.centreX += 0.5F;
  CHECK(brushOf(text) == Brush::picture);
  text.centreX -= 0.5F;
  text.extra[2] = 100;
  CHECK(brushOf(text) == Brush::picture);
}
