#include <catch2/catch.hpp>
#include <cmath>

#include "core/scene/counting_measure.h"
#include "core/scene/wall_promises.h"
#include "scene/high_contrast.h"

using namespace grappe;
using namespace grappe::scene;
using namespace grappe::scene::test;

namespace {

// WCAG 2.2, "relative luminance" and "contrast ratio".
double luminance(Colour colour) {
  const auto part = [](std::uint8_t value) {
    const double share = value / 255.0;
    return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * part(colour.r) + 0.7152 * part(colour.g) + 0.0722 * part(colour.b);
}

double contrast(Colour one, Colour other) {
  const double a = luminance(one);
  const double b = luminance(other);
  return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

// What shows of a colour over another.
Colour over(Colour top, Colour below) {
  const auto mix = [&](std::uint8_t a, std::uint8_t b) {
    return static_cast<std::uint8_t>(std::lround((a * top.a + b * (255 - top.a)) / 255.0));
  };
  return {mix(top.r, below.r), mix(top.g, below.g), mix(top.b, below.b)};
}

}  // namespace

TEST_CASE("every pair of tokens that text stands in has 4.5 to 1, and more on a note", "[scene]") {
  const Colour soft = over(colours::panelSoft, colours::ground);
  for (const Colour ground :
       {colours::ground, colours::panel, soft, colours::paper, colours::tray}) {
    CHECK(contrast(colours::ink, ground) >= 7);
    CHECK(contrast(colours::ink2, ground) >= 7);
    CHECK(contrast(colours::grape, ground) >= 4.5);
  }
  CHECK(contrast(colours::ink, colours::key2) >= 7);
  CHECK(contrast(colours::paper, colours::grape) >= 7);
  CHECK(contrast(colours::grape, colours::grapeSoft) >= 4.5);
  CHECK(contrast(colours::ink, colours::grapePale) >= 7);
  CHECK(contrast(colours::paper, colours::alarm) >= 7);
  CHECK(contrast(colours::good, colours::panel) >= 4.5);
  CHECK(contrast(colours::line, colours::ground) >= 3);
  for (int slot = 0; slot < 12; ++slot) {
    const CircleLook look = circleLook(slot);
    INFO("circle " << slot);
    CHECK(contrast(colours::ink, look.tint) >= 7);
    CHECK(contrast(colours::placeholder, look.tint) >= 7);
    CHECK(contrast(look.mark, look.tint) >= 4.5);
  }
}

TEST_CASE("in high contrast all text of the wall is black or white, 12 to 1 and more", "[scene]") {
  CountingMeasure measure;
  const workshop::State state = sortedWall().state();
  Scene scene = scene::wall(inputFor(state, 1920, 1080), french(), measure);
  highContrast(scene);
  CHECK(scene.ground == colours::paper);
  int boards = 0;
  for (const Item& item : scene.items) {
    Colour ground = scene.ground;
    for (const Shape& shape : item.shapes) {
      if (const auto* box = std::get_if<Box>(&shape)) {
        if (box->fill.a == 255) ground = box->fill;
        const bool board = &shape == &item.shapes.front();
        if (board && (item.kind == Kind::theme || item.kind == Kind::note)) {
          CHECK(box->lineWidth > 0);
          CHECK(contrast(box->line, scene.ground) >= 7);
          ++boards;
        }
      }
      const auto* text = std::get_if<Text>(&shape);
      if (text == nullptr) continue;
      INFO(item.key << ": " << text->text);
      // Pills have their own ground before their words.
      CHECK(std::max(contrast(text->colour, ground), contrast(text->colour, scene.ground)) >= 9);
    }
  }
  CHECK(boards > 20);
}

TEST_CASE("with large text the wall keeps its promises, and its notes are larger", "[scene]") {
  CountingMeasure measure;
  for (const auto& size : std::vector<std::pair<float, float>>{
           {1920, 1080}, {1024, 768}, {1080, 1920}, {3840, 2160}}) {
    for (const int count : {5, 23, 60, 2000}) {
      for (const int themes : {0, 3, 14}) {
        const workshop::State state = crowdedWall(count, themes).state();
        WallInput input = inputFor(state, size.first, size.second);
        input.largeText = true;
        const Scene scene = scene::wall(input, french(), measure);
        INFO(size.first << "x" << size.second << ", " << count << " notes, " << themes
                        << " themes, step " << scene.gaveWay);
        textIsNeverTooSmall(scene);
        nothingRunsOut(scene);
        nothingOverlaps(scene, measure);
        everyNoteIsThereOnce(scene, state);
        for (const Item& item : scene.items) {
          if (item.kind != Kind::note) continue;
          CHECK(std::get<Text>(item.shapes.at(1)).style.size >= std::round(27 * scene.scale));
        }
      }
    }
  }
}

TEST_CASE("a wall hardened once stays shared with those made of it", "[scene]") {
  CountingMeasure measure;
  const workshop::State state = sortedWall().state();
  Scene laidOut = scene::wall(inputFor(state, 1920, 1080), french(), measure);
  highContrast(laidOut);
  Scene shown = laidOut;
  Item button;
  button.shapes.emplace_back(Box{{0, 0, 10, 10}, 0, colours::panel, colours::grape, 1, false, {}});
  shown.items.push_back(button);
  highContrast(shown);
  for (std::size_t at = 0; at < laidOut.items.size(); ++at) {
    CHECK(shown.items.shared(at) == laidOut.items.shared(at));
  }
  const auto& last = std::as_const(shown.items)[laidOut.items.size()];
  CHECK(std::get<Box>(last.shapes.front()).fill == colours::paper);
}
