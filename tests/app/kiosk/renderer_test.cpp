#include <catch2/catch.hpp>

#include "app/kiosk/difference.h"
#include "app/kiosk/sample_scene.h"
#include "kiosk/offscreen.h"
#include "scene/tokens.h"

using namespace grappe;
using namespace grappe::tests;
using kiosk::Camera;
using kiosk::Offscreen;
using kiosk::Picture;

namespace {

std::unique_ptr<Offscreen> opened() {
  auto offscreen = Offscreen::open();
  if (!offscreen) FAIL(offscreen.error().detail);
  return std::move(*offscreen);
}

Picture drawn(Offscreen& offscreen, const scene::Scene& scene, const Camera& camera = {}) {
  auto picture = offscreen.draw(scene, camera);
  if (!picture) FAIL(picture.error().detail);
  return std::move(*picture);
}

std::uint32_t pixelAt(const Picture& picture, int x, int y) {
  return picture.pixels[static_cast<std::size_t>(y * picture.width + x)] & 0xFFFFFFU;
}

// A scene of one item at (100, 100), 200 px square, on white.
scene::Scene sceneOf(scene::Shape shape) {
  scene::Scene scene;
  scene.width = 400;
  scene.height = 400;
  scene.ground = scene::colours::paper;
  scene::Item item;
  item.key = "one";
  item.rect = {100, 100, 200, 200};
  item.shapes.push_back(std::move(shape));
  scene.items.push_back(std::move(item));
  return scene;
}

}  // namespace

TEST_CASE("OpenGL draws the wall as Cairo does", "[kiosk]") {
  const auto offscreen = opened();
  const scene::Scene wall = sampleWall();
  const Picture byGl = drawn(*offscreen, wall);
  const Picture byCairo = drawnByCairo(wall);
  leaveToLookAt(byGl, "wall-gl");
  leaveToLookAt(byCairo, "wall-cairo");
  const auto apart = differenceOf(byGl, byCairo);
  CAPTURE(apart.mean, apart.farShare, apart.most);
  CHECK(apart.mean < 0.35);
  CHECK(apart.farShare < 0.0015);
}

TEST_CASE("each glyph, plain and hollow, has the shape that Cairo gives it", "[kiosk]") {
  const auto offscreen = opened();
  const scene::Scene sheet = glyphSheet();
  const Picture byGl = drawn(*offscreen, sheet);
  const Picture byCairo = drawnByCairo(sheet);
  leaveToLookAt(byGl, "glyphs-gl");
  leaveToLookAt(byCairo, "glyphs-cairo");
  for (std::size_t at = 0; at < sheet.items.size(); ++at) {
    scene::Scene one = sheet;
    one.items = {sheet.items[at]};
    const auto apart = differenceOf(drawn(*offscreen, one), drawnByCairo(one));
    CAPTURE(at, apart.mean, apart.farShare, apart.most);
    CHECK(apart.farShare < 0.0004);
  }
}

TEST_CASE("cards, shadows, marks and words of a wall are a few instanced draws", "[kiosk]") {
  const auto offscreen = opened();
  drawn(*offscreen, sampleWall());
  const auto before = offscreen->renderer().counters();
  drawn(*offscreen, manyNotes(300));
  const auto after = offscreen->renderer().counters();
  CHECK(after.drawCalls - before.drawCalls <= kiosk::brushes);
  CHECK(after.instances >= 900);
}

TEST_CASE("the middle of a card is of its own colour, to the last pixel", "[kiosk]") {
  const auto offscreen = opened();
  scene::Scene wall;
  wall.width = 1920;
  wall.height = 1080;
  wall.ground = scene::colours::ground;
  const std::vector<scene::Colour> fills{{255, 255, 255}, {254, 178, 159}, {255, 223, 128},
                                         {152, 216, 246}, {211, 244, 229}, {94, 44, 128}};
  for (std::size_t at = 0; at < 48; ++at) {
    const std::size_t row = at / 4;
    scene::Item item;
    item.key = std::to_string(at);
    item.rect = {40.0F + 470.0F * static_cast<float>(at % 4) + static_cast<float>(at),
                 10.0F + 88.0F * static_cast<float>(row), 420, 78};
    scene::Box box;
    box.rect = {0, 0, item.rect.w, item.rect.h};
    box.radius = 14;
    box.fill = fills[at % fills.size()];
    item.shapes.emplace_back(box);
    wall.items.push_back(std::move(item));
  }
  const Picture picture = drawn(*offscreen, wall);
  for (const scene::Item& item : wall.items) {
    const scene::Colour fill = std::get<scene::Box>(item.shapes[0]).fill;
    const std::uint32_t wanted = static_cast<std::uint32_t>(fill.r) << 16U |
                                 static_cast<std::uint32_t>(fill.g) << 8U | fill.b;
    int wrong = 0;
    for (int y = static_cast<int>(item.rect.y) + 16; y < item.rect.y + item.rect.h - 16; ++y) {
      for (int x = static_cast<int>(item.rect.x) + 16; x < item.rect.x + item.rect.w - 16; ++x) {
        wrong += pixelAt(picture, x, y) == wanted ? 0 : 1;
      }
    }
    CAPTURE(item.key);
    CHECK(wrong == 0);
  }
}

TEST_CASE("what has not changed is not built again", "[kiosk]") {
  const auto offscreen = opened();
  scene::Scene wall = sampleWall();
  drawn(*offscreen, wall);
  const auto builds = offscreen->renderer().counters().builds;
  const Picture first = drawn(*offscreen, wall);
  CHECK(offscreen->renderer().counters().builds == builds);
  wall.items.edit(wall.items.size() - 1).rect.x += 200;
  const Picture second = drawn(*offscreen, wall);
  CHECK(offscreen->renderer().counters().builds == builds + 1);
  CHECK(differenceOf(first, second).most > 48);
  drawn(*offscreen, wall, {1.5F, {}});
  CHECK(offscreen->renderer().counters().builds == builds + 2);
}

TEST_CASE("the same scene gives the same pixels", "[kiosk]") {
  const Picture first = drawn(*opened(), sampleWall());
  const Picture second = drawn(*opened(), sampleWall());
  CHECK(first.pixels == second.pixels);
}

TEST_CASE("a later item covers the words of an earlier one", "[kiosk]") {
  auto scene = sceneOf(textOf("MMMM MMMM MMMM", {0, 0, 200, 200}, 40));
  scene::Item cover = scene.items.front();
  cover.key = "cover";
  scene::Box box;
  box.rect = {-10, -10, 220, 220};
  box.fill = scene::colours::grape;
  cover.shapes = {box};
  scene.items.push_back(cover);
  const auto offscreen = opened();
  const Picture covered = drawn(*offscreen, scene);
  for (int y = 100; y < 300; ++y) {
    for (int x = 100; x < 300; ++x) REQUIRE(pixelAt(covered, x, y) == 0x5E2A84);
  }
  scene.items.edit(0).layer = 1;
  CHECK(differenceOf(drawn(*offscreen, scene), covered).most > 48);
}

TEST_CASE("a wall that the camera turned upside down is the same, upside down", "[kiosk]") {
  const auto offscreen = opened();
  const scene::Scene wall = sampleWall();
  const Picture upright = drawn(*offscreen, wall);
  Picture turned = drawn(*offscreen, wall, {1, {1920, 1080}, 180});
  leaveToLookAt(turned, "wall-turned");
  std::reverse(turned.pixels.begin(), turned.pixels.end());
  const auto apart = differenceOf(upright, turned);
  CAPTURE(apart.mean, apart.farShare, apart.most);
  CHECK(apart.mean < 0.05);
  CHECK(apart.farShare < 0.0005);
}

TEST_CASE("the camera moves what is not fixed", "[kiosk]") {
  scene::Box box;
  box.rect = {0, 0, 200, 200};
  box.fill = scene::colours::grape;
  auto scene = sceneOf(box);
  const auto offscreen = opened();
  const Camera camera{0.5F, {10, 20}};
  const Picture moved = drawn(*offscreen, scene, camera);
  CHECK(pixelAt(moved, 62, 72) == 0x5E2A84);
  CHECK(pixelAt(moved, 158, 168) == 0x5E2A84);
  CHECK(pixelAt(moved, 164, 174) == 0xFFFFFF);
  scene.items.edit(0).fixed = true;
  const Picture fixed = drawn(*offscreen, scene, camera);
  CHECK(pixelAt(fixed, 62, 72) == 0xFFFFFF);
  CHECK(pixelAt(fixed, 298, 298) == 0x5E2A84);
}

TEST_CASE("an item's opacity, turn and angle show", "[kiosk]") {
  scene::Box box;
  box.rect = {0, 0, 200, 200};
  box.fill = {0, 0, 0, 255};
  auto scene = sceneOf(box);
  const auto offscreen = opened();
  scene.items.edit(0).opacity = 0.5F;
  const auto grey = pixelAt(drawn(*offscreen, scene), 200, 200) & 255U;
  CHECK(grey >= 127);
  CHECK(grey <= 128);
  scene.items.edit(0).opacity = 1;
  scene.items.edit(0).turn = 0.25F;
  const Picture turned = drawn(*offscreen, scene);
  CHECK(pixelAt(turned, 180, 110) == 0);
  CHECK(pixelAt(turned, 170, 110) == 0xFFFFFF);
  scene.items.edit(0).turn = 1;
  scene.items.edit(0).angle = 45;
  const Picture angled = drawn(*offscreen, scene);
  CHECK(pixelAt(angled, 104, 104) == 0xFFFFFF);
  CHECK(pixelAt(angled, 200, 62) == 0);
}

TEST_CASE("a card too low to read shows no words, one lower still no shadow", "[kiosk]") {
  const auto offscreen = opened();
  scene::Scene scene = sceneOf(scene::Box{});
  scene.items = {cardAt("note", {100, 100, 200, 100}, 0, "Bonjour à tous")};
  const auto instances = [&](float zoom) {
    offscreen->drawOnly(scene, {zoom, {}});
    return offscreen->renderer().counters().instances;
  };
  CHECK(instances(0.19F) == 3);
  CHECK(instances(0.17F) == 2);
  // The ground just under the card: shaded or not.
  const auto shade = [&](float zoom) {
    const Picture picture = drawn(*offscreen, scene, {zoom, {}});
    return pixelAt(picture, static_cast<int>(200 * zoom), static_cast<int>(200 * zoom) + 1);
  };
  CHECK(shade(1) != 0xFFFFFF);
  CHECK(shade(0.1F) == 0xFFFFFF);
}

TEST_CASE("items outside the view cost nothing", "[kiosk]") {
  const auto offscreen = opened();
  auto scene = sceneOf(textOf("loin", {0, 0, 200, 40}));
  scene.items.edit(0).rect.x = 900;
  offscreen->drawOnly(scene);
  CHECK(offscreen->renderer().counters().instances == 0);
}

TEST_CASE("a picture without a size is refused", "[kiosk]") {
  const auto offscreen = opened();
  scene::Scene scene = sceneOf(scene::Box{});
  scene.width = 0;
  CHECK(offscreen->draw(scene).error().code == Code::malformed);
  scene.width = 9000;
  CHECK(offscreen->draw(scene).error().code == Code::malformed);
}

TEST_CASE("a picture that cannot be written is refused", "[kiosk]") {
  CHECK(kiosk::drawPng(sceneOf(scene::Box{}), "/nowhere/at/all.png").error().code == Code::damaged);
}

TEST_CASE("the wall can be looked at near and far", "[kiosk]") {
  const auto offscreen = opened();
  const scene::Scene wall = sampleWall();
  for (const auto& [zoom, name] :
       {std::pair{0.5F, "wall-half"}, {1.3F, "wall-1.3"}, {2.0F, "wall-2"}}) {
    const Picture picture = drawn(*offscreen, wall, {zoom, {}});
    leaveToLookAt(picture, name);
    // The board is laid out for zoom 1: at another one the ground and a card's tint must be there.
    CHECK(pixelAt(picture, 4, 4) == 0xECE8E4);
    CHECK(pixelAt(picture, static_cast<int>(66 * zoom), static_cast<int>(420 * zoom)) == 0xFFE07F);
  }
}
