#include <catch2/catch.hpp>

#include "kiosk/offscreen.h"
#include "kiosk/text_raster.h"
#include "scene/tokens.h"

namespace grappe::kiosk {

namespace {

constexpr std::uint32_t red = 0xFFFF0000U;
constexpr std::uint32_t blue = 0xFF0000FFU;

// Red on the left, blue on the right.
std::shared_ptr<const scene::Bitmap> halves(int width, int height) {
  auto bitmap = std::make_shared<scene::Bitmap>();
  bitmap->width = width;
  bitmap->height = height;
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) bitmap->pixels.push_back(x * 2 < width ? red : blue);
  }
  return bitmap;
}

Picture drawn(std::shared_ptr<const scene::Bitmap> bitmap, scene::Rect rect) {
  scene::Scene scene;
  scene.width = 400;
  scene.height = 200;
  scene.ground = {255, 255, 255, 255};
  scene::Item item;
  item.key = "page";
  item.fixed = true;
  item.rect = rect;
  item.shapes.emplace_back(scene::Picture{{0, 0, rect.w, rect.h}, "page", std::move(bitmap)});
  scene.items.push_back(std::move(item));
  auto offscreen = Offscreen::open();
  if (!offscreen) FAIL(offscreen.error().detail);
  auto picture = (*offscreen)->draw(scene);
  if (!picture) FAIL(picture.error().detail);
  return std::move(*picture);
}

std::uint32_t at(const Picture& picture, int x, int y) {
  return picture.pixels[static_cast<std::size_t>(y * picture.width + x)];
}

}  // namespace

TEST_CASE("a picture stands where it was put, in its own colours", "[kiosk]") {
  const Picture picture = drawn(halves(200, 100), {100, 50, 200, 100});
  CHECK(at(picture, 99, 100) == 0xFFFFFFFFU);
  CHECK(at(picture, 100, 50) == red);
  CHECK(at(picture, 199, 149) == red);
  CHECK(at(picture, 200, 50) == blue);
  CHECK(at(picture, 299, 149) == blue);
  CHECK(at(picture, 300, 100) == 0xFFFFFFFFU);
}

TEST_CASE("a picture of several tiles has no seam between them", "[kiosk]") {
  const Picture picture = drawn(halves(3000, 750), {0, 50, 400, 100});
  for (int x = 0; x < 198; ++x) CHECK(at(picture, x, 100) == red);
  for (int x = 202; x < 400; ++x) CHECK(at(picture, x, 100) == blue);
}

TEST_CASE("tiles hold every texel of a bitmap once, and their neighbours' at the border",
          "[kiosk]") {
  const auto bitmap = halves(2050, 3);
  std::size_t shown = 0;
  for (const Tile& tile : tilesOf(*bitmap)) {
    CHECK(tile.width <= 1024);
    CHECK(tile.pixels.size() ==
          static_cast<std::size_t>(tile.width) * static_cast<std::size_t>(tile.height));
    shown += static_cast<std::size_t>(tile.shows.w * tile.shows.h);
  }
  CHECK(shown == bitmap->pixels.size());
}

TEST_CASE("an empty picture draws nothing", "[kiosk]") {
  const Picture picture = drawn(nullptr, {100, 50, 200, 100});
  CHECK(at(picture, 150, 100) == 0xFFFFFFFFU);
}

}  // namespace grappe::kiosk
