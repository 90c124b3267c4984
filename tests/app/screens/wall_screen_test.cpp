#include <GLFW/glfw3.h>

#include <catch2/catch.hpp>
#include <set>

#include "app/screens/meeting_at_the_wall.h"

using namespace grappe;
using namespace grappe::workshop;
using grappe::tests::AtTheWall;
using grappe::tests::emptyWall;
using grappe::tests::french;

namespace {
Phase phaseOf(const AtTheWall& wall) { return wall.meeting.state->currentQuestion()->phase; }
std::string currentOf(const AtTheWall& wall) { return wall.meeting.state->current->text(); }
}  // namespace

TEST_CASE("arrows and the keys of a presenter's remote go from question to question", "[screens]") {
  AtTheWall wall;
  CHECK(wall.key(GLFW_KEY_RIGHT));
  CHECK(currentOf(wall) == "q2");
  CHECK(wall.key(GLFW_KEY_LEFT));
  CHECK(currentOf(wall) == "q1");
  CHECK(wall.key(GLFW_KEY_PAGE_DOWN));
  CHECK(currentOf(wall) == "q2");
  CHECK(wall.key(GLFW_KEY_PAGE_UP));
  CHECK(currentOf(wall) == "q1");
  wall.meeting.sent.clear();
  CHECK(wall.key(GLFW_KEY_LEFT));
  CHECK(wall.meeting.sent.empty());
}

TEST_CASE("Space and P open the next phase, with Shift the one before; the ends stay",
          "[screens]") {
  AtTheWall wall;
  REQUIRE(phaseOf(wall) == Phase::sharing);
  wall.key(GLFW_KEY_SPACE);
  CHECK(phaseOf(wall) == Phase::closed);
  wall.key(GLFW_KEY_SPACE);
  CHECK(phaseOf(wall) == Phase::closed);
  wall.key(GLFW_KEY_P, GLFW_MOD_SHIFT);
  CHECK(phaseOf(wall) == Phase::sharing);
  wall.key(GLFW_KEY_P, GLFW_MOD_SHIFT);
  wall.key(GLFW_KEY_P, GLFW_MOD_SHIFT);
  CHECK(phaseOf(wall) == Phase::waiting);
  wall.key(GLFW_KEY_P, GLFW_MOD_SHIFT);
  CHECK(phaseOf(wall) == Phase::waiting);
  wall.key(GLFW_KEY_P);
  CHECK(phaseOf(wall) == Phase::writing);
}

TEST_CASE("a key that is held down does not run through the phases", "[screens]") {
  AtTheWall wall;
  wall.key(GLFW_KEY_P, GLFW_MOD_SHIFT);
  wall.meeting.sent.clear();
  CHECK(wall.screen.key({GLFW_KEY_SPACE, 0, true}));
  CHECK(wall.meeting.sent.empty());
}

TEST_CASE("undo and redo have their shortcuts", "[screens]") {
  AtTheWall wall;
  wall.drag(wall.on("note:n4"), wall.onTitle("theme:t2"));
  REQUIRE(wall.meeting.state->note(NoteId::of("n4"))->place.theme.has_value());
  wall.key(GLFW_KEY_Z, GLFW_MOD_CONTROL);
  CHECK_FALSE(wall.meeting.state->note(NoteId::of("n4"))->place.theme.has_value());
  wall.key(GLFW_KEY_Z, GLFW_MOD_CONTROL | GLFW_MOD_SHIFT);
  CHECK(wall.meeting.state->note(NoteId::of("n4"))->place.theme.has_value());
  wall.key(GLFW_KEY_Z, GLFW_MOD_CONTROL);
  wall.key(GLFW_KEY_Y, GLFW_MOD_CONTROL);
  CHECK(wall.meeting.state->note(NoteId::of("n4"))->place.theme.has_value());
}

TEST_CASE("plus, minus and zero zoom, on both keyboards", "[screens]") {
  AtTheWall wall;
  wall.type(U"+");
  CHECK(wall.screen.camera().zoom == Approx(1.25));
  wall.type(U"-");
  CHECK(wall.screen.camera().zoom == 1);
  wall.type(U"==");
  wall.type(U"à");
  CHECK(wall.screen.camera().zoom == 1);
  wall.type(U"+0");
  CHECK(wall.screen.camera().zoom == 1);
}

TEST_CASE("F1 shows the shortcuts, Escape closes what is open and is left alone where nothing is",
          "[screens]") {
  AtTheWall wall;
  CHECK_FALSE(wall.key(GLFW_KEY_ESCAPE));
  wall.key(GLFW_KEY_F1);
  CHECK(wall.item("help") != nullptr);
  CHECK(wall.key(GLFW_KEY_ESCAPE));
  CHECK(wall.item("help") == nullptr);
  wall.tap(wall.on("note:n1"));
  REQUIRE(wall.item("focus:n1") != nullptr);
  CHECK(wall.key(GLFW_KEY_ESCAPE));
  CHECK(wall.item("focus:n1") == nullptr);
  CHECK_FALSE(wall.key(GLFW_KEY_ESCAPE));
}

TEST_CASE("Delete does nothing, F11 is the window's", "[screens]") {
  AtTheWall wall;
  CHECK(wall.key(GLFW_KEY_DELETE));
  CHECK_FALSE(wall.key(GLFW_KEY_F11));
  CHECK(wall.meeting.sent.empty());
}

TEST_CASE("a change of phase can be taken back for eight seconds", "[screens]") {
  AtTheWall wall;
  wall.key(GLFW_KEY_SPACE);
  REQUIRE(phaseOf(wall) == Phase::closed);
  CHECK(wall.says("La question est close"));
  wall.now += 7.9;
  wall.tap(wall.on("button:toast.undo"));
  CHECK(phaseOf(wall) == Phase::sharing);
  CHECK(wall.item("toast") == nullptr);

  wall.key(GLFW_KEY_RIGHT);
  CHECK(wall.says("Question 2 sur 2"));
  wall.now += 8.1;
  wall.look();
  CHECK(wall.item("toast") == nullptr);
}

TEST_CASE("Annuler is not offered once something else was done since", "[screens]") {
  AtTheWall wall;
  wall.key(GLFW_KEY_SPACE);
  REQUIRE(wall.item("button:toast.undo") != nullptr);
  wall.drag(wall.on("note:n4"), wall.onTitle("theme:t2"));
  CHECK(wall.item("button:toast.undo") == nullptr);
}

TEST_CASE("the facilitator's controls show for three seconds after the mouse moved", "[screens]") {
  AtTheWall wall;
  CHECK(wall.item("strip") == nullptr);
  wall.move(0, {500, 500});
  REQUIRE(wall.item("strip") != nullptr);
  CHECK(wall.screen.redrawWithin() == Approx(3));
  wall.now += 2.9;
  wall.look();
  CHECK(wall.item("strip") != nullptr);
  wall.now += 0.2;
  wall.look();
  CHECK(wall.item("strip") == nullptr);
  CHECK(wall.screen.redrawWithin() == 0);
}

TEST_CASE("every control is large enough for a finger, and none shows while a note is held",
          "[screens]") {
  AtTheWall wall;
  wall.move(0, {500, 500});
  int buttons = 0;
  for (const scene::Item& item : wall.scene.items) {
    if (item.kind != scene::Kind::button) continue;
    ++buttons;
    CHECK(item.rect.w >= 64);
    CHECK(item.rect.h >= 64);
  }
  CHECK(buttons >= 7);
  wall.down(0, wall.on("note:n4"));
  wall.move(0, {900, 600});
  CHECK(wall.item("strip") == nullptr);
}

TEST_CASE("the controls do what they say", "[screens]") {
  AtTheWall wall;
  const auto press = [&](const char* action) {
    wall.move(0, {500 + wall.on("note:n1").x, 500});
    wall.move(0, {400, 500});
    wall.tap(wall.on(std::string("button:") + action));
  };
  press("phase.forward");
  CHECK(phaseOf(wall) == Phase::closed);
  press("phase.back");
  CHECK(phaseOf(wall) == Phase::sharing);
  press("undo");
  CHECK(phaseOf(wall) == Phase::closed);
  press("redo");
  CHECK(phaseOf(wall) == Phase::sharing);
  press("question.next");
  CHECK(currentOf(wall) == "q2");
}

TEST_CASE("Tab walks the controls and Enter presses one", "[screens]") {
  AtTheWall wall;
  wall.key(GLFW_KEY_TAB);
  REQUIRE(wall.item("strip") != nullptr);
  wall.now += 60;
  wall.look();
  CHECK(wall.item("strip") != nullptr);
  // At the first question the first control that does anything is "next".
  wall.key(GLFW_KEY_ENTER);
  CHECK(currentOf(wall) == "q2");
  CHECK(wall.key(GLFW_KEY_ESCAPE));
}

TEST_CASE("a tap on a held theme's pin lets it go, K under the mouse takes it again", "[screens]") {
  AtTheWall wall;
  const ThemeId theme = ThemeId::of("t1");
  REQUIRE(wall.meeting.state->theme(theme)->held);
  const scene::Rect rect = wall.item("theme:t1")->rect;
  wall.tap({rect.x + 42, rect.y + 38});
  CHECK_FALSE(wall.meeting.state->theme(theme)->held);
  wall.move(0, wall.onTitle("theme:t1"));
  wall.type(U"k");
  CHECK(wall.meeting.state->theme(theme)->held);
  wall.move(0, wall.on("note:n1"));
  wall.type(U"K");
  CHECK_FALSE(wall.meeting.state->theme(theme)->held);
}

TEST_CASE("a theme is renamed with the keys of the keyboard, and Escape leaves its name",
          "[screens]") {
  AtTheWall wall;
  wall.tap(wall.onTitle("theme:t1"));
  REQUIRE(wall.item("sheet.field") != nullptr);
  CHECK(wall.item("button:key:a") == nullptr);
  wall.type(U" à l’école");
  wall.key(GLFW_KEY_ENTER);
  CHECK(wall.meeting.state->theme(ThemeId::of("t1"))->title.text == "Les invitations à l’école");
  CHECK(wall.says("Thème renommé"));

  wall.tap(wall.onTitle("theme:t1"));
  wall.type(U"k p");
  CHECK(wall.key(GLFW_KEY_ESCAPE));
  CHECK(wall.meeting.state->theme(ThemeId::of("t1"))->title.text == "Les invitations à l’école");
  CHECK(wall.meeting.state->theme(ThemeId::of("t1"))->held);
  CHECK(phaseOf(wall) == Phase::sharing);
}

TEST_CASE("a finger gets the keyboard on the screen and writes a name with it", "[screens]") {
  AtTheWall wall;
  wall.tap(wall.onTitle("theme:t2"), 1);
  REQUIRE(wall.item("button:key:é") != nullptr);
  for (int i = 0; i < 11; ++i) wall.tap(wall.on("button:key:backspace"), 1);
  wall.tap(wall.on("button:key:shift"), 1);
  for (const char* key : {"É", "c", "o", "l", "e"})
    wall.tap(wall.on(std::string("button:key:") + key), 2);
  wall.tap(wall.on("button:key:done"), 1);
  CHECK(wall.meeting.state->theme(ThemeId::of("t2"))->title.text == "École");
}

TEST_CASE("two thumbs may rest on two keys at once", "[screens]") {
  AtTheWall wall;
  wall.tap(wall.onTitle("theme:t2"), 1);
  const scene::Point e = wall.on("button:key:e");
  const scene::Point t = wall.on("button:key:t");
  wall.down(1, e);
  wall.down(2, t);
  wall.up(2, t);
  wall.up(1, e);
  CHECK(wall.says("Les projetste"));
}

TEST_CASE("a tap beside the sheet keeps what was written", "[screens]") {
  AtTheWall wall;
  wall.tap(wall.onTitle("theme:t1"));
  wall.type(U"!");
  wall.tap({10, 10});
  CHECK(wall.meeting.state->theme(ThemeId::of("t1"))->title.text == "Les invitations!");
}

TEST_CASE("the sheet shows every note of its theme, whole, on as many pages as it takes",
          "[screens]") {
  AtTheWall wall;
  std::string longText;
  for (int i = 0; i < 83; ++i) longText += "accueil ";
  longText.resize(500);
  for (int i = 0; i < 30; ++i) {
    const std::string id = "m" + std::to_string(i);
    wall.meeting.note(id,
                      i % 10 == 9 ? longText : "Aller chercher les enfants à la sortie de l’école");
    wall.meeting.give(MoveNote{NoteId::of(id), ThemeId::of("t2")});
  }
  wall.tap(wall.onTitle("theme:t2"), 1);
  std::set<std::string> seen;
  const scene::Rect sheet = wall.item("sheet")->rect;
  for (int page = 0; page < 40; ++page) {
    for (const scene::Item& item : wall.scene.items) {
      if (item.key.rfind("sheet:", 0) != 0) continue;
      seen.insert(item.key);
      CHECK(item.rect.y + item.rect.h <= wall.item("button:key:ê")->rect.y);
      CHECK(item.rect.x >= sheet.x);
      CHECK(item.rect.x + item.rect.w <= sheet.x + sheet.w);
    }
    const scene::Item* next = wall.item("button:sheet.page_forward");
    REQUIRE(next != nullptr);
    if (next->action.empty()) break;
    wall.tap(wall.on("button:sheet.page_forward"), 1);
  }
  CHECK(seen.size() == 31);
}

TEST_CASE("À classer opens as a sheet without a name to write", "[screens]") {
  AtTheWall wall;
  wall.tap(wall.onTitle("unsorted"));
  REQUIRE(wall.item("sheet") != nullptr);
  CHECK(wall.item("sheet.field") == nullptr);
  CHECK(wall.item("sheet:n4") != nullptr);
  wall.type(U"abc");
  wall.key(GLFW_KEY_ENTER);
  CHECK(wall.item("sheet") == nullptr);
  CHECK(wall.meeting.sent.empty());
}

TEST_CASE("the last note that came is the newest for four seconds and flies in", "[screens]") {
  AtTheWall wall;
  CHECK(wall.item("note:n1")->move == scene::Move::settle);
  wall.meeting.note("n5", "Le café des parents");
  wall.meeting.note("n6", "La kermesse");
  wall.look();
  CHECK(wall.item("note:n6")->move == scene::Move::arrive);
  CHECK(wall.item("note:n5")->move == scene::Move::arrive);
  CHECK(wall.item("note:n1")->move == scene::Move::settle);
  CHECK(wall.says("vient d’arriver"));
  CHECK(wall.screen.redrawWithin() == Approx(4));
  wall.now += 4.1;
  wall.look();
  CHECK_FALSE(wall.says("vient d’arriver"));
  CHECK(wall.item("note:n6")->move == scene::Move::settle);
}

TEST_CASE("nothing flies in when another question comes, for its notes were there", "[screens]") {
  AtTheWall wall;
  wall.key(GLFW_KEY_RIGHT);
  wall.key(GLFW_KEY_LEFT);
  for (const scene::Item& item : wall.scene.items) {
    if (item.kind == scene::Kind::note) CHECK(item.move == scene::Move::settle);
  }
}

TEST_CASE("seats that the layout gave are sent once each", "[screens]") {
  AtTheWall wall;
  wall.meeting.slow = true;
  ProposeThemes proposal{QuestionId::of("q1"),
                         wall.meeting.state->seq,
                         {{ThemeId::of("p1"), "La confiance"}},
                         {{NoteId::of("n4"), ThemeId::of("p1")}}};
  wall.meeting.give(proposal, Role::machine);
  for (int i = 0; i < 5; ++i) wall.look();
  REQUIRE(wall.meeting.all<SeatTheme>().size() == 1);
  CHECK(wall.meeting.all<SeatTheme>()[0].id == ThemeId::of("p1"));
  wall.meeting.give(wall.meeting.all<SeatTheme>()[0], Role::machine);
  wall.meeting.note("n9", "Encore une");
  for (int i = 0; i < 5; ++i) wall.look();
  CHECK(wall.meeting.all<SeatTheme>().size() == 1);
}

TEST_CASE("a refused seat is nobody's business", "[screens]") {
  AtTheWall wall;
  wall.screen.refused(SeatTheme{ThemeId::of("t1"), {}}, {Code::busy, ""});
  wall.look();
  CHECK(wall.item("toast") == nullptr);
}

TEST_CASE("a full disk is said to the room until there is room again", "[screens]") {
  AtTheWall wall;
  wall.screen.setTrouble(Code::diskFull);
  wall.look();
  CHECK(wall.says("Disque plein. Les post-its attendent sur les téléphones."));
  wall.now += 1000;
  wall.look();
  CHECK(wall.item("trouble") != nullptr);
  wall.screen.setTrouble(std::nullopt);
  wall.look();
  CHECK(wall.item("trouble") == nullptr);
}

TEST_CASE("closing the window asks first, and staying is what Enter does", "[screens]") {
  AtTheWall wall;
  wall.screen.askToQuit();
  wall.look();
  REQUIRE(wall.item("quit") != nullptr);
  wall.key(GLFW_KEY_SPACE);
  CHECK(phaseOf(wall) == Phase::sharing);
  wall.key(GLFW_KEY_ENTER);
  CHECK(wall.quits == 0);
  CHECK(wall.item("quit") == nullptr);
  wall.screen.askToQuit();
  wall.look();
  wall.tap(wall.on("button:quit.leave"));
  CHECK(wall.quits == 1);
}

TEST_CASE("hands leave the wall alone while a sheet lies over it", "[screens]") {
  AtTheWall wall;
  const scene::Point note = wall.on("note:n4");
  wall.screen.askToQuit();
  wall.look();
  wall.down(1, note);
  wall.move(1, emptyWall);
  CHECK(wall.item("gap:n4") == nullptr);
}

TEST_CASE("while people write there is nothing to take in the hand", "[screens]") {
  AtTheWall wall;
  wall.key(GLFW_KEY_P, GLFW_MOD_SHIFT);
  REQUIRE(phaseOf(wall) == Phase::writing);
  wall.meeting.sent.clear();
  for (float y = 300; y < 1000; y += 50) {
    for (float x = 50; x < 1900; x += 100) wall.drag({x, y}, {x + 60, y - 120});
  }
  CHECK(wall.meeting.sent.empty());
  wall.point(kiosk::Pointer::Kind::scroll, 0, {900, 600}, 3);
  CHECK(wall.screen.camera().zoom == 1);
}

TEST_CASE("the wall tells how many devices are there and where to join", "[screens]") {
  AtTheWall wall;
  wall.screen.setDevices(25);
  wall.screen.setAddress("192.168.1.24:8080");
  wall.look();
  CHECK(wall.says("25"));
  CHECK(wall.says("192.168.1.24:8080"));
}

TEST_CASE("a workshop without a question says so and stands", "[screens]") {
  AtTheWall wall;
  wall.meeting.state = std::make_shared<State>();
  wall.look();
  CHECK(wall.says(french().say("kiosk.no_question")));
  wall.key(GLFW_KEY_RIGHT);
  wall.key(GLFW_KEY_SPACE);
  wall.drag({300, 300}, {600, 600});
  CHECK(wall.meeting.sent.empty());
}
