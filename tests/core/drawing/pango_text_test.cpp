#include "drawing/pango_text.h"

#include <cairo.h>

#include <catch2/catch.hpp>
#include <set>

#include "base/text.h"
#include "core/scene/wall_promises.h"
#include "drawing/draw_scene.h"

using namespace grappe;
using namespace grappe::scene;
using namespace grappe::scene::test;

namespace {

const TextStyle note{24, 30, Weight::medium, 0, false, false};

// The lowest and highest row with ink of a text drawn on white.
std::pair<int, int> inkRows(drawing::PangoText& text, const std::string& words, float width) {
  cairo_surface_t* const surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, 400, 200);
  cairo_t* const cairo = cairo_create(surface);
  cairo_set_source_rgb(cairo, 1, 1, 1);
  cairo_paint(cairo);
  cairo_set_source_rgb(cairo, 0, 0, 0);
  drawing::show(cairo, *text.lay(words, note, width, Align::start, false));
  cairo_destroy(cairo);
  cairo_surface_flush(surface);
  const unsigned char* const data = cairo_image_surface_get_data(surface);
  const int stride = cairo_image_surface_get_stride(surface);
  std::pair<int, int> rows{-1, -1};
  for (int y = 0; y < 200; ++y) {
    for (int x = 0; x < 400; ++x) {
      if (data[y * stride + x * 4 + 1] > 100) continue;
      if (rows.first < 0) rows.first = y;
      rows.second = y;
      break;
    }
  }
  cairo_surface_destroy(surface);
  return rows;
}

}  // namespace

TEST_CASE("lines stand exactly their line height apart, whatever the script", "[drawing]") {
  drawing::PangoText text;
  const auto one = inkRows(text, "HHHH", 380);
  const auto two = inkRows(text, "HHHH\nHHHH", 380);
  CHECK(two.first == one.first);
  CHECK(two.second - one.second == 30);
  // A tall script between two lines moves neither.
  const auto mixed = inkRows(text, "HHHH\nक्षि العربية 漢字\nHHHH", 380);
  CHECK(mixed.first == one.first);
  CHECK(mixed.second - one.second == 60);
}

TEST_CASE("a measured text is as many lines high as it is drawn", "[drawing]") {
  drawing::PangoText text;
  for (const std::string& words : manyNotes()) {
    const TextSize size = text.measure(words, note, 377);
    CHECK(size.height == static_cast<float>(size.lines) * 30);
    CHECK(size.width <= 377);
    CHECK(size.lastLine <= size.width);
    CHECK(text.lay(words, note, 377, Align::start, false)->size.lines == size.lines);
  }
}

TEST_CASE("a line measured to fit is not ellipsised", "[drawing]") {
  drawing::PangoText text;
  for (const float tracking : {-28.0F, 0.0F, 60.0F}) {
    TextStyle style{64, 74, Weight::bold, tracking, true, true};
    const float width = text.measure("4827", style, 0).width;
    for (const Align align : {Align::start, Align::centre, Align::end}) {
      CHECK(text.lay("4827", style, width, align, true)->size.width == Approx(width));
    }
  }
}

TEST_CASE("a word longer than the card breaks inside, another does not", "[drawing]") {
  drawing::PangoText text;
  CHECK(text.measure("http://un-lien-tres-long.example/chemin/qui/ne/tient/pas", note, 200).lines >
        1);
  CHECK(text.measure("http://un-lien-tres-long.example/chemin/qui/ne/tient/pas", note, 200).width <=
        200.5F);
  const TextSize two = text.measure("accompagner accompagnement", note, 230);
  CHECK(two.lines == 2);
}

TEST_CASE("tabular figures are all of one width", "[drawing]") {
  drawing::PangoText text;
  TextStyle style = note;
  style.tabular = true;
  CHECK(text.measure("1111", style, 0).width == Approx(text.measure("8888", style, 0).width));
  CHECK(text.measure("1111", note, 0).width < text.measure("8888", note, 0).width);
}

TEST_CASE("a text that runs from right to left starts on the right", "[drawing]") {
  drawing::PangoText text;
  const auto columnOf = [&](const std::string& words) {
    cairo_surface_t* const surface = cairo_image_surface_create(CAIRO_FORMAT_A8, 400, 40);
    cairo_t* const cairo = cairo_create(surface);
    drawing::show(cairo, *text.lay(words, note, 400, Align::start, false));
    cairo_destroy(cairo);
    cairo_surface_flush(surface);
    const unsigned char* const data = cairo_image_surface_get_data(surface);
    const int stride = cairo_image_surface_get_stride(surface);
    int first = 400;
    for (int y = 0; y < 40; ++y) {
      for (int x = 0; x < first; ++x) {
        if (data[y * stride + x] > 100) first = x;
      }
    }
    cairo_surface_destroy(surface);
    return first;
  };
  CHECK(columnOf("école") < 10);
  CHECK(columnOf("مدرسة") > 200);
}

TEST_CASE("walls keep their promises with the real fonts", "[drawing]") {
  drawing::PangoText text;
  const std::vector<std::pair<float, float>> sizes{
      {1920, 1080}, {1024, 768}, {1080, 1920}, {3840, 2160}};
  for (const auto& size : sizes) {
    std::vector<AWall> walls{sortedWall(), crowdedWall(12, 3), crowdedWall(24, 0),
                             crowdedWall(60, 7), crowdedWall(180, 8)};
    for (const AWall& wall : walls) {
      const workshop::State state = wall.state();
      const Scene scene = scene::wall(inputFor(state, size.first, size.second), french(), text);
      INFO(size.first << "x" << size.second << ", step " << scene.gaveWay);
      textIsNeverTooSmall(scene);
      nothingRunsOut(scene);
      nothingOverlaps(scene, text);
      everyNoteIsThereOnce(scene, state);
    }
  }
}

TEST_CASE("a picture that cannot be written is refused", "[drawing]") {
  Scene scene;
  scene.width = 10;
  scene.height = 10;
  CHECK_FALSE(drawing::savePng(scene, "/nowhere/at/all.png").has_value());
}

TEST_CASE("a caret has a place before each grapheme and after the last, on the line it is on",
          "[drawing]") {
  drawing::PangoText text;
  const std::string words = "Connaître les familles du quartier 👨‍👩‍👧 et l’école";
  const auto lines = text.lines(words, note, 220);
  CHECK(static_cast<int>(lines.size()) == text.measure(words, note, 220).lines);
  REQUIRE(lines.size() > 1);
  std::size_t stops = 0;
  for (const TextLine& line : lines) {
    for (std::size_t i = 0; i < line.stops.size(); ++i) {
      CHECK(line.stops[i].x >= 0);
      CHECK(line.stops[i].x <= 220);
      if (i > 0) CHECK(line.stops[i].x > line.stops[i - 1].x);
    }
    CHECK(line.stops.front().x == Approx(0));
    stops += line.stops.size();
  }
  CHECK(stops == graphemeCount(words) + 1);
  CHECK(lines.back().stops.back().byte == words.size());
  // A word that is cut by no line begins its own.
  CHECK(words[lines[1].begin() - 1] == ' ');
}

TEST_CASE("in Arabic the caret goes from the right to the left", "[drawing]") {
  drawing::PangoText text;
  const auto lines = text.lines("مرحبا بكم", note, 300);
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].stops.front().x == Approx(300));
  CHECK(lines[0].stops.back().x < lines[0].stops.front().x - 50);
}

TEST_CASE("a text without letters has one place for the caret", "[drawing]") {
  drawing::PangoText text;
  const auto lines = text.lines("", note, 300);
  REQUIRE(lines.size() == 1);
  REQUIRE(lines[0].stops.size() == 1);
  CHECK(lines[0].stops[0].x == 0);
}
