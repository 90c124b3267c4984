#include <GLFW/glfw3.h>

#include <catch2/catch.hpp>

#include "app/screens/watched.h"
#include "screens/recap_screen.h"

using namespace grappe;
using namespace grappe::screens;
using grappe::tests::french;
using grappe::tests::Watched;

namespace {

// Behind the doors: what was asked for, and nine pages.
struct Saving {
  std::vector<SavingPlace> places{{"/media/cle", "INTENSO", true},
                                  {"/home/a/Documents", "Documents", false}};
  std::vector<SavingPlace> to;
  std::vector<OfferedFormat> formats;
  RecapSaved news;
  int stopped = 0;
  int closed = 0;
  std::vector<bool> meetingClosed;
  std::vector<PageWanted> wanted;
  PageShown shown;
  std::vector<workshop::RecapChoices> chosen;

  RecapScreen::Doors doors() {
    RecapScreen::Doors doors;
    doors.places = [this] { return places; };
    doors.save = [this](const SavingPlace& place, const std::vector<OfferedFormat>& as) {
      to.push_back(place);
      formats = as;
      news = {true, 0.25, true, "PDF"};
    };
    doors.saving = [this] { return news; };
    doors.stopSaving = [this] { ++stopped; };
    doors.page = [this](const PageWanted& page) {
      if (wanted.empty() || wanted.back() != page) wanted.push_back(page);
      return shown;
    };
    doors.choose = [this](const workshop::RecapChoices& choices) { chosen.push_back(choices); };
    doors.close = [this] { ++closed; };
    doors.closeMeeting = [this](bool isClosed) { meetingClosed.push_back(isClosed); };
    return doors;
  }
  void draw(std::size_t page) {
    auto bitmap = std::make_shared<scene::Bitmap>();
    bitmap->width = 100;
    bitmap->height = 141;
    bitmap->pixels.assign(100 * 141, 0xFFFFFFFF);
    shown = {page, 9, "recap:" + std::to_string(page), bitmap, true, false};
  }
};

const scene::Picture* pictureOn(const scene::Item* sheet) {
  REQUIRE(sheet != nullptr);
  for (const scene::Shape& shape : sheet->shapes) {
    if (const auto* picture = std::get_if<scene::Picture>(&shape)) return picture;
  }
  return nullptr;
}

}  // namespace

TEST_CASE("the recap screen says what comes out and saves it to the stick with one tap",
          "[screens]") {
  Saving saving;
  Watched<RecapScreen> watched(french(), saving.doors());
  CHECK(watched.says("4 post-its"));
  CHECK(watched.says("«\u00a0INTENSO\u00a0»"));
  watched.tap("button:recap.save:0");
  REQUIRE(saving.to.size() == 1);
  CHECK(saving.to[0].path == "/media/cle");
  CHECK(saving.formats == std::vector<OfferedFormat>{OfferedFormat::word, OfferedFormat::pdf});
  saving.news = {false, 1, true, "Enregistré"};
  CHECK(watched.says("Enregistré"));
  CHECK_FALSE(watched.item("button:recap.save:0")->action.empty());
}

TEST_CASE("formats are chosen, and without any nothing is saved", "[screens]") {
  Saving saving;
  Watched<RecapScreen> watched(french(), saving.doors());
  watched.tap("button:recap.format:0");
  watched.tap("button:recap.format:2");
  watched.tap("button:recap.save:1");
  CHECK(saving.formats == std::vector<OfferedFormat>{OfferedFormat::pdf, OfferedFormat::writer});
  saving.news = {false, 1, false, "Le disque est plein"};
  CHECK(watched.says("Le disque est plein"));
  watched.tap("button:recap.format:1");
  watched.tap("button:recap.format:2");
  CHECK(watched.item("button:recap.save:0")->action.empty());
}

TEST_CASE("a stick that is plugged in while one looks is there to save to", "[screens]") {
  Saving saving;
  saving.places.erase(saving.places.begin());
  Watched<RecapScreen> watched(french(), saving.doors());
  CHECK(watched.says("Branchez une clé USB"));
  saving.places.insert(saving.places.begin(), {"/media/cle", "INTENSO", true});
  watched.now += watched.screen.redrawWithin();
  CHECK(watched.says("«\u00a0INTENSO\u00a0»"));
  CHECK_FALSE(watched.says("Branchez une clé USB"));
  CHECK(watched.screen.redrawWithin() > 0);
}

TEST_CASE("the recap by keyboard: Tab goes from button to button, Enter saves, Escape closes",
          "[screens]") {
  Saving saving;
  Watched<RecapScreen> watched(french(), saving.doors());
  watched.screen.key({GLFW_KEY_TAB, 0, false});
  watched.look();
  REQUIRE(watched.item("focus.ring") != nullptr);
  // In reading order, as far as the folder.
  while (saving.to.empty()) {
    watched.look();
    const scene::Item* ring = watched.item("focus.ring");
    REQUIRE(ring != nullptr);
    const scene::Point at = ring->rect.centre();
    const bool there = watched.item("button:recap.save:1")->rect.contains(at);
    watched.screen.key({there ? GLFW_KEY_ENTER : GLFW_KEY_TAB, 0, false});
  }
  CHECK_FALSE(saving.to[0].stick);
  watched.screen.key({GLFW_KEY_ESCAPE, 0, false});
  CHECK(saving.closed == 1);
}

TEST_CASE("a meeting is closed for good from the recap, after being asked, and opened again",
          "[screens]") {
  Saving saving;
  Watched<RecapScreen> watched(french(), saving.doors());
  watched.tap("button:recap.end");
  CHECK(saving.meetingClosed.empty());
  CHECK(watched.says("Les téléphones n’écriront plus"));
  // Anything else takes the question back.
  watched.tap("button:recap.format:2");
  CHECK_FALSE(watched.says("Les téléphones n’écriront plus"));
  watched.tap("button:recap.end");
  watched.tap("button:recap.end");
  CHECK(saving.meetingClosed == std::vector<bool>{true});
  watched.meeting.give(workshop::CloseMeeting{});
  CHECK(watched.says("Un jour après, Grappe oublie quel appareil a écrit quoi"));
  CHECK(watched.item("button:recap.end") == nullptr);
  watched.tap("button:recap.reopen");
  CHECK(saving.meetingClosed == std::vector<bool>{true, false});
}

TEST_CASE("the page is shown as it will be printed, and one turns from page to page", "[screens]") {
  Saving saving;
  Watched<RecapScreen> watched(french(), saving.doors());
  CHECK(watched.says("Mise en page…"));
  CHECK(watched.item("button:recap.after") == nullptr);
  CHECK(watched.item("sheet:recap.large")->action.empty());
  REQUIRE_FALSE(saving.wanted.empty());
  CHECK(saving.wanted.back().of == watched.meeting.state);
  CHECK(saving.wanted.back().page == 0);
  saving.draw(0);
  const scene::Item* sheet = watched.item("sheet:recap.large");
  REQUIRE(pictureOn(sheet) != nullptr);
  CHECK(static_cast<float>(saving.wanted.back().width) == pictureOn(sheet)->rect.w);
  CHECK(watched.says("Page 1 sur 9"));
  CHECK(watched.item("button:recap.before")->action.empty());
  watched.tap("button:recap.after");
  CHECK(saving.wanted.back().page == 1);
  saving.draw(1);
  CHECK(watched.says("Page 2 sur 9"));
  watched.screen.key({GLFW_KEY_PAGE_DOWN, 0, false});
  watched.look();
  CHECK(saving.wanted.back().page == 2);
  watched.screen.key({GLFW_KEY_PAGE_UP, 0, false});
  watched.tap("button:recap.before");
  CHECK(saving.wanted.back().page == 0);
}

TEST_CASE("a new note is a new page", "[screens]") {
  Saving saving;
  Watched<RecapScreen> watched(french(), saving.doors());
  const auto before = saving.wanted.back().of;
  watched.meeting.note("n9", "Un mot de plus");
  watched.look();
  CHECK(saving.wanted.back().of != before);
}

TEST_CASE("a page is tapped to be read, pulled along, and put back", "[screens]") {
  Saving saving;
  Watched<RecapScreen> watched(french(), saving.doors());
  saving.draw(3);
  const int small = saving.wanted.back().width;
  watched.tap("sheet:recap.large");
  watched.look();
  CHECK(saving.wanted.back().width > small);
  const auto topOf = [&] {
    float top = 1e9F;
    for (const scene::Item& one : watched.scene.items) {
      if (one.key == "sheet:recap.large") top = one.rect.y;  // the last is the large one
    }
    return top;
  };
  const float top = topOf();
  watched.drag({960, 700}, {960, 400});
  CHECK(topOf() == top - 300);
  kiosk::Pointer wheel;
  wheel.kind = kiosk::Pointer::Kind::scroll;
  wheel.at = {960, 500};
  wheel.wheel = -100;
  watched.screen.pointer(wheel);
  watched.look();
  const float end = topOf();
  CHECK(end < top - 300);
  watched.screen.pointer(wheel);
  watched.look();
  CHECK(topOf() == end);
  watched.screen.key({GLFW_KEY_ESCAPE, 0, false});
  watched.look();
  CHECK(saving.wanted.back().width == small);
  CHECK(saving.closed == 0);
}

TEST_CASE("what goes into the recap is chosen here, each part by itself", "[screens]") {
  Saving saving;
  Watched<RecapScreen> watched(french(), saving.doors());
  CHECK_FALSE(watched.says("Annexe\u00a0: post-its"));
  watched.tap("button:recap.choose");
  CHECK(watched.says("✓  Verbatims"));
  CHECK_FALSE(watched.says("✓  Annexe"));
  for (std::size_t at = 0; at < workshop::recapParts.size(); ++at) {
    INFO(workshop::recapParts[at].name);
    watched.tap("button:recap.part:" + std::to_string(at));
    REQUIRE(saving.chosen.size() == at + 1);
    workshop::RecapChoices expected;
    expected.*workshop::recapParts[at].wanted = !(expected.*workshop::recapParts[at].wanted);
    CHECK(saving.chosen.back() == expected);
  }
  watched.meeting.give(workshop::SetRecapChoices{saving.chosen[15]});
  CHECK(watched.says("✓  Annexe\u00a0: post-its"));
  watched.screen.key({GLFW_KEY_ESCAPE, 0, false});
  CHECK_FALSE(watched.says("✓  Verbatims"));
  CHECK(saving.closed == 0);
}

TEST_CASE("while it is saved one sees how far it is, and may stop it", "[screens]") {
  Saving saving;
  Watched<RecapScreen> watched(french(), saving.doors());
  const double idle = watched.screen.redrawWithin();
  watched.tap("button:recap.save:0");
  CHECK(watched.says("En cours\u00a0: PDF…"));
  CHECK(watched.item("button:recap.save:0") == nullptr);
  CHECK(watched.screen.redrawWithin() < idle);
  // Enter does not begin another.
  watched.screen.key({GLFW_KEY_ENTER, 0, false});
  CHECK(saving.to.size() == 1);
  watched.tap("button:recap.stop");
  CHECK(saving.stopped == 1);
  saving.news = {false, 0, true, "Arrêté\u00a0: rien n’est enregistré."};
  CHECK(watched.says("rien n’est enregistré"));
  CHECK(watched.item("button:recap.save:0") != nullptr);
}

TEST_CASE("nothing lies over anything on the recap screen, whatever the window", "[screens]") {
  Saving saving;
  Watched<RecapScreen> watched(french(), saving.doors());
  saving.draw(0);
  const auto [width, height] =
      GENERATE(std::pair(1920.F, 1080.F), std::pair(1366.F, 768.F), std::pair(1024.F, 768.F),
               std::pair(1080.F, 1920.F), std::pair(3840.F, 2160.F));
  const bool choosing = GENERATE(false, true);
  watched.width = width;
  watched.height = height;
  if (choosing) watched.tap("button:recap.choose");
  watched.look();
  INFO(width << "x" << height << (choosing ? ", choosing" : ""));
  std::vector<const scene::Item*> items;
  for (const scene::Item& one : watched.scene.items) {
    if (one.kind != scene::Kind::button) continue;
    INFO(one.key);
    CHECK(one.rect.x >= 0);
    CHECK(one.rect.y >= 0);
    CHECK(one.rect.x + one.rect.w <= width);
    CHECK(one.rect.y + one.rect.h <= height);
    CHECK(one.rect.h >= 30);
    for (const scene::Item* other : items) {
      INFO(other->key);
      const bool apart =
          one.rect.x >= other->rect.x + other->rect.w || other->rect.x >= one.rect.x + one.rect.w ||
          one.rect.y >= other->rect.y + other->rect.h || other->rect.y >= one.rect.y + one.rect.h;
      CHECK(apart);
    }
    items.push_back(&one);
  }
  CHECK(items.size() > 15);
}
