#include <GLFW/glfw3.h>

#include <catch2/catch.hpp>

#include "app/screens/meeting_at_the_wall.h"
#include "commands/copies_shown.h"
#include "screens/copies_screen.h"

using namespace grappe;
using namespace grappe::screens;
using grappe::tests::FakeMeasure;
using grappe::tests::french;
using runtime::CopyNews;

namespace {

struct AtTheCopies {
  AtTheCopies() { look(); }

  void look() {
    kiosk::FrameInput input;
    input.seconds = now;
    scene = screen.build(input, m_measure);
  }
  const scene::Item* item(const std::string& key) {
    look();
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
  }
  bool says(const std::string& text) {
    look();
    for (const scene::Item& one : scene.items) {
      for (const scene::Shape& shape : one.shapes) {
        const auto* words = std::get_if<scene::Text>(&shape);
        if (words != nullptr && words->text.find(text) != std::string::npos) return true;
      }
    }
    return false;
  }
  CopiesShown shown() {
    return commands::copiesShown(french(), news, [](Timestamp) { return std::string("14:05"); });
  }

  std::vector<SavingPlace> places{{"/media/cle", "INTENSO", true},
                                  {"/home/a/Documents", "Documents", false}};
  CopyNews news;
  std::vector<std::string> kept;
  int ended = 0;
  int closed = 0;
  double now = 10;
  scene::Scene scene;

 private:
  FakeMeasure m_measure;

 public:
  CopiesScreen screen{french(),
                      {[this] { return places; }, [this] { return shown(); },
                       [this](const SavingPlace& place) { kept.push_back(place.path); },
                       [this] { ++ended; }, [this] { ++closed; }}};
};

}  // namespace

TEST_CASE("safety copies are begun on a stick with one tap, and say when the last was made",
          "[screens]") {
  AtTheCopies m;
  CHECK(m.says("toutes les cinq minutes"));
  CHECK(m.item("button:copies.end") == nullptr);
  m.tap("button:copies.in:0");
  CHECK(m.kept == std::vector<std::string>{"/media/cle"});
  m.news = {CopyNews::State::kept, "/media/cle/a.grappe", fromMillis(1), {}, {}};
  CHECK(m.says("Dernière copie à 14:05"));
  CHECK(m.says("/media/cle/a.grappe"));
  CHECK(m.shown().shortly == "14:05");
  m.tap("button:copies.end");
  CHECK(m.ended == 1);
  m.screen.key({GLFW_KEY_ESCAPE, 0, false});
  CHECK(m.closed == 1);
}

TEST_CASE("a stick that was pulled out, or is full, is said in words with what there is",
          "[screens]") {
  AtTheCopies m;
  m.news = {CopyNews::State::away, "/media/cle/a.grappe", fromMillis(1), {}, {}};
  CHECK(m.says("La clé n’est plus là"));
  CHECK(m.says("14:05"));
  CHECK_FALSE(m.shown().good);
  m.news = {CopyNews::State::failed, "/media/cle/a.grappe", {}, Code::diskFull, {}};
  CHECK(m.says("La clé est pleine"));
  m.news.why = Code::damaged;
  CHECK(m.says("Grappe réessaie"));
  m.places.erase(m.places.begin());
  m.now += m.screen.redrawWithin();
  CHECK(m.says("Branchez une clé USB"));
}
