// Every screen in French with real words, as it is seen at 1920x1080, and the wall of other shapes.
#include <GLFW/glfw3.h>

#include <catch2/catch.hpp>

#include "app/screens/golden_pictures.h"
#include "app/screens/meeting_at_the_wall.h"
#include "core/scene/a_wall.h"
#include "drawing/pango_text.h"
#include "recap/pdf_pages.h"
#include "screens/copies_screen.h"
#include "screens/home_screen.h"
#include "screens/prepare_screen.h"
#include "screens/recap_screen.h"
#include "screens/replay_screen.h"

using namespace grappe;
using grappe::tests::checkAgainstGolden;
using grappe::tests::french;
using scene::test::AWall;
using workshop::Phase;

namespace {

// The wall of one state, with the real measure of text.
class Seen {
 public:
  explicit Seen(const AWall& wall, float width = 1920, float height = 1080)
      : Seen(std::make_shared<workshop::State>(wall.state()), width, height) {}
  explicit Seen(workshop::StatePtr state, float width = 1920, float height = 1080)
      : m_input{std::move(state), width, height, 100, {}},
        screen(scene::wall, french(), m_sink, m_ids, [] {}) {
    screen.setAddress("192.168.1.24:8080");
    screen.setDevices(25);
    look();
  }

  const scene::Scene& look() { return m_scene = screen.build(m_input, m_measure); }
  void tap(const std::string& key) {
    for (const scene::Item& item : look().items) {
      if (item.key != key) continue;
      kiosk::Pointer pointer;
      // Beside the pin and above the cards.
      pointer.at = {item.rect.x + item.rect.w / 2, item.rect.y + std::min(40.0F, item.rect.h / 2)};
      pointer.seconds = m_input.seconds;
      pointer.kind = kiosk::Pointer::Kind::down;
      screen.pointer(pointer);
      look();
      pointer.kind = kiosk::Pointer::Kind::up;
      screen.pointer(pointer);
      look();
      return;
    }
    FAIL("nothing on the wall: " << key);
  }
  void key(int code) {
    screen.key({code, 0, false});
    look();
  }
  void is(const std::string& name) {
    m_input.seconds += 30;  // toasts and controls are gone
    checkAgainstGolden(look(), screen.camera(), name);
  }
  void isAtOnce(const std::string& name) { checkAgainstGolden(look(), screen.camera(), name); }

 private:
  class Nothing final : public kiosk::CommandSink {
    void send(workshop::Command) override {}
  };
  Nothing m_sink;
  CountedIds m_ids{"new"};
  drawing::PangoText m_measure;
  kiosk::FrameInput m_input;
  scene::Scene m_scene;

 public:
  screens::WallScreen screen;
};

AWall inPhase(AWall wall, Phase phase) {
  wall.question().phase = phase;
  return wall;
}

AWall voted(AWall wall, bool counted) {
  auto vote = std::make_shared<workshop::Vote>();
  vote->rules.on = workshop::VoteOn::themes;
  vote->counted = counted;
  vote->voters = 23;
  const std::vector<int> points{14, 9, 21, 9, 3, 0};
  for (std::size_t at = 0; at < points.size(); ++at) {
    const workshop::ThemePtr& theme = wall.question().themes.at(at);
    vote->tallies.push_back(
        {workshop::ChoiceId::of(theme->id.text()), theme->title, counted ? points[at] : 0});
  }
  wall.question().vote = vote;
  return inPhase(std::move(wall), Phase::voting);
}

// A screen that needs no hands.
template <class Shown>
void isAsKept(Shown& screen, workshop::StatePtr state, const std::string& name,
              double seconds = 10) {
  drawing::PangoText measure;
  const kiosk::FrameInput input{std::move(state), 1920, 1080, seconds, {}};
  static_cast<void>(screen.build(input, measure));
  checkAgainstGolden(screen.build(input, measure), {}, name);
}

// A workshop as the log tells it, with all that the recap and an opened note look up.
workshop::StatePtr told() {
  tests::Meeting meeting;
  int count = 0;
  for (const std::string& words : scene::test::realNotes(1)) {
    meeting.note("real" + std::to_string(++count), words);
  }
  return meeting.state;
}

}  // namespace

TEST_CASE("the home screen looks as it was looked at", "[screens][golden]") {
  screens::HomeScreen home(
      french(),
      {{"/l/1", "Qu’est-ce qui fait que ça match ?", "2026-11-24", 3, 48, std::nullopt},
       {"/l/2", "Projet social 2027 : ce que disent les habitants", "2026-10-02", 5, 212,
        std::nullopt},
       {"/l/3", "Rentrée des familles", "2026-09-07", 2, 31, std::nullopt},
       {"/l/4", "Ancien atelier", "", 0, 0, Code::damaged}},
      {{"school", "École et centre social"}, {"swot", "FFOM"}, {"free", "Libre"}},
      {[](const std::string&) {}, [](const std::string&) {}, [] {}});
  isAsKept(home, nullptr, "home");
}

TEST_CASE("the prepare screen looks as it was looked at", "[screens][golden]") {
  tests::Meeting meeting;
  CountedIds ids("new");
  screens::PrepareScreen prepare(french(), meeting, ids, "2026-11-21",
                                 {[] {}, [] {}, [](const std::string&) {}, {}});
  isAsKept(prepare, meeting.state, "prepare");
}

namespace {

std::vector<screens::SavingPlace> places() {
  return {{"/media/cle", "INTENSO", true}, {"/home/a/Documents", "Documents", false}};
}

// With the pages of the very recap.
screens::RecapScreen::Doors recapDoors(const screens::RecapSaved& saved = {}) {
  screens::RecapScreen::Doors doors;
  doors.places = places;
  doors.saving = [saved] { return saved; };
  doors.page = [](const screens::PageWanted& wanted) {
    const recap::PdfPages pages(recap::recapOf(*wanted.of, french()), {});
    const std::size_t page = std::min(wanted.page, pages.count() - 1);
    auto bitmap =
        std::make_shared<scene::Bitmap>(recap::bitmapOf(pages.picture(page), wanted.width));
    const std::string name = std::to_string(page) + "x" + std::to_string(wanted.width);
    return screens::PageShown{page, pages.count(), name, std::move(bitmap), true, false};
  };
  doors.closeMeeting = [](bool) {};
  doors.copies = [] {};
  doors.copiesNews = [] { return std::string("14:05"); };
  return doors;
}

void enter(screens::RecapScreen& screen, const std::string& action, workshop::StatePtr state) {
  drawing::PangoText measure;
  const kiosk::FrameInput input{std::move(state), 1920, 1080, 10, {}};
  const scene::Scene scene = screen.build(input, measure);
  for (const scene::Item& item : scene.items) {
    if (item.action != action) continue;
    for (const auto kind : {kiosk::Pointer::Kind::down, kiosk::Pointer::Kind::up}) {
      kiosk::Pointer pointer;
      pointer.kind = kind;
      pointer.at = item.rect.centre();
      screen.pointer(pointer);
    }
    return;
  }
  FAIL("no " << action);
}

}  // namespace

TEST_CASE("the recap screen looks as it was looked at", "[screens][golden]") {
  screens::RecapScreen recap(french(), recapDoors());
  isAsKept(recap, told(), "recap");
  screens::RecapScreen choosing(french(), recapDoors());
  enter(choosing, "recap.choose", told());
  isAsKept(choosing, told(), "recap_choosing");
  screens::RecapScreen saving(french(), recapDoors({true, 0.4, true, "PDF"}));
  isAsKept(saving, told(), "recap_saving");
  screens::RecapScreen reading(french(), recapDoors());
  enter(reading, "recap.large", told());
  isAsKept(reading, told(), "recap_page");
}

TEST_CASE("the safety copies look as they were looked at", "[screens][golden]") {
  const screens::CopiesShown kept{
      true, true,
      french().say("keeping.copies.kept.where",
                   {{"time", "14:05"}, {"file", "/media/cle/Ça match.grappe"}}),
      "14:05"};
  screens::CopiesScreen copies(french(), {places, [kept] { return kept; },
                                          [](const screens::SavingPlace&) {}, [] {}, [] {}});
  isAsKept(copies, nullptr, "copies");
  const screens::CopiesShown away{true, false, french().say("keeping.copies.away"), {}};
  screens::CopiesScreen gone(
      french(),
      {[] {
         return std::vector<screens::SavingPlace>{{"/home/a/Documents", "Documents", false}};
       },
       [away] { return away; }, [](const screens::SavingPlace&) {}, [] {}, [] {}});
  isAsKept(gone, nullptr, "copies_away");
}

TEST_CASE("the wall looks as it was looked at, phase by phase", "[screens][golden]") {
  const AWall wall = scene::test::sortedWall();
  Seen(inPhase(wall, Phase::waiting)).is("waiting");
  Seen(inPhase(wall, Phase::writing)).is("writing");
  Seen(wall).is("sharing");
  Seen(voted(wall, false)).is("voting");
  Seen(voted(wall, true)).is("voted");
  Seen(inPhase(wall, Phase::closed)).is("closed");
  Seen(scene::test::crowdedWall(120, 8)).is("themes");
}

TEST_CASE("what opens over the wall looks as it was looked at", "[screens][golden]") {
  const AWall wall = scene::test::sortedWall();
  Seen theme(wall);
  theme.tap("theme:t1");
  theme.isAtOnce("theme");
  Seen note(told());
  note.tap("note:n1");
  note.isAtOnce("note");
  Seen tools(wall);
  tools.key(GLFW_KEY_O);
  tools.isAtOnce("tools");
  Seen help(wall);
  help.key(GLFW_KEY_F1);
  help.isAtOnce("help");
  Seen leaving(wall);
  leaving.screen.askToQuit();
  leaving.isAtOnce("leaving");
  Seen writing(inPhase(wall, Phase::writing));
  for (const char32_t letter : U"n") {
    if (letter != 0) writing.screen.character(letter);
  }
  writing.isAtOnce("composer");
  Seen welcome(inPhase(wall, Phase::waiting));
  screens::Network network;
  network.wifi = {"Maison de quartier", "merci-beaucoup"};
  network.reached = true;
  welcome.screen.setNetwork(network);
  welcome.is("welcome");
}

TEST_CASE("the wall looks as it was looked at on other screens, in high contrast and large",
          "[screens][golden]") {
  const AWall wall = scene::test::sortedWall();
  Seen(wall, 1024, 768).is("sharing-1024x768");
  Seen(wall, 3840, 2160).is("sharing-3840x2160");
  Seen(wall, 1080, 1920).is("sharing-1080x1920");
  Seen(inPhase(wall, Phase::writing), 1080, 1920).is("writing-1080x1920");
  Seen contrast(wall);
  screens::Look hard;
  hard.highContrast = true;
  contrast.screen.setLook(hard);
  contrast.is("sharing-contrast");
  Seen table(inPhase(wall, Phase::writing));
  screens::Look flat;
  flat.table = true;
  table.screen.setLook(flat);
  table.is("table");
  Seen large(wall);
  screens::Look big;
  big.largeText = true;
  large.screen.setLook(big);
  large.is("sharing-large");
}
