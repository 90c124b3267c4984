#include "kiosk/text_atlas.h"

#include <catch2/catch.hpp>
#include <condition_variable>
#include <mutex>

#include "app/kiosk/difference.h"
#include "app/kiosk/sample_scene.h"
#include "kiosk/offscreen.h"
#include "scene/tokens.h"

using namespace grappe;
using namespace grappe::tests;
using kiosk::Offscreen;
using kiosk::TextAtlas;

namespace {

// A GL context to hold textures.
std::unique_ptr<Offscreen> opened() {
  auto offscreen = Offscreen::open();
  if (!offscreen) FAIL(offscreen.error().detail);
  return std::move(*offscreen);
}

struct Bell {
  std::mutex mutex;
  std::condition_variable rang;
  int times = 0;
  void ring() {
    {
      const std::lock_guard lock(mutex);
      ++times;
    }
    rang.notify_all();
  }
  bool waitFor(int wanted) {
    std::unique_lock lock(mutex);
    return rang.wait_for(lock, std::chrono::seconds(60), [&] { return times >= wanted; });
  }
};

}  // namespace

TEST_CASE("text is rastered in steps of the square root of two, exact at the step", "[kiosk]") {
  CHECK(kiosk::rasterStep(1) == 0);
  CHECK(kiosk::rasterStep(1.01F) == 1);
  CHECK(kiosk::rasterStep(1.41421356F) == 1);
  CHECK(kiosk::rasterStep(2) == 2);
  CHECK(kiosk::rasterStep(0.5F) == -2);
  CHECK(kiosk::rasterStep(0.4F) == -2);
  CHECK(kiosk::rasterStep(0) == -6);
  CHECK(kiosk::scaleOfStep(2) == 2);

  const auto context = opened();
  TextAtlas atlas(TextAtlas::Making::now);
  const scene::Text words = textOf("Bonjour", {0, 0, 300, 40});
  CHECK(atlas.text(words, 0.8F).front().scale == 1);
  CHECK(atlas.text(words, 1).front().scale == 1);
  CHECK(atlas.bitmaps() == 1);
  CHECK(atlas.text(words, 1.3F).front().scale == Approx(1.41421356));
  CHECK(atlas.bitmaps() == 2);
}

TEST_CASE("a larger bitmap shows the same lines, not others", "[kiosk]") {
  const auto context = opened();
  TextAtlas atlas(TextAtlas::Making::now);
  const scene::Text words =
      textOf("Les actions hors cadre éducatif formel, fête de quartier", {0, 0, 320, 140});
  const scene::Rect small = atlas.text(words, 1).front().rect;
  const scene::Rect large = atlas.text(words, 2).front().rect;
  CHECK(large.w == Approx(small.w).margin(2));
  CHECK(large.h == Approx(small.h).margin(2));
}

TEST_CASE("colours of one text are different bitmaps; emoji keep their own colours", "[kiosk]") {
  const auto context = opened();
  TextAtlas atlas(TextAtlas::Making::now);
  scene::Text words = textOf("mots", {0, 0, 300, 40});
  atlas.text(words, 1);
  words.colour = scene::colours::paper;
  atlas.text(words, 1);
  CHECK(atlas.bitmaps() == 2);

  scene::Scene scene;
  scene.width = 200;
  scene.height = 100;
  scene.ground = scene::colours::paper;
  scene::Item item;
  item.rect = {0, 0, 200, 100};
  item.shapes.emplace_back(textOf("❤️", {40, 20, 100, 50}, 40));
  scene.items.push_back(item);
  int red = 0;
  const auto picture = context->draw(scene);
  for (const std::uint32_t pixel : picture->pixels) {
    if ((pixel >> 16U & 255U) > 180 && (pixel & 255U) < 100) ++red;
  }
  CHECK(red > 300);
}

TEST_CASE("a title larger than a tile is shown whole", "[kiosk]") {
  const auto context = opened();
  scene::Scene scene;
  scene.width = 3840;
  scene.height = 400;
  scene.scale = 2;
  scene.ground = scene::colours::paper;
  scene::Item item;
  item.rect = {0, 0, 3840, 400};
  item.shapes.emplace_back(
      textOf("Qu’est-ce qui fait que ça match entre nous", {40, 40, 3760, 220}, 172));
  scene.items.push_back(item);
  const auto byGl = context->draw(scene);
  leaveToLookAt(*byGl, "title-4k");
  const auto apart = differenceOf(*byGl, drawnByCairo(scene));
  CAPTURE(apart.mean, apart.farShare, apart.most);
  CHECK(apart.most <= 8);
}

TEST_CASE("what was not seen goes when the pages are full, what is seen stays", "[kiosk]") {
  const auto context = opened();
  TextAtlas atlas(TextAtlas::Making::now);
  scene::Text kept = textOf("gardé", {0, 0, 900, 900});
  int made = 0;
  for (int round = 0; round < 40; ++round) {
    atlas.beginSeeing();
    REQUIRE(atlas.text(kept, 1).size() == 1);
    for (int n = 0; n < 4; ++n) {
      const auto name = std::to_string(round) + "/" + std::to_string(n);
      REQUIRE_FALSE(atlas.text(textOf(name, {0, 0, 900, 500}, 400), 1).empty());
      ++made;
    }
  }
  CHECK(atlas.pages() == 2);
  CHECK(atlas.bitmaps() < static_cast<std::size_t>(made));
  CHECK(atlas.bitmaps() > 8);
}

TEST_CASE("a full screen of large text takes more pages rather than losing any", "[kiosk]") {
  const auto context = opened();
  TextAtlas atlas(TextAtlas::Making::now);
  atlas.beginSeeing();
  for (int n = 0; n < 24; ++n) {
    REQUIRE_FALSE(
        atlas.text(textOf("N" + std::to_string(n + 10), {0, 0, 1900, 800}, 640), 1).empty());
  }
  CHECK(atlas.pages() > 2);
  CHECK(atlas.bitmaps() == 24);
}

TEST_CASE("text comes from the worker, and an older size is shown until then", "[kiosk]") {
  const auto context = opened();
  Bell bell;
  TextAtlas atlas(TextAtlas::Making::behind, [&] { bell.ring(); });
  const scene::Text words = textOf("Bonjour", {0, 0, 300, 40});
  atlas.beginSeeing();
  CHECK(atlas.text(words, 1).empty());
  CHECK(atlas.pending());
  REQUIRE(bell.waitFor(1));
  CHECK(atlas.upload(std::chrono::microseconds(4000)));
  CHECK_FALSE(atlas.pending());
  CHECK(atlas.text(words, 1).front().scale == 1);

  atlas.beginSeeing();
  CHECK(atlas.text(words, 2).front().scale == 1);
  CHECK(atlas.pending());
  REQUIRE(bell.waitFor(2));
  CHECK(atlas.upload(std::chrono::microseconds(4000)));
  CHECK(atlas.text(words, 2).front().scale == 2);
}

TEST_CASE("an address too long for a QR code leaves nothing behind", "[kiosk]") {
  const auto context = opened();
  TextAtlas atlas(TextAtlas::Making::now);
  CHECK(atlas.qr({{0, 0, 140, 140}, std::string(4000, 'x'), scene::colours::ink}).empty());
  CHECK(atlas.qr({{0, 0, 140, 140}, "http://192.168.1.24:8080/", scene::colours::ink}).size() == 1);
}
