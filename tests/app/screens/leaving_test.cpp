#include <GLFW/glfw3.h>

#include "app/screens/meeting_at_the_wall.h"

using namespace grappe;
using grappe::tests::AtTheWall;

namespace {

// A wall whose workshop has a PIN; a test answers for whoever checks it.
struct Guarded {
  AtTheWall wall;
  std::vector<std::string> checked;

  Guarded() {
    wall.meeting.give(workshop::SetPin{"the hash of a PIN"});
    wall.screen.setCheckPin([this](const std::string& pin) { checked.push_back(pin); });
    wall.look();
  }
  void open() {
    wall.screen.askToQuit();
    wall.look();
  }
  void digits(const std::string& all) {
    for (const char digit : all) wall.key(GLFW_KEY_0 + (digit - '0'));
  }
  void tryPin(const std::string& pin) {
    digits(pin);
    wall.key(GLFW_KEY_ENTER);
  }
  void answer(bool right) {
    wall.screen.pinChecked(right);
    wall.look();
  }
  std::size_t dots() const {
    const scene::Item* field = wall.item("quit.pin");
    REQUIRE(field != nullptr);
    return static_cast<std::size_t>(std::count_if(
        field->shapes.begin(), field->shapes.end(),
        [](const scene::Shape& shape) { return std::holds_alternative<scene::Mark>(shape); }));
  }
};

}  // namespace

TEST_CASE("the wall of a workshop with a PIN is left by its PIN only", "[screens][leaving]") {
  Guarded kiosk;
  kiosk.open();
  CHECK(kiosk.wall.says("Code d’animation"));
  kiosk.wall.key(GLFW_KEY_ENTER);
  kiosk.wall.tap(kiosk.wall.on("button:quit.leave"));
  kiosk.wall.key(GLFW_KEY_TAB);
  kiosk.wall.key(GLFW_KEY_ENTER);
  CHECK(kiosk.checked.empty());
  CHECK(kiosk.wall.quits == 0);
  CHECK(kiosk.wall.item("quit") != nullptr);

  kiosk.tryPin("2468");
  REQUIRE(kiosk.checked == std::vector<std::string>{"2468"});
  CHECK(kiosk.wall.quits == 0);
  kiosk.answer(true);
  CHECK(kiosk.wall.quits == 1);
}

TEST_CASE("the PIN is typed by finger, by the keypad and rubbed out", "[screens][leaving]") {
  Guarded kiosk;
  kiosk.open();
  for (const char* key : {"pad:1", "pad:0", "pad:9", "pad:5"}) {
    const scene::Point at = kiosk.wall.on(std::string("button:") + key);
    CHECK(kiosk.wall.item(std::string("button:") + key)->rect.h >= 64);
    kiosk.wall.tap(at, 1);
  }
  CHECK(kiosk.dots() == 4);
  kiosk.wall.tap(kiosk.wall.on("button:pad:rub_out"), 2);
  CHECK(kiosk.dots() == 3);
  kiosk.wall.key(GLFW_KEY_KP_7);
  kiosk.wall.key(GLFW_KEY_8);
  kiosk.wall.key(GLFW_KEY_BACKSPACE);
  CHECK(kiosk.dots() == 4);
  kiosk.wall.tap(kiosk.wall.on("button:quit.leave"), 1);
  CHECK(kiosk.checked == std::vector<std::string>{"1097"});
  for (const scene::Item& item : kiosk.wall.scene.items) {
    for (const scene::Shape& shape : item.shapes) {
      const auto* text = std::get_if<scene::Text>(&shape);
      if (text != nullptr) CHECK(text->text.find("1097") == std::string::npos);
    }
  }
}

TEST_CASE("Escape and a tap beside the sheet stay, and forget what was typed",
          "[screens][leaving]") {
  Guarded kiosk;
  kiosk.open();
  kiosk.digits("246");
  kiosk.wall.key(GLFW_KEY_ESCAPE);
  CHECK(kiosk.wall.item("quit") == nullptr);
  kiosk.open();
  CHECK(kiosk.dots() == 0);
  kiosk.wall.tap({20, 500});
  CHECK(kiosk.wall.item("quit") == nullptr);
  CHECK(kiosk.wall.quits == 0);
}

TEST_CASE("wrong PINs make the next one wait, also when the sheet was closed between",
          "[screens][leaving]") {
  Guarded kiosk;
  kiosk.open();
  for (int wrong = 0; wrong < 2; ++wrong) {
    kiosk.tryPin("1111");
    kiosk.answer(false);
    CHECK(kiosk.wall.says("Ce n’est pas ce code. Essayez encore."));
    CHECK(kiosk.dots() == 0);
  }
  kiosk.tryPin("1111");
  kiosk.answer(false);
  CHECK(kiosk.wall.says("Ce n’est pas ce code. Encore 5 secondes."));
  kiosk.wall.key(GLFW_KEY_ESCAPE);
  kiosk.open();
  CHECK(kiosk.wall.says("Ce n’est pas ce code. Encore 5 secondes."));
  kiosk.tryPin("2468");
  CHECK(kiosk.checked.size() == 3);

  CHECK(kiosk.wall.screen.redrawWithin() > 0);
  CHECK(kiosk.wall.screen.redrawWithin() <= 1.02);
  kiosk.wall.now += 4.5;
  kiosk.wall.look();
  CHECK(kiosk.wall.says("Ce n’est pas ce code. Encore 1 seconde."));
  kiosk.wall.now += 0.6;
  kiosk.wall.look();
  kiosk.wall.key(GLFW_KEY_ENTER);
  CHECK(kiosk.checked.size() == 4);
  kiosk.answer(true);
  CHECK(kiosk.wall.quits == 1);
}

TEST_CASE("digits typed while a PIN is checked are the next one's", "[screens][leaving]") {
  Guarded kiosk;
  kiosk.open();
  kiosk.tryPin("1111");
  kiosk.digits("24");
  kiosk.answer(false);
  CHECK(kiosk.dots() == 2);
  kiosk.tryPin("68");
  CHECK(kiosk.checked == std::vector<std::string>{"1111", "2468"});
}

TEST_CASE("while a PIN is checked no other is asked, and who closes the sheet meanwhile stays",
          "[screens][leaving]") {
  Guarded kiosk;
  kiosk.open();
  kiosk.tryPin("2468");
  kiosk.wall.key(GLFW_KEY_ENTER);
  kiosk.tryPin("1357");
  CHECK(kiosk.checked.size() == 1);
  kiosk.wall.key(GLFW_KEY_ESCAPE);
  kiosk.answer(true);
  CHECK(kiosk.wall.quits == 0);
  CHECK(kiosk.wall.item("quit") == nullptr);
  // An answer that nobody waits for any more leaves nothing either.
  kiosk.open();
  kiosk.answer(true);
  CHECK(kiosk.wall.quits == 0);
}

TEST_CASE("without a PIN the wall is left by two answers, as the home screen",
          "[screens][leaving]") {
  AtTheWall wall;
  wall.screen.setCheckPin([](const std::string&) { FAIL("there is nothing to check"); });
  wall.screen.askToQuit();
  wall.look();
  CHECK(wall.item("quit.pin") == nullptr);
  wall.tap(wall.on("button:quit.leave"));
  CHECK(wall.quits == 1);
}

TEST_CASE("no key but the sheet's own reaches the meeting while it asks", "[screens][leaving]") {
  Guarded kiosk;
  kiosk.open();
  for (int key = GLFW_KEY_SPACE; key <= GLFW_KEY_F1; ++key) {
    if (key == GLFW_KEY_ESCAPE || key == GLFW_KEY_ENTER) continue;
    kiosk.wall.key(key);
    kiosk.wall.key(key, GLFW_MOD_CONTROL);
    kiosk.wall.key(key, GLFW_MOD_ALT);
  }
  CHECK(kiosk.wall.quits == 0);
  CHECK(kiosk.wall.meeting.sent.empty());
  CHECK(kiosk.wall.item("quit") != nullptr);
}

TEST_CASE("a PIN that was made up is shown until it is noted", "[screens][leaving]") {
  Guarded kiosk;
  kiosk.wall.screen.showNewPin("482913");
  kiosk.wall.look();
  CHECK(kiosk.wall.says("482\u00A0913"));
  kiosk.wall.key(GLFW_KEY_SPACE);
  kiosk.wall.key(GLFW_KEY_ESCAPE);
  kiosk.wall.type(U"b");
  CHECK(kiosk.wall.item("black") == nullptr);
  kiosk.wall.tap({20, 500});
  CHECK(kiosk.wall.says("482\u00A0913"));
  CHECK(kiosk.wall.meeting.sent.empty());
  kiosk.wall.tap(kiosk.wall.on("button:pin.noted"));
  CHECK_FALSE(kiosk.wall.says("482\u00A0913"));
  kiosk.wall.key(GLFW_KEY_SPACE);
  CHECK(kiosk.wall.meeting.sent.size() == 1);
}

TEST_CASE("another monitor is offered where there is one", "[screens][leaving]") {
  AtTheWall wall;
  int asked = 0;
  wall.screen.setNextMonitor([&] { ++asked; });
  wall.screen.setMonitors(1);
  wall.move(0, {900, 900});
  wall.tap(wall.on("button:tools"));
  CHECK(wall.item("tool:monitor.next") == nullptr);
  wall.screen.setMonitors(2);
  wall.tap(wall.on("tool:monitor.next"));
  CHECK(asked == 1);
}
