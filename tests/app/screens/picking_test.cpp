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
