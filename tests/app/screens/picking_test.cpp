#include <GLFW/glfw3.h>

#include <catch2/catch.hpp>

#include "app/screens/meeting_at_the_wall.h"

using namespace grappe;
using namespace grappe::workshop;
using grappe::tests::AtTheWall;

namespace {

std::optional<ThemeId> themeOf(const AtTheWall& wall, const char* note) {
  return wall.meeting.state->note(NoteId::of(note))->place.theme;
}

void beginMerge(AtTheWall& wall) {
  wall.tap(wall.onTitle("theme:t1"));
  wall.tap(wall.on("button:sheet.merge"));
  wall.look();
}

}  // namespace

TEST_CASE("a theme joins the one that is touched next, and undo brings it back", "[screens]") {
  AtTheWall wall;
  beginMerge(wall);
  CHECK(wall.item("sheet") == nullptr);
  CHECK(wall.says("«\u00a0Les invitations\u00a0» rejoint un autre thème\u00a0: touchez-le"));
  wall.tap(wall.onTitle("theme:t2"));
  CHECK(wall.item("pick") == nullptr);
  CHECK(wall.item("theme:t1") == nullptr);
  CHECK(themeOf(wall, "n1") == ThemeId::of("t2"));
  CHECK(wall.says("«\u00a0Les invitations\u00a0» a rejoint «\u00a0Les projets\u00a0»"));
  wall.tap(wall.on("button:toast.undo"));
  CHECK(themeOf(wall, "n1") == ThemeId::of("t1"));
  CHECK(wall.meeting.state->theme(ThemeId::of("t1")) != nullptr);
}

TEST_CASE("a note of the other theme is as good as its title", "[screens]") {
  AtTheWall wall;
  beginMerge(wall);
  wall.tap(wall.on("note:n3"));
  CHECK(themeOf(wall, "n2") == ThemeId::of("t2"));
}

TEST_CASE("a tap on the theme itself, on an unsorted note or on À classer is no answer",
          "[screens]") {
  AtTheWall wall;
  beginMerge(wall);
  wall.tap(wall.onTitle("theme:t1"));
  wall.tap(wall.on("note:n4"));
  wall.tap(wall.onTitle("unsorted"));
  CHECK(wall.item("sheet") == nullptr);
  CHECK(wall.item("pick") != nullptr);
  CHECK(wall.meeting.all<MergeThemes>().empty());
}

TEST_CASE("two taps put a note where a long drag would: the note, then the theme", "[screens]") {
  AtTheWall wall;
  wall.tap(wall.on("note:n1"));
  wall.tap(wall.on("button:note.place"));
  CHECK(wall.says(
      "Touchez le thème où va «\u00a0Invitation dans la cour d’école\u00a0», ou À classer"));
  wall.tap(wall.onTitle("theme:t1"));  // where it is
  CHECK(wall.item("pick") != nullptr);
  wall.tap(wall.onTitle("theme:t2"));
  CHECK(wall.item("pick") == nullptr);
  CHECK(themeOf(wall, "n1") == ThemeId::of("t2"));
  CHECK(wall.says("Rangé dans «\u00a0Les projets\u00a0»"));
  wall.tap(wall.on("button:toast.undo"));
  CHECK(themeOf(wall, "n1") == ThemeId::of("t1"));
}

TEST_CASE("two taps put a note back to be sorted", "[screens]") {
  AtTheWall wall;
  wall.tap(wall.on("note:n1"));
  wall.tap(wall.on("button:note.place"));
  wall.tap(wall.onTitle("unsorted"));
  CHECK_FALSE(themeOf(wall, "n1"));
}

TEST_CASE("Escape and Renoncer give the merge up", "[screens]") {
  AtTheWall wall;
  beginMerge(wall);
  CHECK(wall.key(GLFW_KEY_ESCAPE));
  CHECK(wall.item("pick") == nullptr);
  beginMerge(wall);
  wall.tap(wall.on("button:pick.stop"));
  CHECK(wall.item("pick") == nullptr);
  wall.tap(wall.onTitle("theme:t2"));
  CHECK(wall.item("sheet") != nullptr);
  CHECK(wall.meeting.all<MergeThemes>().empty());
}

TEST_CASE("another question, or a theme that is no more, ends the waiting", "[screens]") {
  AtTheWall wall;
  beginMerge(wall);
  wall.meeting.give(DissolveTheme{ThemeId::of("t1")});
  wall.look();
  CHECK(wall.item("pick") == nullptr);
}

TEST_CASE("a single theme has none to join", "[screens]") {
  AtTheWall wall;
  wall.meeting.give(DissolveTheme{ThemeId::of("t2")});
  wall.tap(wall.onTitle("theme:t1"));
  CHECK(wall.item("button:sheet.done") != nullptr);
  CHECK(wall.item("button:sheet.merge") == nullptr);
}

TEST_CASE("a note is tied to the one that is touched next", "[screens]") {
  AtTheWall wall;
  wall.tap(wall.on("note:n1"));
  wall.tap(wall.on("button:note.together"));
  CHECK(wall.item("focus:n1") == nullptr);
  CHECK(wall.says(
      "Touchez le post-it qui ira toujours avec «\u00a0Invitation dans la cour d’école\u00a0»"));
  wall.tap(wall.onTitle("theme:t2"));  // a theme is no answer, nor is the note itself
  wall.tap(wall.on("note:n1"));
  CHECK(wall.item("pick") != nullptr);
  wall.tap(wall.on("note:n4"));
  CHECK(wall.item("pick") == nullptr);
  CHECK(tieBetween(*wall.meeting.state->currentQuestion(), NoteId::of("n4"), NoteId::of("n1")) ==
        Tie::together);
  CHECK(themeOf(wall, "n4") == ThemeId::of("t1"));
  wall.key(GLFW_KEY_Z, GLFW_MOD_CONTROL);
  CHECK_FALSE(themeOf(wall, "n4"));
  CHECK(wall.meeting.state->currentQuestion()->ties.empty());
}

TEST_CASE("an open note says what it is tied to, and a tap unties it", "[screens]") {
  AtTheWall wall;
  wall.tap(wall.on("note:n2"));
  wall.tap(wall.on("button:note.apart"));
  wall.tap(wall.on("note:n3"));
  wall.tap(wall.on("note:n3"));
  CHECK(wall.says("Jamais avec «\u00a0Connaître les noms\u00a0»"));
  const std::string row = "button:note.untie:n3\nn2";
  CHECK(wall.item(row)->rect.h >= 56);
  wall.tap(wall.on(row));
  CHECK(wall.says("Lien retiré"));
  CHECK(wall.meeting.state->currentQuestion()->ties.empty());
  wall.tap(wall.on("button:toast.undo"));
  CHECK(wall.meeting.state->currentQuestion()->ties.size() == 1);
}

TEST_CASE("ties hold for the notes that say the same, and are told of them", "[screens]") {
  AtTheWall wall;
  wall.meeting.give(TwinNote{NoteId::of("n2"), NoteId::of("n1")});
  wall.meeting.give(TieNotes{NoteId::of("n3"), NoteId::of("n2"), Tie::apart});
  wall.tap(wall.on("note:n1"));
  CHECK(wall.says("Jamais avec «\u00a0Projets communs\u00a0»"));
}

TEST_CASE("the open note, its ties and its reasons do not lie over one another", "[screens]") {
  AtTheWall wall;
  std::string longText;
  for (int i = 0; i < 60; ++i) longText += "accueil ";
  wall.meeting.note("n9", longText);
  for (const char* other : {"n1", "n2", "n3", "n4"}) {
    wall.meeting.give(TieNotes{NoteId::of("n9"), NoteId::of(other), Tie::apart});
  }
  wall.tap(wall.on("note:n9"));
  runtime::NoteWhy why;
  why.note = NoteId::of("n9");
  for (const char* other : {"n1", "n2", "n3"}) {
    why.closest.push_back({NoteId::of(other), {{"accueil"}, {}}});
  }
  wall.screen.explained(why);
  wall.look();
  const scene::Rect card = wall.item("focus:n9")->rect;
  const scene::Rect asks = wall.item("button:note.together")->rect;
  CHECK(card.y >= 0);
  CHECK(card.y + card.h <= wall.item("button:note.untie:n9\nn1")->rect.y);
  CHECK(asks.y + asks.h <= wall.item("why")->rect.y);
}
