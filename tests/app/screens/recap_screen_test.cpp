#include <GLFW/glfw3.h>

#include <catch2/catch.hpp>

#include "app/screens/meeting_at_the_wall.h"
#include "screens/recap_screen.h"
#include "screens/replay_screen.h"

using namespace grappe;
using namespace grappe::screens;
using grappe::tests::FakeMeasure;
using grappe::tests::french;

namespace {

template <class Shown>
struct Watched {
  template <class... Given>
  explicit Watched(Given&&... given) : screen(std::forward<Given>(given)...) {
    look();
  }
  void look() {
    kiosk::FrameInput input;
    input.state = meeting.state;
    input.seconds = now;
    scene = screen.build(input, m_measure);
  }
  const scene::Item* item(const std::string& key) {
    for (const scene::Item& one : scene.items) {
      if (one.key == key) return &one;
    }
    return nullptr;
  }
  void tap(const std::string& key) {
    look();
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

  tests::Meeting meeting;
  double now = 10;
  scene::Scene scene;

 private:
  FakeMeasure m_measure;

 public:
  Shown screen;
};

struct Saving {
  std::vector<SavingPlace> places{{"/media/cle", "INTENSO", true},
                                  {"/home/a/Documents", "Documents", false}};
  std::vector<SavingPlace> to;
  std::vector<RecapFormat> formats;
  int closed = 0;
  std::vector<bool> meetingClosed;
  RecapScreen::Doors doors() {
    return {[this] { return places; },
            [this](const SavingPlace& place, const std::vector<RecapFormat>& as) {
              to.push_back(place);
              formats = as;
            },
            [this] { ++closed; }, [this](bool isClosed) { meetingClosed.push_back(isClosed); }};
  }
};

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
  CHECK(saving.formats == std::vector<RecapFormat>{RecapFormat::word, RecapFormat::pdf});
  // Until it is done, a second tap saves nothing.
  CHECK(watched.item("button:recap.save:0")->action.empty());
  watched.screen.saved("Enregistré");
  CHECK(watched.says("Enregistré"));
  CHECK_FALSE(watched.item("button:recap.save:0")->action.empty());
}

TEST_CASE("formats are chosen, and without any nothing is saved", "[screens]") {
  Saving saving;
  Watched<RecapScreen> watched(french(), saving.doors());
  watched.tap("button:recap.format:0");
  watched.tap("button:recap.format:2");
  watched.tap("button:recap.save:1");
  CHECK(saving.formats == std::vector<RecapFormat>{RecapFormat::pdf, RecapFormat::text});
  watched.screen.failed("Le disque est plein");
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
  for (int step = 0; step < 5; ++step) watched.screen.key({GLFW_KEY_DOWN, 0, false});
  watched.screen.key({GLFW_KEY_ENTER, 0, false});
  REQUIRE(saving.to.size() == 1);
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

TEST_CASE("a meeting is seen again: it plays, stands, and goes to any moment", "[screens]") {
  // The log of the meeting that all these tests begin with.
  tests::Meeting meeting;
  std::vector<workshop::Recorded> log;
  workshop::State state;
  const auto give = [&](workshop::Command command, int second) {
    workshop::Order order{std::move(command),
                          workshop::Role::commandLine,
                          {},
                          fromMillis(1795000000000 + second * 1000)};
    const auto decision = workshop::decide(state, order);
    REQUIRE(decision);
    for (const auto& one : workshop::record(state, *decision, order)) {
      workshop::apply(state, one);
      log.push_back(one);
    }
  };
  using namespace workshop;
  give(CreateWorkshop{"Ça match", "fr", {}}, 0);
  give(OpenMeeting{MeetingId::of("m1"), "2026-11-24", "", "4827"}, 0);
  give(AddQuestion{QuestionId::of("q1"), "Pourquoi\u202f?", ""}, 0);
  give(SetPhase{QuestionId::of("q1"), Phase::sharing}, 1);
  for (int at = 0; at < 10; ++at) {
    give(AddNote{NoteId::of("n" + std::to_string(at)), QuestionId::of("q1"), "Un post-it", {}, {}},
         2 + at);
  }
  int closed = 0;
  Watched<ReplayScreen> watched(
      french(), log, [](Timestamp) { return std::string("14:05"); }, [&] { ++closed; });
  const auto notes = [&] {
    watched.look();
    return std::ranges::count_if(watched.scene.items, [](const scene::Item& item) {
      return item.kind == scene::Kind::note;
    });
  };
  CHECK(notes() == 0);
  watched.now += 30;
  const auto half = notes();
  CHECK(half > 2);
  CHECK(half < 9);
  CHECK(watched.says("14:05"));
  watched.screen.key({GLFW_KEY_SPACE, 0, false});
  watched.now += 20;
  CHECK(notes() == half);
  CHECK(watched.screen.redrawWithin() == 0);
  watched.screen.key({GLFW_KEY_SPACE, 0, false});
  watched.now += 60;
  CHECK(notes() == 10);
  CHECK(watched.says("Revoir"));
  kiosk::Pointer pointer;
  const scene::Rect line = watched.item("replay.line")->rect;
  pointer.at = {line.x + 1, line.y + line.h / 2};
  pointer.kind = kiosk::Pointer::Kind::down;
  watched.screen.pointer(pointer);
  CHECK(notes() == 0);
  pointer.at.x = line.x + line.w;
  pointer.kind = kiosk::Pointer::Kind::move;
  watched.screen.pointer(pointer);
  CHECK(notes() == 10);
  pointer.kind = kiosk::Pointer::Kind::up;
  watched.screen.pointer(pointer);
  watched.screen.key({GLFW_KEY_ESCAPE, 0, false});
  CHECK(closed == 1);
}
