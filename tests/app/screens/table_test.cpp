// People who write at the wall itself: on a table, each at their edge.
#include <GLFW/glfw3.h>

#include "app/screens/meeting_at_the_wall.h"
#include "scene/table_room.h"
#include "screens/table_places.h"

using namespace grappe;
using namespace grappe::tests;
using workshop::AddNote;

namespace {

constexpr scene::Point atFoot{700, 955};  // nearest to the lower edge
constexpr scene::Point atHead{1000, 8};

struct Table : AtTheWall {
  Table() {
    meeting.give(workshop::GoToQuestion{workshop::QuestionId::of("q2")});
    meeting.give(workshop::SetPhase{workshop::QuestionId::of("q2"), workshop::Phase::writing});
    meeting.sent.clear();
    screen.setLook(lying());
    look();
  }
  // As somebody says in the sheet of tools.
  static screens::Look lying() {
    screens::Look look;
    look.table = true;
    return look;
  }
  bool isOpen(int place) const {
    return item("table." + std::to_string(place) + ".panel") != nullptr;
  }
  void button(int place, const std::string& name, int finger = 1) {
    tap(on("button:table." + std::to_string(place) + "." + name), finger);
  }
  // A short word, key by key, of a composer that has its circle.
  void write(int place, const std::vector<std::string>& keys, int finger = 1) {
    for (const std::string& key : keys) button(place, "key:" + key, finger);
  }
  void open(int place, scene::Point at, int finger = 1) {
    tap(at, finger);
    REQUIRE(isOpen(place));
    button(place, "circle:centre", finger);
  }
  void pass(double seconds) {
    now += seconds;
    look();
  }
};

const std::string south = "table.0.";

}  // namespace

TEST_CASE("a finger's tap on the empty wall opens a composer at the nearest edge", "[screens]") {
  Table wall;
  wall.tap({300, 990}, 0);
  CHECK_FALSE(wall.isOpen(0));  // the mouse's does not

  wall.tap(atFoot, 1);
  REQUIRE(wall.isOpen(0));
  CHECK(wall.item("table.0.panel")->angle == 0);
  wall.tap({60, 620}, 1);
  REQUIRE(wall.isOpen(2));
  CHECK(wall.item("table.2.panel")->angle == 90);
  wall.tap({1890, 90}, 1);
  REQUIRE(wall.isOpen(6));
  CHECK(wall.item("table.6.panel")->angle == -90);
  // The tab of the side that is left.
  wall.tap(wall.on("button:table.4.open"), 1);
  REQUIRE(wall.isOpen(4));
  CHECK(wall.item("table.4.panel")->angle == 180);
}

TEST_CASE("no composer opens while the question takes no notes, or from an enlarged wall",
          "[screens]") {
  AtTheWall wall;
  wall.point(kiosk::Pointer::Kind::scroll, 0, {960, 540}, 3);
  wall.tap({1300, 900}, 1);
  CHECK(wall.item("table.0.panel") == nullptr);
  wall.type(U"0");
  wall.meeting.give(workshop::SetPhase{workshop::QuestionId::of("q1"), workshop::Phase::closed});
  wall.tap({1300, 900}, 1);
  CHECK(wall.item("table.0.panel") == nullptr);
  CHECK(wall.item("button:table.4.open") == nullptr);
}

TEST_CASE("a palm that rests on the wall and a finger that slides open nothing", "[screens]") {
  Table wall;
  wall.down(1, atFoot);
  wall.now += 2;
  wall.up(1, atFoot);
  CHECK_FALSE(wall.isOpen(0));
  wall.drag(atFoot, {900, 955}, 1);
  CHECK_FALSE(wall.isOpen(0));
}

TEST_CASE("two people write at the same time, each at their edge", "[screens]") {
  Table wall;
  wall.open(0, atFoot, 1);
  wall.open(4, atHead, 2);
  // Letter about letter, while the other's finger still lies on its key.
  const scene::Point o = wall.on("button:table.4.key:O");
  wall.down(2, o);
  wall.button(0, "key:C", 1);
  wall.up(2, o);
  wall.button(4, "key:u", 2);
  wall.button(0, "key:a", 1);
  wall.button(4, "key:i", 2);
  wall.button(0, "lay", 1);
  wall.button(4, "lay", 2);
  const auto sent = wall.meeting.all<AddNote>();
  REQUIRE(sent.size() == 2);
  CHECK(sent[0].text == "Ca");
  CHECK(sent[1].text == "Oui");
  CHECK(sent[0].circle.text() == "centre");
  CHECK(sent[0].question.text() == "q2");
  CHECK(sent[0].id != sent[1].id);
  CHECK(wall.isOpen(0));
  CHECK(wall.says("Posé. Une autre idée…"));
  REQUIRE(wall.meeting.state->note(sent[0].id));
  CHECK_FALSE(wall.meeting.state->note(sent[0].id)->late);
}

TEST_CASE("nothing is put down before it is said whom one speaks for", "[screens]") {
  Table wall;
  wall.tap(atFoot, 1);
  CHECK(wall.says("Vous représentez…"));
  CHECK(wall.item("button:" + south + "lay") == nullptr);
  wall.type(U"a");
  wall.key(GLFW_KEY_ENTER, GLFW_MOD_CONTROL);
  CHECK(wall.meeting.all<AddNote>().empty());
  wall.key(GLFW_KEY_BACKSPACE);
  wall.button(0, "circle:ecole");
  wall.key(GLFW_KEY_BACKSPACE);
  REQUIRE(wall.item("button:" + south + "lay") != nullptr);
  CHECK(wall.item("button:" + south + "lay")->action.empty());
  wall.write(0, {"É"});
  CHECK_FALSE(wall.item("button:" + south + "lay")->action.empty());
}

TEST_CASE("a key at a turned edge is touched where it is drawn", "[screens]") {
  Table wall;
  wall.open(2, {60, 620});
  const scene::Point space = wall.on("button:table.2.key:space");
  wall.write(2, {"A"});
  // Along the edge, where an upright key would not reach.
  wall.tap({space.x, space.y + 80}, 1);
  wall.write(2, {"b"});
  CHECK(wall.says("A b"));
}

TEST_CASE("a key that is held repeats, at its own pace", "[screens]") {
  Table wall;
  wall.open(0, atFoot);
  wall.write(0, {"Z"});
  const scene::Point a = wall.on("button:" + south + "key:a");
  wall.down(1, a);
  CHECK(wall.says("Za"));
  wall.pass(0.45);
  CHECK(wall.says("Za"));
  CHECK(wall.screen.redrawWithin() <= 0.06);
  wall.pass(0.06);
  CHECK(wall.says("Zaa"));
  wall.pass(0.06);
  CHECK(wall.says("Zaaa"));
  wall.up(1, a);
  wall.pass(1);
  CHECK(wall.says("Zaaa"));
}

TEST_CASE("after a minute without a touch a composer closes and its draft waits under the tab",
          "[screens]") {
  Table wall;
  wall.open(0, atFoot);
  wall.write(0, {"O", "u", "i"});
  wall.pass(59);
  CHECK(wall.isOpen(0));
  wall.pass(2);
  CHECK_FALSE(wall.isOpen(0));
  CHECK(wall.says("Reprendre"));
  wall.button(0, "open");
  CHECK(wall.isOpen(0));
  CHECK(wall.says("Oui"));
  CHECK(wall.meeting.all<AddNote>().empty());
}

TEST_CASE("a draft goes to the question that it was begun for, as a late note if that is closed",
          "[screens]") {
  Table wall;
  wall.open(0, atFoot);
  wall.write(0, {"O", "u", "i"});
  wall.meeting.give(workshop::SetPhase{workshop::QuestionId::of("q2"), workshop::Phase::closed});
  wall.meeting.give(workshop::GoToQuestion{workshop::QuestionId::of("q1")});
  wall.look();
  REQUIRE(wall.isOpen(0));
  CHECK(wall.says("Oui"));
  wall.button(0, "lay");
  const auto sent = wall.meeting.all<AddNote>();
  REQUIRE(sent.size() == 1);
  CHECK(sent[0].question.text() == "q2");
  const auto note = wall.meeting.state->note(sent[0].id);
  REQUIRE(note);
  CHECK(note->late);
  wall.look();
  CHECK(wall.says("Gardé pour l’animation."));
}

TEST_CASE("what the writer refuses stays in the composer, with the reason", "[screens]") {
  Table wall;
  wall.meeting.slow = true;
  wall.open(0, atFoot);
  wall.write(0, {"O", "u", "i"});
  wall.button(0, "lay");
  const auto sent = wall.meeting.all<AddNote>();
  REQUIRE(sent.size() == 1);
  // Under way: another tap sends nothing.
  CHECK(wall.item("button:" + south + "lay")->action.empty());
  wall.screen.refused(sent[0], Refusal{Code::diskFull, "full"});
  wall.look();
  CHECK(wall.says("Oui"));
  bool told = false;
  for (const scene::Item& one : wall.scene.items) {
    if (one.key != south + "head") continue;
    told = std::get<scene::Text>(one.shapes.front()).text.starts_with("Disque plein");
  }
  CHECK(told);
  wall.meeting.slow = false;
  wall.button(0, "lay");
  REQUIRE(wall.meeting.all<AddNote>().size() == 2);
  CHECK(wall.meeting.all<AddNote>()[1].text == "Oui");
  CHECK_FALSE(wall.says("Oui"));
}

TEST_CASE("what is typed while a note is under way is the next note", "[screens]") {
  Table wall;
  wall.meeting.slow = true;
  wall.open(0, atFoot);
  wall.type(U"Un café ensemble");
  wall.key(GLFW_KEY_ENTER, GLFW_MOD_CONTROL);
  wall.type(U"Le café des parents");
  wall.key(GLFW_KEY_ENTER, GLFW_MOD_CONTROL);
  wall.type(U"La confi");
  const auto sent = wall.meeting.all<AddNote>();
  REQUIRE(sent.size() == 2);
  CHECK(sent[0].text == "Un café ensemble");
  CHECK(sent[1].text == "Le café des parents");
  wall.meeting.answer();
  wall.look();
  CHECK(wall.says("La confi"));
}

TEST_CASE("a note that is refused waits until the one begun meanwhile is laid", "[screens]") {
  Table wall;
  wall.meeting.slow = true;
  wall.open(0, atFoot);
  wall.type(U"Oui");
  wall.key(GLFW_KEY_ENTER, GLFW_MOD_CONTROL);
  wall.type(U"Non");
  const auto sent = wall.meeting.all<AddNote>();
  REQUIRE(sent.size() == 1);
  wall.screen.refused(sent[0], Refusal{Code::diskFull, "full"});
  wall.meeting.sent.clear();
  wall.look();
  CHECK(wall.says("Non"));
  wall.key(GLFW_KEY_ENTER, GLFW_MOD_CONTROL);
  REQUIRE(wall.meeting.all<AddNote>().size() == 1);
  CHECK(wall.meeting.all<AddNote>()[0].text == "Non");
  CHECK(wall.says("Oui"));
}

TEST_CASE("the last sixty characters are counted, and none is taken beyond five hundred",
          "[screens]") {
  Table wall;
  wall.open(0, atFoot);
  wall.type(std::u32string(440, U'a'));
  CHECK_FALSE(wall.says("60"));
  wall.type(U"a");
  CHECK(wall.says("59"));
  wall.type(std::u32string(80, U'b'));
  CHECK(wall.says("0"));
  wall.key(GLFW_KEY_ENTER, GLFW_MOD_CONTROL);
  REQUIRE(wall.meeting.all<AddNote>().size() == 1);
  CHECK(graphemeCount(wall.meeting.all<AddNote>()[0].text) == 500);
}

TEST_CASE("N opens a composer for the real keyboard, whose letters are no shortcuts there",
          "[screens]") {
  Table wall;
  wall.type(U"n");
  REQUIRE(wall.isOpen(0));
  wall.key(GLFW_KEY_TAB);
  wall.key(GLFW_KEY_ENTER);
  CHECK(wall.item("button:" + south + "key:a") == nullptr);
  wall.key(GLFW_KEY_P);
  wall.type(U"pb été");
  wall.key(GLFW_KEY_SPACE);
  CHECK(wall.says("pb été"));
  CHECK(wall.meeting.sent.empty());
  wall.key(GLFW_KEY_BACKSPACE);
  wall.key(GLFW_KEY_ENTER);
  REQUIRE(wall.meeting.all<AddNote>().size() == 1);
  CHECK(wall.meeting.all<AddNote>()[0].text == "pb ét");
  wall.type(U"a");
  wall.key(GLFW_KEY_ESCAPE);
  CHECK_FALSE(wall.isOpen(0));
  // The keys are the wall's again.
  wall.key(GLFW_KEY_P);
  CHECK(wall.meeting.all<workshop::SetPhase>().size() == 1);
  wall.type(U"n");
  CHECK(wall.says("a"));
}

TEST_CASE("the arrows of a real keyboard go from line to line of the note", "[screens]") {
  Table wall;
  wall.open(0, atFoot);
  // 502 pixels of 13 a letter: 39 begin on a line.
  const std::u32string first(39, U'a');
  const std::u32string second(39, U'b');
  wall.type(first + second + U"ccc");
  wall.key(GLFW_KEY_UP);
  wall.type(U"1");
  wall.key(GLFW_KEY_HOME);
  wall.type(U"2");
  wall.key(GLFW_KEY_UP);
  wall.key(GLFW_KEY_HOME);
  wall.type(U"3");
  wall.key(GLFW_KEY_DOWN);
  wall.key(GLFW_KEY_DOWN);
  wall.key(GLFW_KEY_DOWN);
  wall.type(U"4");
  wall.key(GLFW_KEY_HOME, GLFW_MOD_CONTROL);
  wall.type(U"5");
  wall.key(GLFW_KEY_ENTER, GLFW_MOD_CONTROL);
  REQUIRE(wall.meeting.all<AddNote>().size() == 1);
  CHECK(wall.meeting.all<AddNote>()[0].text ==
        "53" + std::string(39, 'a') + "2bbb1" + std::string(36, 'b') + "ccc4");
}

TEST_CASE("the keys on the screen set the spaces of French, a real keyboard none", "[screens]") {
  Table wall;
  wall.open(0, atFoot);
  wall.type(U"Non ?");
  wall.button(0, "key:signs");
  wall.button(0, "key:space");
  wall.write(0, {"?"});
  wall.key(GLFW_KEY_ENTER);
  REQUIRE(wall.meeting.all<AddNote>().size() == 1);
  CHECK(wall.meeting.all<AddNote>()[0].text == "Non ?\u202F?");
}

TEST_CASE("the mouse pressed elsewhere gives the keys back to the wall", "[screens]") {
  Table wall;
  wall.type(U"n");
  wall.tap({300, 60}, 0);
  wall.type(U"x");
  wall.key(GLFW_KEY_P);
  CHECK(wall.meeting.all<workshop::SetPhase>().size() == 1);
}

TEST_CASE("Arabic is written on Arabic keys and sent as it was written", "[screens]") {
  Table wall;
  wall.open(0, atFoot);
  wall.button(0, "language");
  wall.button(0, "language:ar");
  wall.write(0, {"ن", "ع", "م"});
  wall.button(0, "lay");
  REQUIRE(wall.meeting.all<AddNote>().size() == 1);
  CHECK(wall.meeting.all<AddNote>()[0].text == "نعم");
}

TEST_CASE("a touch in the text puts the caret there, at an edge that is turned too", "[screens]") {
  Table wall;
  wall.open(4, atHead);
  wall.type(U"abcdef");
  const scene::Item* field = nullptr;
  for (const scene::Item& one : wall.scene.items) {
    if (one.key == "table.4.field") field = &one;
  }
  REQUIRE(field != nullptr);
  // Two letters of 13 pixels from the left of the text, on its first line; upside down.
  const scene::Point at{field->rect.x + field->rect.w - 20 - 27,
                        field->rect.y + field->rect.h - 9 - 16};
  wall.tap(at, 1);
  wall.type(U"X");
  CHECK(wall.says("abXcdef"));
}

TEST_CASE("a screen that stands upright is written on at its foot alone", "[screens]") {
  Table wall;
  wall.screen.setLook({});
  wall.tap({60, 400}, 1);
  CHECK(wall.isOpen(0));
  wall.button(0, "close");
  CHECK(wall.item("button:table.0.open") != nullptr);
  for (const char* place : {"2", "4", "6"}) {
    CHECK(wall.item("button:table." + std::string(place) + ".open") == nullptr);
  }
  CHECK(wall.item("counts:turned") == nullptr);
}

TEST_CASE("the sheet of tools makes the screen a table, which is written on at every side",
          "[screens]") {
  Table wall;
  wall.screen.setLook({});
  wall.key(GLFW_KEY_O);
  CHECK(wall.says("Non, l’écran est debout"));
  wall.tap(wall.on("tool:look.table"));
  CHECK(wall.says("Oui, on écrit de chaque côté"));
  wall.key(GLFW_KEY_ESCAPE);
  for (const char* place : {"0", "2", "4", "6"}) {
    INFO(place);
    CHECK(wall.item("button:table." + std::string(place) + ".open") != nullptr);
  }
  CHECK(wall.item("counts:turned") != nullptr);
}

TEST_CASE("a draft at a side that is no place any more goes on at the foot", "[screens]") {
  Table wall;
  wall.open(4, atHead);
  wall.write(4, {"O", "u", "i"});
  wall.screen.setLook({});
  wall.look();
  CHECK_FALSE(wall.isOpen(4));
  CHECK(wall.isOpen(0));
  CHECK(wall.says("Oui"));
}

TEST_CASE("what lies in a ring makes room for those who write", "[screens]") {
  Table wall;
  const auto ring = [&] { return wall.item("counts")->rect; };
  const scene::Rect before = ring();
  CHECK(before.centre().x == 960);
  CHECK(before.centre().y == 540);
  wall.open(0, atFoot);
  const scene::Rect after = ring();
  CHECK_FALSE(scene::reaches(after, wall.item("table.0.panel")->rect));
  wall.pass(61);  // it closes by itself
  CHECK_FALSE(wall.isOpen(0));
  CHECK(ring() == before);
}

TEST_CASE("at a table the time is told twice and runs out for both", "[screens]") {
  Table wall;
  wall.meeting.give(workshop::StartTimer{300});
  wall.look();
  const auto told = [&](const std::string& key) {
    const scene::Item* item = wall.item(key);
    REQUIRE(item != nullptr);
    for (const scene::Shape& shape : item->shapes) {
      if (const auto* text = std::get_if<scene::Text>(&shape)) return text->text;
    }
    return std::string();
  };
  CHECK(told("timer:table") == "5:00");
  CHECK(told("timer:table:turned") == "5:00");
  CHECK(wall.item("timer:table:turned")->angle == 180);
  wall.pass(60);
  CHECK(told("timer:table") == "4:00");
  CHECK(told("timer:table:turned") == "4:00");
  wall.pass(300);
  CHECK(wall.says("C’est l’heure"));
}

TEST_CASE("the controls never lie over the tab at the foot, nor over who writes there",
          "[screens]") {
  for (const auto& [width, height] :
       {std::pair{1920.0F, 1080.0F}, std::pair{1280.0F, 720.0F}, std::pair{2560.0F, 1440.0F}}) {
    Table wall;
    wall.width = width;
    wall.height = height;
    wall.look();
    const scene::Point empty{width * 0.2F, height * 0.95F};
    wall.down(1, empty);
    wall.move(1, {empty.x + 60, empty.y});  // no tap
    wall.up(1, {empty.x + 60, empty.y});
    INFO(width);
    REQUIRE(wall.item("strip") != nullptr);
    REQUIRE(wall.item("button:table.0.open") != nullptr);
    // It grows out of the controls.
    scene::Rect tab = wall.item("button:table.0.open")->rect;
    tab.h = 64 * wall.scene.scale - 1;
    CHECK_FALSE(scene::reaches(wall.item("strip")->rect, tab));
    wall.button(0, "open");
    REQUIRE(wall.isOpen(0));
    wall.point(kiosk::Pointer::Kind::move, 0, {width / 2, 10});
    wall.point(kiosk::Pointer::Kind::move, 0, {width * 0.1F, height * 0.1F});
    REQUIRE(wall.item("strip") != nullptr);
    CHECK_FALSE(scene::reaches(wall.item("strip")->rect, wall.item("table.0.panel")->rect));
    CHECK(wall.item("strip")->rect.y >= 0);
  }
}

TEST_CASE("a mouse that a writing finger moves along wakes no controls", "[screens]") {
  Table wall;
  wall.open(0, atFoot);
  wall.pass(5);
  REQUIRE(wall.item("strip") == nullptr);
  wall.point(kiosk::Pointer::Kind::move, 0, {900, 800});
  CHECK(wall.item("strip") == nullptr);
  wall.point(kiosk::Pointer::Kind::move, 0, {100, 100});
  CHECK(wall.item("strip") != nullptr);
}

TEST_CASE("no tab lies over words of the wall, at any size and phase", "[screens]") {
  for (const auto& [width, height] :
       {std::pair{1920.0F, 1080.0F}, std::pair{1280.0F, 720.0F}, std::pair{1024.0F, 768.0F},
        std::pair{1080.0F, 1920.0F}, std::pair{3840.0F, 2160.0F}}) {
    for (const auto phase : {workshop::Phase::writing, workshop::Phase::sharing}) {
      for (const bool open : {false, true}) {
        Table wall;
        wall.width = width;
        wall.height = height;
        const auto q2 = workshop::QuestionId::of("q2");
        wall.meeting.give(workshop::SetQuestionRules{q2, open, false});
        wall.meeting.note("n9", "Une idée qui attend");
        if (phase != workshop::Phase::writing) wall.meeting.give(workshop::SetPhase{q2, phase});
        wall.screen.setAddress("192.168.1.24:8080");
        wall.screen.setDevices(25);
        wall.look();
        INFO(width << "x" << height << (open ? ", open, " : ", ") << phaseName(phase));
        int tabs = 0;
        for (const scene::Item& tab : wall.scene.items) {
          if (!tab.key.starts_with("button:table.") || !tab.key.ends_with(".open")) continue;
          ++tabs;
          scene::Rect seen = tab.rect;
          if (std::abs(tab.angle) == 90) {
            const scene::Point middle = tab.rect.centre();
            seen = {middle.x - tab.rect.h / 2, middle.y - tab.rect.w / 2, tab.rect.h, tab.rect.w};
          }
          // What is drawn of it, 50 pixels of the design from the edge.
          const float edge = 50 * wall.scene.scale - 1;
          const scene::Rect inner{edge, edge, width - 2 * edge, height - 2 * edge};
          for (const scene::Item& item : wall.scene.items) {
            if (item.layer > 0 || item.angle != 0) continue;
            for (const scene::Shape& shape : item.shapes) {
              const auto* text = std::get_if<scene::Text>(&shape);
              if (text == nullptr) continue;
              const scene::Rect words{item.rect.x + text->rect.x, item.rect.y + text->rect.y,
                                      text->rect.w, text->rect.h};
              const bool within = words.x >= inner.x && words.y >= inner.y &&
                                  words.x + words.w <= inner.x + inner.w &&
                                  words.y + words.h <= inner.y + inner.h;
              INFO(tab.key << " over " << text->text);
              CHECK((within || !scene::reaches(seen, words)));
            }
          }
        }
        CHECK(tabs >= 4);
      }
    }
  }
}

TEST_CASE("the places of a table never overlap while there is one a side, two from 2560",
          "[screens]") {
  using screens::TablePlan;
  using screens::tablePlan;
  for (const auto& [width, height, count] :
       {std::tuple{1920.0F, 1080.0F, 4}, std::tuple{2560.0F, 1440.0F, 6},
        std::tuple{3840.0F, 2160.0F, 6}}) {
    const TablePlan plan = tablePlan(width, height, scene::Units(width, height).scale());
    REQUIRE(plan.places.size() == static_cast<std::size_t>(count));
    std::vector<scene::Rect> rects;
    for (const auto& place : plan.places) {
      rects.push_back(screens::coveredBy(
          place, screens::uprightAt(plan, place, screens::composerWide * plan.unit,
                                    screens::composerTall * plan.unit, plan.margin)));
      const scene::Rect& rect = rects.back();
      CHECK(rect.x >= 0);
      CHECK(rect.y >= 0);
      CHECK(rect.x + rect.w <= width);
      CHECK(rect.y + rect.h <= height);
    }
    for (std::size_t a = 0; a < rects.size(); ++a) {
      for (std::size_t b = a + 1; b < rects.size(); ++b) {
        INFO(width << " " << a << " " << b);
        CHECK_FALSE(scene::reaches(rects[a], rects[b]));
      }
    }
  }
}
