#include <GLFW/glfw3.h>

#include <catch2/catch.hpp>

#include "app/screens/meeting_at_the_wall.h"

using namespace grappe;
using namespace grappe::workshop;
using grappe::tests::AtTheWall;

namespace {

void search(AtTheWall& wall, std::u32string_view words) {
  REQUIRE(wall.key(GLFW_KEY_F, GLFW_MOD_CONTROL));
  REQUIRE(wall.item("search.field") != nullptr);
  wall.type(words);
}

// Full contrast and an outline of its own, or neither.
bool standsOut(const AtTheWall& wall, const std::string& note) {
  const scene::Item* item = wall.item("note:" + note);
  REQUIRE(item != nullptr);
  bool ringed = false;
  for (const scene::Shape& shape : item->shapes) {
    const auto* box = std::get_if<scene::Box>(&shape);
    ringed = ringed ||
             (box != nullptr && box->line == scene::colours::grape && box->rect.w > item->rect.w);
  }
  CHECK(ringed == (item->opacity == 1));
  return ringed;
}

void noteOf(AtTheWall& wall, const char* id, const char* text, const char* circle) {
  wall.meeting.give(AddNote{NoteId::of(id), *wall.meeting.state->current, text,
                            CircleId::of(circle), NoteOrigin::paper});
  wall.look();
}

// Past the time for which the newest note wears its own ring.
void later(AtTheWall& wall) {
  wall.now += 60;
  wall.look();
}

// So many notes that the wall does not show each.
void crowd(AtTheWall& wall) {
  for (int i = 0; i < 90; ++i) {
    const std::string id = "c" + std::to_string(i);
    wall.meeting.note(
        id, "Le jardin des parents et de tous leurs voisins, numéro " + std::to_string(i));
    wall.meeting.give(MoveNote{NoteId::of(id), ThemeId::of(i % 2 == 0 ? "t1" : "t2")});
  }
  wall.now += 60;
  wall.look();
  REQUIRE(wall.scene.gaveWay >= 4);
}

}  // namespace

TEST_CASE("the notes that hold the words stand out, the others step back, and nothing moves",
          "[screens]") {
  AtTheWall wall;
  const scene::Rect before = wall.item("note:n1")->rect;
  search(wall, U"ecole");
  CHECK(standsOut(wall, "n1"));
  CHECK_FALSE(standsOut(wall, "n2"));
  CHECK_FALSE(standsOut(wall, "n4"));
  CHECK(wall.says("1\u00a0post-it"));
  CHECK(wall.item("note:n1")->rect == before);
  CHECK(wall.item("theme:t1")->opacity == 1);
  CHECK(wall.item("theme:t2")->opacity < 1);
}

TEST_CASE("every word has to be there, in whatever order and case", "[screens]") {
  AtTheWall wall;
  search(wall, U"NOMS conn");
  CHECK(standsOut(wall, "n2"));
  CHECK(wall.says("1\u00a0post-it"));
  wall.type(U" école");
  CHECK(wall.says("Aucun post-it"));
  CHECK_FALSE(standsOut(wall, "n2"));
}

TEST_CASE("nothing steps back before a word is written", "[screens]") {
  AtTheWall wall;
  const scene::Item before = *wall.item("note:n1");
  search(wall, U" ");
  CHECK(*wall.item("note:n1") == before);
  CHECK(wall.item("note:n4")->opacity == 1);
  CHECK_FALSE(wall.says("4\u00a0post-its"));
}

TEST_CASE("Enter opens one found note after another and comes round", "[screens]") {
  AtTheWall wall;
  search(wall, U"on");  // Invitation, Connaître, confiance
  CHECK(wall.says("3\u00a0post-its"));
  wall.key(GLFW_KEY_ENTER);
  CHECK(wall.item("focus:n1") != nullptr);
  CHECK(wall.says("1 sur 3"));
  wall.key(GLFW_KEY_ENTER);
  CHECK(wall.item("focus:n2") != nullptr);
  wall.key(GLFW_KEY_ENTER);
  CHECK(wall.item("focus:n4") != nullptr);
  wall.key(GLFW_KEY_ENTER);
  CHECK(wall.item("focus:n1") != nullptr);
  wall.key(GLFW_KEY_ENTER, GLFW_MOD_SHIFT);
  CHECK(wall.item("focus:n4") != nullptr);
}

TEST_CASE("Escape closes the open note first, then the search", "[screens]") {
  AtTheWall wall;
  search(wall, U"noms");
  wall.key(GLFW_KEY_ENTER);
  wall.key(GLFW_KEY_ESCAPE);
  CHECK(wall.item("focus:n2") == nullptr);
  CHECK(wall.item("search.field") != nullptr);
  wall.key(GLFW_KEY_ESCAPE);
  CHECK(wall.item("search.field") == nullptr);
  CHECK(wall.item("note:n1")->opacity == 1);
}

TEST_CASE("what is typed is no shortcut while one searches", "[screens]") {
  AtTheWall wall;
  search(wall, U"");
  wall.key(GLFW_KEY_SPACE);
  wall.key(GLFW_KEY_P);
  wall.key(GLFW_KEY_RIGHT);
  wall.type(U"b. ");
  CHECK(wall.item("black") == nullptr);
  CHECK(wall.meeting.sent.empty());
  wall.key(GLFW_KEY_BACKSPACE);
  wall.key(GLFW_KEY_BACKSPACE);
  CHECK(wall.says("b"));
}

TEST_CASE("a note that arrives is found at once", "[screens]") {
  AtTheWall wall;
  search(wall, U"cafe");
  CHECK(wall.says("Aucun post-it"));
  wall.meeting.note("n5", "Un café partagé");
  wall.look();
  CHECK(wall.says("1\u00a0post-it"));
  CHECK(standsOut(wall, "n5"));
}

TEST_CASE("a finger searches with the keyboard on the screen", "[screens]") {
  AtTheWall wall;
  wall.tap({960, 300}, 1);
  wall.tap(wall.on("button:search"), 1);
  REQUIRE(wall.item("button:key:n") != nullptr);
  for (const char* key : {"n", "o", "m", "s"}) {
    wall.tap(wall.on("button:key:" + std::string(key)), 1);
  }
  CHECK(standsOut(wall, "n2"));
  CHECK(wall.says("1\u00a0post-it"));
  wall.tap(wall.on("button:search.next"), 1);
  CHECK(wall.item("focus:n2") != nullptr);
  CHECK(wall.item("button:key:n") == nullptr);
  wall.tap(wall.on("button:search.close"), 1);
  CHECK(wall.item("search.field") == nullptr);
}

TEST_CASE("another question and another phase end the search", "[screens]") {
  AtTheWall wall;
  search(wall, U"noms");
  wall.meeting.give(GoToQuestion{QuestionId::of("q2")});
  wall.look();
  CHECK(wall.item("search.field") == nullptr);
}

TEST_CASE("notes that the room may not read yet are not searched", "[screens]") {
  AtTheWall wall;
  wall.meeting.give(SetPhase{QuestionId::of("q1"), Phase::writing});
  wall.look();
  wall.key(GLFW_KEY_F, GLFW_MOD_CONTROL);
  CHECK(wall.item("search.field") == nullptr);
}

TEST_CASE("where the wall leaves notes out, a block says how many were found in it", "[screens]") {
  AtTheWall wall;
  crowd(wall);
  search(wall, U"jardin numéro 1");  // 1, 10 to 19, 21, 31…
  CHECK(wall.says("18\u00a0post-its"));
  CHECK(wall.says("5 sur 47"));
  CHECK(wall.says("13 sur 46"));
  wall.key(GLFW_KEY_ENTER);
  CHECK(wall.item("focus:c10") != nullptr);
}

TEST_CASE("Enter turns to the page on which the found note's theme stands", "[screens]") {
  AtTheWall wall;
  for (int i = 0; i < 40; ++i) {
    const std::string id = std::to_string(i);
    for (int n = 0; n < 3; ++n) {
      wall.meeting.note("p" + id + "n" + std::to_string(n),
                        "Une idée de plus pour le quartier et ses écoles, mot" + id + "x");
    }
    wall.meeting.theme("p" + id, "Thème " + id, {"p" + id + "n0", "p" + id + "n1", "p" + id + "n2"},
                       {i % 4, 10 + i});
  }
  wall.look();
  REQUIRE(wall.scene.pages > 1);
  REQUIRE(wall.item("theme:p39") == nullptr);
  search(wall, U"mot39x");
  wall.key(GLFW_KEY_ENTER);
  CHECK(wall.item("focus:p39n0") != nullptr);
  CHECK(wall.item("theme:p39") != nullptr);
  wall.now += 60;
  wall.look();
  CHECK(wall.item("theme:p39") != nullptr);
}

TEST_CASE("in the sheet of a theme the notes found stand out too", "[screens]") {
  AtTheWall wall;
  search(wall, U"noms");
  wall.tap(wall.onTitle("theme:t1"));
  REQUIRE(wall.item("sheet:n1") != nullptr);
  CHECK(wall.item("sheet:n1")->opacity < 1);
  CHECK(wall.item("sheet:n2")->opacity == 1);
}

TEST_CASE("a tap on a circle of the legend makes its notes stand out, another ends it",
          "[screens]") {
  AtTheWall wall;
  noteOf(wall, "e1", "Un goûter commun", "ecole");
  later(wall);
  wall.tap(wall.on("circle:ecole"), 1);
  CHECK(standsOut(wall, "e1"));
  CHECK_FALSE(standsOut(wall, "n1"));
  CHECK(wall.says("École\u00a0: 1\u00a0post-it"));
  wall.tap(wall.on("circle:ecole"), 1);
  CHECK_FALSE(wall.says("École\u00a0: 1\u00a0post-it"));
  CHECK(wall.item("note:n1")->opacity == 1);
  wall.tap(wall.on("circle:centre"), 1);
  CHECK(standsOut(wall, "n1"));
  CHECK_FALSE(standsOut(wall, "e1"));
  CHECK(wall.key(GLFW_KEY_ESCAPE));
  CHECK(wall.item("note:e1")->opacity == 1);
}

TEST_CASE("C goes from circle to circle and ends with all the notes", "[screens]") {
  AtTheWall wall;
  noteOf(wall, "e1", "Un goûter commun", "ecole");
  later(wall);
  wall.key(GLFW_KEY_C);
  CHECK(standsOut(wall, "n1"));
  CHECK_FALSE(standsOut(wall, "e1"));
  wall.key(GLFW_KEY_C);
  CHECK(standsOut(wall, "e1"));
  wall.key(GLFW_KEY_C);
  CHECK(wall.item("note:n1")->opacity == 1);
  wall.key(GLFW_KEY_C, GLFW_MOD_SHIFT);
  CHECK(standsOut(wall, "e1"));
  CHECK_FALSE(standsOut(wall, "n1"));
}

TEST_CASE("words and a circle together: the notes that have both", "[screens]") {
  AtTheWall wall;
  noteOf(wall, "e1", "Connaître les parents", "ecole");
  later(wall);
  wall.key(GLFW_KEY_C);
  search(wall, U"connaitre");
  CHECK(standsOut(wall, "n2"));
  CHECK_FALSE(standsOut(wall, "e1"));
  CHECK(wall.says("1\u00a0post-it"));
}
