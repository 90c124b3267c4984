// A meeting in memory, for tests of the screens: commands are decided and applied at once, or held
// back as a slow writer would, so that a test sees the wall before and after the answer.
#pragma once

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "base/text.h"
#include "screens/wall_screen.h"
#include "workshop/apply.h"
#include "workshop/decide.h"

namespace grappe::tests {

// Half an em a character, as many lines as that takes.
class FakeMeasure final : public scene::TextMeasure {
 public:
  scene::TextSize measure(std::string_view text, const scene::TextStyle& style,
                          float width) override {
    const float one = style.size / 2;
    const auto count = static_cast<float>(graphemeCount(text));
    const float whole = one * count;
    if (width <= 0 || whole <= width) return {whole, style.line, 1, whole};
    const int lines = static_cast<int>(whole / width) + 1;
    return {width, style.line * static_cast<float>(lines), lines,
            whole - width * static_cast<float>(lines - 1)};
  }
};

inline const words::Phrasebook& french() {
  static const words::Phrasebook book = words::Phrasebook::load("fr").value();
  return book;
}

class Meeting final : public kiosk::CommandSink {
 public:
  Meeting() {
    using namespace workshop;
    give(CreateWorkshop{
        "Qu’est-ce qui fait que ça match ?",
        "fr",
        {{CircleId::of("centre"), "Centre social", 0}, {CircleId::of("ecole"), "École", 1}}});
    give(OpenMeeting{MeetingId::of("m1"), "2026-11-24", "Maison de quartier", "4827"});
    give(AddQuestion{QuestionId::of("q1"), "Qu’est-ce qui fait que ça match ?", ""});
    give(AddQuestion{QuestionId::of("q2"), "Quelles sont les entrées ?", ""});
    give(GoToQuestion{QuestionId::of("q1")});
    give(SetPhase{QuestionId::of("q1"), Phase::writing});
    note("n1", "Invitation dans la cour d’école");
    note("n2", "Connaître les noms");
    note("n3", "Projets communs");
    note("n4", "La confiance");
    give(SetPhase{QuestionId::of("q1"), Phase::sharing});
    theme("t1", "Les invitations", {"n1", "n2"}, {0, 0});
    theme("t2", "Les projets", {"n3"}, {1, 0});
  }

  // From the wall. Kept until answer() where the writer is slow.
  void send(workshop::Command command) override {
    sent.push_back(command);
    if (!slow) give(std::move(command), workshop::Role::wall);
  }

  void give(workshop::Command command, workshop::Role by = workshop::Role::commandLine) {
    workshop::Order order;
    order.command = std::move(command);
    order.by = by;
    order.at = clock;
    const auto decision = workshop::decide(*state, order);
    REQUIRE(decision.has_value());
    auto next = std::make_shared<workshop::State>(*state);
    for (const auto& recorded : workshop::record(*next, *decision, order)) {
      workshop::apply(*next, recorded);
    }
    state = std::move(next);
  }

  // The slow writer carries out what was sent.
  void answer() {
    for (const workshop::Command& command : sent) give(command, workshop::Role::wall);
    sent.clear();
  }

  void note(const std::string& id, const std::string& text) {
    give(workshop::AddNote{workshop::NoteId::of(id), *state->current, text,
                           workshop::CircleId::of("centre"), workshop::NoteOrigin::paper});
  }

  void theme(const std::string& id, const std::string& title, const std::vector<std::string>& notes,
             workshop::Seat seat) {
    workshop::OpenTheme open{workshop::ThemeId::of(id), *state->current, title, {}, seat};
    for (const std::string& note : notes) open.notes.push_back(workshop::NoteId::of(note));
    give(open);
  }

  template <class Command>
  std::vector<Command> all() const {
    std::vector<Command> found;
    for (const auto& command : sent) {
      if (const auto* one = std::get_if<Command>(&command)) found.push_back(*one);
    }
    return found;
  }

  workshop::StatePtr state = std::make_shared<workshop::State>();
  std::vector<workshop::Command> sent;
  bool slow = false;
  Timestamp clock;
};

// The wall with hands on it. Time passes only where a test says so.
class AtTheWall {
 public:
  explicit AtTheWall(screens::WallScreen::Layout layout = scene::wall)
      : screen(std::move(layout), french(), meeting, m_ids, [this] { ++quits; }) {
    meeting.sent.clear();
    look();
  }

  const scene::Scene& look() {
    meeting.clock = fromMillis(static_cast<std::int64_t>(now * 1000));
    kiosk::FrameInput input;
    input.state = meeting.state;
    input.width = width;
    input.height = height;
    input.seconds = now;
    input.now = fromMillis(static_cast<std::int64_t>(now * 1000));
    scene = screen.build(input, m_measure);
    return scene;
  }

  const scene::Item* item(const std::string& key) const {
    for (const scene::Item& one : scene.items) {
      if (one.key == key) return &one;
    }
    return nullptr;
  }
  // Where the camera draws the middle of an item.
  scene::Point on(const std::string& key) {
    look();
    const scene::Item* found = item(key);
    INFO(key);
    REQUIRE(found != nullptr);
    const scene::Point middle = found->rect.centre();
    if (found->fixed) return middle;
    return screens::toWindow(screen.camera(), middle);
  }
  scene::Point onTitle(const std::string& key) {
    look();
    REQUIRE(item(key) != nullptr);
    const scene::Rect rect = item(key)->rect;
    return {rect.x + rect.w / 2, rect.y + 30};
  }

  void point(kiosk::Pointer::Kind kind, int finger, scene::Point at, float wheel = 0,
             int button = 0) {
    kiosk::Pointer pointer;
    pointer.kind = kind;
    pointer.finger = finger;
    pointer.at = at;
    pointer.wheel = wheel;
    pointer.seconds = now;
    pointer.button = button;
    screen.pointer(pointer);
    look();
  }
  void down(int finger, scene::Point at) { point(kiosk::Pointer::Kind::down, finger, at); }
  void move(int finger, scene::Point at) { point(kiosk::Pointer::Kind::move, finger, at); }
  void up(int finger, scene::Point at) { point(kiosk::Pointer::Kind::up, finger, at); }
  void tap(scene::Point at, int finger = 0) {
    down(finger, at);
    up(finger, at);
  }
  void drag(scene::Point from, scene::Point to, int finger = 0) {
    down(finger, from);
    move(finger, {(from.x + to.x) / 2, (from.y + to.y) / 2});
    move(finger, to);
    up(finger, to);
  }
  bool key(int code, int modifiers = 0) {
    const bool used = screen.key({code, modifiers, false});
    look();
    return used;
  }
  void type(std::u32string_view text) {
    for (const char32_t c : text) screen.character(c);
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

  Meeting meeting;
  double now = 100;
  float width = 1920, height = 1080;
  int quits = 0;
  scene::Scene scene;

 private:
  CountedIds m_ids{"new"};
  FakeMeasure m_measure;

 public:
  screens::WallScreen screen;
};

// Empty wall, in the third column.
inline constexpr scene::Point emptyWall{1150, 500};

}  // namespace grappe::tests
