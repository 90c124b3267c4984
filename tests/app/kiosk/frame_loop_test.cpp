#include "kiosk/frame_loop.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <thread>

#include "app/kiosk/sample_scene.h"
#include "app/kiosk/x_server.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

// By hand, for X11's own headers would bring macros with such names as None and Status.
extern "C" unsigned long glfwGetX11Window(GLFWwindow* window);

using namespace grappe;
using namespace grappe::kiosk;
using tests::XServer;

namespace {

class RecordingScreen final : public Screen {
 public:
  scene::Scene build(const FrameInput& input, scene::TextMeasure&) override {
    seen = input;
    return scene;
  }
  void pointer(const Pointer& pointer) override { pointers.push_back(pointer); }
  bool key(const Key& key) override {
    keys.push_back(key.key);
    return usesKeys;
  }
  void character(char32_t character) override { characters.push_back(character); }
  double redrawWithin() const override { return redraw; }

  scene::Scene scene = tests::sampleWall();
  FrameInput seen;
  std::vector<Pointer> pointers;
  std::vector<int> keys;
  std::u32string characters;
  bool usesKeys = false;
  double redraw = 0;
};

class OneScreen final : public FrameHost {
 public:
  workshop::StatePtr state() override { return nullptr; }
  Screen& screen() override { return shown; }
  void closeAsked() override { ++closeWishes; }
  RecordingScreen shown;
  int closeWishes = 0;
};

// A window on a server of its own, drawn until all is at rest.
struct Kiosk {
  explicit Kiosk(const WindowOptions& options = {"Grappe", 0, true, 1280, 720, {}}) {
    auto opened = Window::open(options);
    if (!opened) FAIL(opened.error().detail);
    window = std::move(*opened);
    loop.emplace(*window, host);
    rest();
  }

  // Turns until nothing is asked for any more; a minute is more than any test machine needs.
  void rest() {
    turnUntil([&] { return loop->resting(); });
    loop->turn(0);
    turnUntil([&] { return loop->resting(); });
  }
  template <class Done>
  void turnUntil(Done done) {
    const double end = glfwGetTime() + 60;
    while (!done()) {
      if (glfwGetTime() > end) FAIL("nothing came in a minute");
      loop->turn(0.05);
    }
  }
  unsigned long id() const { return glfwGetX11Window(window->handle()); }

  XServer server;
  OneScreen host;
  std::unique_ptr<Window> window;
  std::optional<FrameLoop> loop;
};

}  // namespace

TEST_CASE("at rest the window draws nothing", "[kiosk][window]") {
  Kiosk kiosk;
  const auto frames = kiosk.loop->frames();
  CHECK(frames >= 1);
  const double until = glfwGetTime() + 0.7;
  while (glfwGetTime() < until) CHECK_FALSE(kiosk.loop->turn(until - glfwGetTime()));
  CHECK(kiosk.loop->frames() == frames);
}

TEST_CASE("a frame of the window is a few draw calls of the renderer", "[kiosk][window]") {
  Kiosk kiosk;
  CHECK(kiosk.loop->counters().drawCalls <= 4 * kiosk::brushes * kiosk.loop->counters().frames);
  CHECK(kiosk.loop->counters().instances > 45);
}

TEST_CASE("wake from another thread brings one frame and then rest", "[kiosk][window]") {
  Kiosk kiosk;
  const auto frames = kiosk.loop->frames();
  std::thread other([&] { kiosk.loop->wake(); });
  kiosk.turnUntil([&] { return kiosk.loop->frames() > frames; });
  other.join();
  kiosk.rest();
  CHECK(kiosk.loop->frames() == frames + 1);
}

TEST_CASE("stop from another thread ends the loop", "[kiosk][window]") {
  Kiosk kiosk;
  std::thread other([&] { kiosk.loop->stop(); });
  kiosk.loop->run();
  other.join();
  SUCCEED();
}

TEST_CASE("a card that moves is drawn until it has come to rest", "[kiosk][window]") {
  Kiosk kiosk;
  const auto frames = kiosk.loop->frames();
  scene::Items& items = kiosk.host.shown.scene.items;
  for (std::size_t at = 0; at < items.size(); ++at) {
    if (items[at].key == "note:0") items.edit(at).rect.y += 400;
  }
  kiosk.loop->wake();
  kiosk.turnUntil([&] { return kiosk.loop->frames() > frames + 3; });
  kiosk.rest();
  const auto rested = kiosk.loop->frames();
  CHECK(rested > frames + 3);
  kiosk.loop->turn(0.1);
  CHECK(kiosk.loop->frames() == rested);
}

TEST_CASE("a screen that asks for it is drawn again within its time", "[kiosk][window]") {
  Kiosk kiosk;
  kiosk.host.shown.redraw = 0.05;
  kiosk.loop->wake();
  const auto frames = kiosk.loop->frames();
  kiosk.turnUntil([&] { return kiosk.loop->frames() >= frames + 4; });
  kiosk.host.shown.redraw = 0;
  kiosk.rest();
  SUCCEED();
}

TEST_CASE("the mouse reaches the screen in window pixels", "[kiosk][window]") {
  Kiosk kiosk;
  auto& pointers = kiosk.host.shown.pointers;
  pointers.clear();
  kiosk.server.move(kiosk.id(), 300, 200);
  kiosk.server.press(kiosk.id(), 300, 200, true);
  kiosk.server.press(kiosk.id(), 300, 200, false);
  kiosk.turnUntil([&] { return !pointers.empty() && pointers.back().kind == Pointer::Kind::up; });
  const auto down = std::find_if(pointers.begin(), pointers.end(), [](const Pointer& pointer) {
    return pointer.kind == Pointer::Kind::down;
  });
  REQUIRE(down != pointers.end());
  CHECK(down->finger == 0);
  CHECK(down->at == scene::Point{300, 200});
  CHECK(down->seconds > 0);
}

TEST_CASE("keys and characters reach the screen", "[kiosk][window]") {
  Kiosk kiosk;
  kiosk.server.key(kiosk.id(), 'a', true);
  kiosk.server.key(kiosk.id(), 'a', false);
  kiosk.turnUntil([&] { return !kiosk.host.shown.characters.empty(); });
  CHECK(kiosk.host.shown.characters == U"a");
  CHECK(kiosk.host.shown.keys == std::vector<int>{GLFW_KEY_A});
}

TEST_CASE("F11 goes to full screen and back, unless the screen uses it; Escape does not",
          "[kiosk][window]") {
  constexpr unsigned long f11 = 0xFFC8;
  constexpr unsigned long escape = 0xFF1B;
  Kiosk kiosk;
  const auto tap = [&](unsigned long keysym) {
    const auto keys = kiosk.host.shown.keys.size();
    kiosk.server.key(kiosk.id(), keysym, true);
    kiosk.server.key(kiosk.id(), keysym, false);
    kiosk.turnUntil([&] { return kiosk.host.shown.keys.size() > keys; });
    kiosk.rest();
  };
  CHECK_FALSE(kiosk.window->fullScreen());
  tap(f11);
  CHECK(kiosk.window->fullScreen());
  kiosk.turnUntil([&] { return kiosk.host.shown.seen.width == 1920; });
  CHECK(kiosk.host.shown.seen.height == 1080);
  kiosk.host.shown.usesKeys = true;
  tap(f11);
  CHECK(kiosk.window->fullScreen());
  kiosk.host.shown.usesKeys = false;
  tap(escape);
  CHECK(kiosk.window->fullScreen());
  tap(f11);
  CHECK_FALSE(kiosk.window->fullScreen());
  kiosk.turnUntil([&] { return kiosk.host.shown.seen.width == 1280; });
}

TEST_CASE("the kiosk starts full screen, on a monitor that exists", "[kiosk][window]") {
  Kiosk kiosk({"Grappe", 7, false, 1280, 720, {}});
  CHECK(kiosk.window->fullScreen());
  CHECK(kiosk.host.shown.seen.width == 1920);
}

TEST_CASE("a wish to close is handed on and the window stays", "[kiosk][window]") {
  Kiosk kiosk;
  kiosk.server.askToClose(kiosk.id());
  kiosk.turnUntil([&] { return kiosk.host.closeWishes > 0; });
  CHECK(kiosk.host.closeWishes == 1);
  CHECK(glfwWindowShouldClose(kiosk.window->handle()) == GLFW_FALSE);
}

TEST_CASE("the mark of a window manager that died does not stop the kiosk", "[kiosk][window]") {
  XServer server;
  server.leaveStaleMark();
  const auto window = Window::open({"Grappe", 0, true, 640, 360, {}});
  CHECK(window.has_value());
}

TEST_CASE("without a display the window is refused in a sentence", "[kiosk][window]") {
  const char* const before = std::getenv("DISPLAY");
  const std::string kept = before == nullptr ? "" : before;
  unsetenv("DISPLAY");
  const auto window = Window::open({});
  if (!kept.empty()) setenv("DISPLAY", kept.c_str(), 1);
  REQUIRE_FALSE(window.has_value());
  CHECK(window.error().code == Code::unknown);
  CHECK(window.error().detail.find("display") != std::string::npos);
  CHECK(window.error().detail.find('\n') == std::string::npos);
}
