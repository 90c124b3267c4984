#include <GLFW/glfw3.h>

#include <algorithm>
#include <catch2/catch.hpp>

#include "app/screens/meeting_at_the_wall.h"
#include "screens/prepare_screen.h"
#include "widgets/date_words.h"

using namespace grappe;
using namespace grappe::workshop;
using grappe::tests::FakeMeasure;
using grappe::tests::french;

namespace {

struct Preparing {
  Preparing() { look(); }

  void look() {
    kiosk::FrameInput input;
    input.state = meeting.state;
    input.width = width;
    input.height = height;
    input.seconds = 10;
    scene = screen.build(input, m_measure);
  }
  const scene::Item& item(const std::string& key) {
    look();
    for (const scene::Item& one : scene.items) {
      if (one.key == key) return one;
    }
    FAIL("nothing on the screen: " << key);
    return scene.items.front();
  }
  void tap(const std::string& key, int finger = 0) {
    kiosk::Pointer pointer;
    pointer.at = item(key).rect.centre();
    pointer.finger = finger;
    pointer.kind = kiosk::Pointer::Kind::down;
    screen.pointer(pointer);
    look();
    pointer.kind = kiosk::Pointer::Kind::up;
    screen.pointer(pointer);
    look();
  }
  void type(std::u32string_view text) {
    for (const char32_t one : text) screen.character(one);
    screen.key({GLFW_KEY_ENTER, 0, false});
    look();
  }
  const State& state() const { return *meeting.state; }

  tests::Meeting meeting;
  float width = 1920, height = 1080;
  int walls = 0, rehearsals = 0;
  std::string pin;
  scene::Wifi wifi;
  scene::Scene scene;

 private:
  CountedIds m_ids{"new"};
  FakeMeasure m_measure;

 public:
  screens::PrepareScreen screen{french(),
                                meeting,
                                m_ids,
                                "2026-11-21",
                                {[this] { ++walls; }, [this] { ++rehearsals; },
                                 [this](const std::string& given) { pin = given; },
                                 [this](const scene::Wifi& given) {
                                   wifi = given;
                                   screen.setWifi(given);
                                 }}};
};

}  // namespace

TEST_CASE("title, place and day are changed by a tap and a line of words", "[screens]") {
  Preparing p;
  p.tap("button:edit:title");
  p.screen.key({GLFW_KEY_BACKSPACE, 0, false});
  p.type(U" encore");
  CHECK(p.state().title.ends_with(" encore"));
  p.tap("button:edit:place");
  p.type(U", salle 2");
  CHECK(p.state().meeting()->place == "Maison de quartier, salle 2");
  for (int i = 0; i < 7; ++i) p.tap("button:day.forward");
  CHECK(p.state().meeting()->date == "2026-12-01");
  CHECK(p.state().meeting()->place == "Maison de quartier, salle 2");
  p.tap("button:day.back");
  CHECK(p.state().meeting()->date == "2026-11-30");
}

TEST_CASE("the room's Wi-Fi is given by its name and password, and goes with its name",
          "[screens]") {
  Preparing p;
  CHECK(p.item("button:edit:wifi").kind == scene::Kind::button);
  p.tap("button:edit:wifi");
  p.type(U"Salle");
  CHECK(p.wifi == scene::Wifi{"Salle", ""});
  p.tap("button:edit:wifi_password");
  p.type(U"court");
  CHECK(p.wifi.password.empty());
  p.type(U"-mais-bon");
  CHECK(p.wifi == scene::Wifi{"Salle", "court-mais-bon"});
  p.tap("button:edit:wifi");
  for (int at = 0; at < 5; ++at) p.screen.key({GLFW_KEY_BACKSPACE, 0, false});
  p.type(U"");
  CHECK(p.wifi == scene::Wifi{});
  CHECK(std::none_of(p.scene.items.begin(), p.scene.items.end(),
                     [](const scene::Item& one) { return one.action == "edit:wifi_password"; }));
}

TEST_CASE("the keyboard on the screen begins a password without a capital", "[screens]") {
  Preparing p;
  p.tap("button:edit:wifi", 1);
  p.tap("button:key:a", 1);
  p.tap("button:line.done", 1);
  CHECK(p.wifi.name == "a");
}

TEST_CASE("a question is added, worded, given a guide and minutes, moved and taken away",
          "[screens]") {
  Preparing p;
  p.tap("button:edit:question");
  p.type(U"Et après ?");
  REQUIRE(p.state().questions.size() == 3);
  const std::string id = p.state().questions.back()->id.text();
  p.tap("button:edit:guide:" + id);
  p.type(U"Pensez à demain.");
  p.tap("button:question.more:" + id);
  p.tap("button:question.more:" + id);
  p.tap("button:question.less:" + id);
  const Question* added = p.state().question(QuestionId::of(id));
  CHECK(added->guide == "Pensez à demain.");
  CHECK(added->minutes == 1);
  p.tap("button:question.up:" + id);
  CHECK(p.state().numberOf(QuestionId::of(id)) == 2);
  p.tap("button:question.drop:" + id);
  CHECK(p.state().questions.size() == 2);
  p.tap("button:toast.undo");
  CHECK(p.state().question(QuestionId::of(id))->guide == "Pensez à demain.");
}

TEST_CASE("a question that has notes offers no cross", "[screens]") {
  Preparing p;
  CHECK(p.item("button:question.drop:q1").action.empty());
  CHECK_FALSE(p.item("button:question.drop:q2").action.empty());
}

TEST_CASE("headings are written for a question before it is asked", "[screens]") {
  Preparing p;
  p.tap("button:headings:q2");
  p.type(U"Forces: réussite, atout");
  p.screen.key({GLFW_KEY_ESCAPE, 0, false});
  REQUIRE(p.state().question(QuestionId::of("q2"))->themes.size() == 1);
  CHECK(p.state().question(QuestionId::of("q2"))->themes[0]->hint.text == "réussite, atout");
}

TEST_CASE("circles are added, renamed and given a colour that no other has", "[screens]") {
  Preparing p;
  p.tap("button:edit:circle");
  p.type(U"Parents");
  REQUIRE(p.state().circles.size() == 3);
  CHECK(p.state().circles.back().slot == 2);
  const std::string id = p.state().circles.back().id.text();
  p.tap("button:circle.colour:" + id);
  CHECK(p.state().circles.back().slot == 3);
  p.tap("button:circle.colour:ecole");
  CHECK(p.state().circle(CircleId::of("ecole"))->slot == 2);
  p.tap("button:edit:circle:" + id);
  p.type(U" d’élèves");
  CHECK(p.state().circles.back().name == "Parents d’élèves");
  p.tap("button:circle.drop:" + id);
  CHECK(p.state().circles.size() == 2);
}

TEST_CASE("a PIN is digits, four at least, and stays in the field until it is one", "[screens]") {
  Preparing p;
  p.tap("button:edit:pin");
  p.type(U"1a2b3");
  CHECK(p.pin.empty());
  p.type(U"4");
  CHECK(p.pin == "1234");
}

TEST_CASE("once the meeting has begun nobody at the wall gives it another PIN", "[screens]") {
  Preparing p;
  p.meeting.give(SetPin{"$argon2id$x"});
  p.look();
  for (const scene::Item& item : p.scene.items) CHECK(item.action != "edit:pin");
}

TEST_CASE("fingers write with the keyboard on the screen", "[screens]") {
  Preparing p;
  p.tap("button:edit:place", 1);
  p.tap("button:key:a", 1);
  p.tap("line.field", 1);
  p.tap("button:line.done", 1);
  CHECK(p.state().meeting()->place == "Maison de quartiera");
}

TEST_CASE("the wall opens with a tap or Enter, a rehearsal with a tap", "[screens]") {
  Preparing p;
  p.tap("button:wall");
  p.screen.key({GLFW_KEY_ENTER, 0, false});
  p.tap("button:rehearse");
  CHECK(p.walls == 2);
  CHECK(p.rehearsals == 1);
}

TEST_CASE("many questions stand on pages, a new one in sight; nothing leaves the screen",
          "[screens]") {
  Preparing p;
  for (int at = 0; at < 14; ++at) {
    p.meeting.give(AddQuestion{QuestionId::of("more" + std::to_string(at)),
                               "Quelles sont les entrées, les opportunités, les leviers pour "
                               "provoquer le lien avec l’école\u202f?",
                               ""});
  }
  for (const auto& [width, height] :
       std::vector<std::pair<float, float>>{{1920, 1080}, {1024, 768}, {1080, 1920}}) {
    p.width = width;
    p.height = height;
    p.look();
    for (const scene::Item& item : p.scene.items) {
      INFO(item.key << " " << width << "x" << height);
      CHECK(item.rect.x >= 0);
      CHECK(item.rect.y >= 0);
      CHECK(item.rect.x + item.rect.w <= width + 0.5F);
      CHECK(item.rect.y + item.rect.h <= height + 0.5F);
    }
  }
  p.tap("button:edit:question");
  p.type(U"La dernière");
  const std::string id = p.state().questions.back()->id.text();
  CHECK_FALSE(p.item("button:edit:title:" + id).action.empty());
}

TEST_CASE("days are counted over the ends of months and years", "[widgets]") {
  CHECK(widgets::dayAfter("2026-12-31", 1, "") == "2027-01-01");
  CHECK(widgets::dayAfter("2028-03-01", -1, "") == "2028-02-29");
  CHECK(widgets::dayAfter("bientôt", 1, "2026-11-21") == "2026-11-21");
  CHECK(widgets::dateWords(french(), "2026-11-01") == "1er novembre 2026");
  CHECK(widgets::dateWords(french(), "2026-02-30") == "2026-02-30");
}
