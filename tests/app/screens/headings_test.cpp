#include <GLFW/glfw3.h>

#include <catch2/catch.hpp>

#include "app/screens/meeting_at_the_wall.h"

using namespace grappe;
using namespace grappe::workshop;
using grappe::tests::AtTheWall;

namespace {

void openHeadings(AtTheWall& wall, int finger = 0) {
  wall.move(0, {900, 500});
  wall.move(0, {905, 505});
  wall.tap(wall.on("button:tools"), finger);
  wall.tap(wall.on("tool:headings"), finger);
  REQUIRE(wall.item("headings.field") != nullptr);
}

// "Moyens: argent; …" of the current question.
std::string headings(const AtTheWall& wall) {
  std::string all;
  for (const ThemePtr& theme : wall.meeting.state->currentQuestion()->themes) {
    if (!theme->heading) continue;
    all += (all.empty() ? "" : "; ") + theme->title.text;
    if (!theme->hint.text.empty()) all += ": " + theme->hint.text;
  }
  return all;
}

}  // namespace

TEST_CASE("headings are written with their words, one after another", "[screens]") {
  AtTheWall wall;
  openHeadings(wall);
  wall.type(U"Moyens : argent, locaux");
  wall.key(GLFW_KEY_ENTER);
  wall.type(U"Envies");
  wall.tap(wall.on("button:headings.done"));
  CHECK(headings(wall) == "Moyens: argent, locaux; Envies");
  CHECK(wall.says("Moyens"));
  CHECK(wall.says("argent, locaux"));
  wall.key(GLFW_KEY_ENTER);  // nothing written: enough
  CHECK(wall.item("headings.field") == nullptr);
}

TEST_CASE("a theme that has the title becomes the heading and keeps its notes", "[screens]") {
  AtTheWall wall;
  openHeadings(wall);
  wall.type(U"les projets: chantier");
  wall.key(GLFW_KEY_ENTER);
  CHECK(wall.meeting.state->theme(ThemeId::of("t2"))->heading);
  CHECK(wall.meeting.state->note(NoteId::of("n3"))->place.theme == ThemeId::of("t2"));
}

TEST_CASE("a heading is reworded or taken away by a tap", "[screens]") {
  AtTheWall wall;
  wall.meeting.give(
      SetLens{QuestionId::of("q1"),
              {{ThemeId::of("h1"), "Moyens", "argent"}, {ThemeId::of("h2"), "Envies", ""}},
              true});
  openHeadings(wall);
  wall.tap(wall.on("heading:h1"));
  CHECK(wall.says("Moyens: argent"));
  wall.type(U", locaux");
  wall.key(GLFW_KEY_ENTER);
  CHECK(headings(wall) == "Moyens: argent, locaux; Envies");
  wall.tap(wall.on("button:headings.drop:h2"));
  CHECK(headings(wall) == "Moyens: argent, locaux");
}

TEST_CASE("whether other themes may open is a tap, and the headings stay", "[screens]") {
  AtTheWall wall;
  wall.meeting.give(SetLens{QuestionId::of("q1"), {{ThemeId::of("h1"), "Moyens", ""}}, true});
  openHeadings(wall);
  wall.tap(wall.on("button:headings.free"));
  CHECK_FALSE(wall.meeting.state->currentQuestion()->grouping.freeThemes);
  CHECK(wall.says("Autres thèmes\u00a0: non"));
  CHECK(headings(wall) == "Moyens");
}

TEST_CASE("a finger writes a heading with the keyboard on the screen", "[screens]") {
  AtTheWall wall;
  openHeadings(wall, 1);
  for (const char* key : {"É", "t", "é"}) wall.tap(wall.on(std::string("button:key:") + key), 1);
  wall.tap(wall.on("button:key:done"), 1);
  CHECK(headings(wall) == "Été");
}

TEST_CASE("Escape leaves what was written unsaid", "[screens]") {
  AtTheWall wall;
  openHeadings(wall);
  wall.type(U"Moyens");
  CHECK(wall.key(GLFW_KEY_ESCAPE));
  CHECK(wall.item("headings.field") == nullptr);
  CHECK(headings(wall).empty());
}
