#include <catch2/catch.hpp>
#include <cmath>

#include "app/kiosk/touch_server.h"
#include "kiosk/window.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

using namespace grappe::kiosk;
using grappe::tests::TouchServer;

namespace {

// Pointers that are a finger's, until there are `count`; a minute is more than any machine needs.
std::vector<Pointer> fingersOf(Window& window, std::size_t count) {
  std::vector<Pointer> all;
  const double end = glfwGetTime() + 60;
  while (all.size() < count && glfwGetTime() < end) {
    window.waitEvents(0.05);
    for (const Input& input : window.takeInput()) {
      const auto* pointer = std::get_if<Pointer>(&input);
      if (pointer != nullptr && pointer->finger > 0) all.push_back(*pointer);
    }
  }
  return all;
}

bool near(grappe::scene::Point a, float x, float y) {
  return std::abs(a.x - x) <= 1 && std::abs(a.y - y) <= 1;
}

}  // namespace

TEST_CASE("each finger on a touch screen has its own number, place and end", "[kiosk][touch]") {
  TouchServer server;
  auto opened = Window::open({});
  if (!opened) FAIL(opened.error().detail);
  Window& window = **opened;
  window.waitEvents(0.05);

  server.down(0, 300, 200);
  server.down(1, 900, 700);
  const auto both = fingersOf(window, 2);
  REQUIRE(both.size() == 2);
  CHECK(both[0].kind == Pointer::Kind::down);
  CHECK(both[0].finger == 1);
  CHECK(near(both[0].at, 300, 200));
  CHECK(both[1].finger == 2);
  CHECK(near(both[1].at, 900, 700));

  server.move(1, 1000, 720);
  const auto moved = fingersOf(window, 1);
  REQUIRE_FALSE(moved.empty());
  CHECK(moved.back().kind == Pointer::Kind::move);
  CHECK(moved.back().finger == 2);
  CHECK(near(moved.back().at, 1000, 720));

  server.up(0, 300, 200);
  const auto first = fingersOf(window, 1);
  REQUIRE_FALSE(first.empty());
  CHECK(first.back().kind == Pointer::Kind::up);
  CHECK(first.back().finger == 1);

  // The number that was let go is given again.
  server.down(2, 50, 60);
  const auto third = fingersOf(window, 1);
  REQUIRE_FALSE(third.empty());
  CHECK(third.back().finger == 1);
  CHECK(third.back().kind == Pointer::Kind::down);
}
