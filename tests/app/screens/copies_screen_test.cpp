#include <GLFW/glfw3.h>

#include <catch2/catch.hpp>

#include "app/screens/watched.h"
#include "commands/copies_shown.h"
#include "screens/copies_screen.h"

using namespace grappe;
using namespace grappe::screens;
using grappe::tests::french;
using runtime::CopyNews;

namespace {

// Behind the doors.
struct Copies {
  std::vector<SavingPlace> places{{"/media/cle", "INTENSO", true},
                                  {"/home/a/Documents", "Documents", false}};
  CopyNews news;
  std::vector<std::string> kept;
  int ended = 0;
  int closed = 0;

  CopiesShown shown() {
    return commands::copiesShown(french(), news, [](Timestamp) { return std::string("14:05"); });
  }
  CopiesScreen::Doors doors() {
    return {[this] { return places; }, [this] { return shown(); },
            [this](const SavingPlace& place) { kept.push_back(place.path); }, [this] { ++ended; },
            [this] { ++closed; }};
  }
};

struct AtTheCopies : Copies, tests::Watched<CopiesScreen> {
  AtTheCopies() : Watched(french(), doors()) {}
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
