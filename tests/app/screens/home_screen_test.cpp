#include "screens/home_screen.h"

#include <GLFW/glfw3.h>

#include <catch2/catch.hpp>
#include <set>

#include "app/screens/meeting_at_the_wall.h"

using namespace grappe;
using screens::HomeScreen;
using screens::ShelfEntry;
using tests::french;

namespace {

std::vector<ShelfEntry> shelf(int count) {
  std::vector<ShelfEntry> all;
  for (int i = 1; i <= count; ++i) {
    const std::string day = (i < 10 ? "0" : "") + std::to_string(i);
    all.push_back({"/l/" + std::to_string(i), "Atelier " + std::to_string(i), "2026-11-" + day, 3,
                   i, std::nullopt});
  }
  return all;
}

struct Home {
  explicit Home(std::vector<ShelfEntry> entries)
      : screen(
            french(), std::move(entries), {{"school", "École et centre social"}, {"free", "Libre"}},
            {[this](const std::string& path) { opened.push_back(path); },
             [this](const std::string& name) { created.push_back(name); }, [this] { ++quits; }}) {
    look();
  }
  void look() {
    kiosk::FrameInput input;
    input.width = width;
    input.height = height;
    input.seconds = now;
    scene = screen.build(input, measure);
  }
  const scene::Item* item(const std::string& key) const {
    for (const scene::Item& one : scene.items) {
      if (one.key == key) return &one;
    }
    return nullptr;
  }
  void tap(const std::string& key) {
    INFO(key);
    REQUIRE(item(key) != nullptr);
    kiosk::Pointer pointer;
    pointer.at = item(key)->rect.centre();
    pointer.kind = kiosk::Pointer::Kind::down;
    screen.pointer(pointer);
    pointer.kind = kiosk::Pointer::Kind::up;
    screen.pointer(pointer);
    look();
  }
  void key(int code) {
    screen.key({code, 0, false});
    look();
  }
  bool says(const std::string& text) const {
    for (const scene::Item& one : scene.items) {
      for (const scene::Shape& shape : one.shapes) {
        const auto* words = std::get_if<scene::Text>(&shape);
        if (words != nullptr && words->text == text) return true;
      }
    }
    return false;
  }
  std::vector<std::string> rows() const {
    std::vector<std::string> keys;
    for (const scene::Item& one : scene.items) {
      if (one.key.rfind("shelf:", 0) == 0) keys.push_back(one.key);
    }
    return keys;
  }

  float width = 1920, height = 1080;
  double now = 10;
  std::vector<std::string> opened, created;
  int quits = 0;
  scene::Scene scene;
  tests::FakeMeasure measure;
  HomeScreen screen;
};

}  // namespace

TEST_CASE("the newest workshop stands first, one without a date last", "[screens]") {
  auto entries = shelf(3);
  entries.insert(entries.begin(), ShelfEntry{"/l/none", "Sans date", "", 1, 0, std::nullopt});
  Home home(std::move(entries));
  CHECK(home.rows() ==
        std::vector<std::string>{"shelf:/l/3", "shelf:/l/2", "shelf:/l/1", "shelf:/l/none"});
  CHECK(home.says("3 novembre 2026"));
  CHECK(home.says("1er novembre 2026"));
  CHECK(home.says("3\u00a0questions · 2\u00a0post-its"));
  CHECK(home.says("3\u00a0questions · 1\u00a0post-it"));
}

TEST_CASE("a tap opens a workshop, or begins one of a template", "[screens]") {
  Home home(shelf(3));
  home.tap("shelf:/l/2");
  CHECK(home.opened == std::vector<std::string>{"/l/2"});
  home.tap("button:create:school");
  CHECK(home.created == std::vector<std::string>{"school"});
}

TEST_CASE("many workshops are turned in pages, each shown once", "[screens]") {
  Home home(shelf(23));
  std::set<std::string> seen;
  for (int page = 0; page < 30; ++page) {
    for (const std::string& row : home.rows()) {
      CHECK(seen.insert(row).second);
      CHECK(home.item(row)->rect.y + home.item(row)->rect.h <= home.item("page")->rect.y);
      CHECK(home.item(row)->rect.h >= 64);
    }
    if (home.item("button:page.forward")->action.empty()) break;
    home.tap("button:page.forward");
  }
  CHECK(seen.size() == 23);
  CHECK(home.item("button:page.forward")->action.empty());
  home.tap("button:page.back");
  CHECK_FALSE(home.item("button:page.forward")->action.empty());
}

TEST_CASE("few workshops need no pages", "[screens]") {
  Home home(shelf(3));
  CHECK(home.item("button:page.forward") == nullptr);
}

TEST_CASE("all of the home screen can be reached by keyboard, across pages", "[screens]") {
  Home home(shelf(12));
  home.key(GLFW_KEY_ENTER);
  CHECK(home.opened.empty());
  home.key(GLFW_KEY_ENTER);
  CHECK(home.opened == std::vector<std::string>{"/l/12"});
  for (int i = 0; i < 9; ++i) home.key(GLFW_KEY_DOWN);
  CHECK(home.item("shelf:/l/3") != nullptr);
  home.key(GLFW_KEY_ENTER);
  CHECK(home.opened.back() == "/l/3");
  for (int i = 0; i < 30; ++i) home.key(GLFW_KEY_DOWN);
  home.key(GLFW_KEY_ENTER);
  CHECK(home.opened.back() == "/l/1");
  home.key(GLFW_KEY_RIGHT);
  home.key(GLFW_KEY_DOWN);
  home.key(GLFW_KEY_ENTER);
  CHECK(home.created == std::vector<std::string>{"free"});
}

TEST_CASE("an empty library says what to do", "[screens]") {
  Home home({});
  CHECK(home.says(french().say("kiosk.home.empty")));
  home.key(GLFW_KEY_DOWN);
  home.key(GLFW_KEY_ENTER);
  CHECK(home.created == std::vector<std::string>{"school"});
}

TEST_CASE("a damaged workshop is shown with its reason and does not open", "[screens]") {
  auto entries = shelf(1);
  entries[0].trouble = Code::damaged;
  Home home(std::move(entries));
  CHECK(home.says(french().say("kiosk.shelf.damaged")));
  home.tap("shelf:/l/1");
  CHECK(home.opened.empty());
  home.key(GLFW_KEY_DOWN);
  home.key(GLFW_KEY_ENTER);
  CHECK(home.opened.empty());
  CHECK(home.item("toast") != nullptr);
}

TEST_CASE("what could not be opened is said in words", "[screens]") {
  Home home(shelf(1));
  home.screen.refused(Code::inUse);
  home.look();
  CHECK(home.says(french().say("refusal.in_use")));
  CHECK(home.screen.redrawWithin() == Approx(8));
}

TEST_CASE("closing the home screen asks first too", "[screens]") {
  Home home(shelf(1));
  home.screen.askToQuit();
  home.look();
  home.key(GLFW_KEY_RIGHT);
  home.key(GLFW_KEY_ENTER);
  CHECK(home.quits == 1);
}

TEST_CASE("the home screen fits an upright and a small screen", "[screens]") {
  for (const auto& [width, height] : {std::pair(1080.0F, 1920.0F), std::pair(1024.0F, 768.0F)}) {
    Home home(shelf(12));
    home.width = width;
    home.height = height;
    home.look();
    for (const scene::Item& item : home.scene.items) {
      INFO(item.key);
      CHECK(item.rect.x >= 0);
      CHECK(item.rect.x + item.rect.w <= width);
      CHECK(item.rect.y + item.rect.h <= height);
    }
  }
}
