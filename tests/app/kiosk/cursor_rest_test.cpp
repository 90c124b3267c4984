#include "kiosk/cursor_rest.h"

#include <catch2/catch.hpp>

#include "app/kiosk/touch_server.h"
#include "kiosk/window.h"

#define GLFW_INCLUDE_NONE
#define GLFW_EXPOSE_NATIVE_X11
#include <GLFW/glfw3.h>
#include <GLFW/glfw3native.h>
#include <X11/extensions/Xfixes.h>

#include <algorithm>

namespace kiosk = grappe::kiosk;
using grappe::tests::TouchServer;
using kiosk::CursorRest;

TEST_CASE("the mouse's arrow rests three seconds after the mouse, and at once at a touch",
          "[kiosk][cursor]") {
  CursorRest cursor;
  CHECK_FALSE(cursor.shown(10));
  CHECK(cursor.wait(10) == CursorRest::never);
  cursor.mouseUsed(10);
  CHECK(cursor.shown(12.9));
  CHECK(cursor.wait(12) == Approx(1));
  CHECK_FALSE(cursor.shown(13));
  cursor.mouseUsed(20);
  cursor.touched();
  CHECK_FALSE(cursor.shown(20));
  CHECK(cursor.wait(20) == CursorRest::never);
  cursor.mouseUsed(21);
  CHECK(cursor.shown(21));
}

namespace {

// Whether the server shows an arrow: any pixel of it that is not clear.
bool arrowSeen() {
  XFixesCursorImage* const image = XFixesGetCursorImage(glfwGetX11Display());
  REQUIRE(image != nullptr);
  const bool seen = std::any_of(image->pixels, image->pixels + image->width * image->height,
                                [](unsigned long pixel) { return (pixel >> 24U) != 0; });
  XFree(image);
  return seen;
}

bool within(kiosk::Window& window, double seconds, bool wanted) {
  const double end = glfwGetTime() + seconds;
  while (glfwGetTime() < end) {
    window.waitEvents(0.05);
    window.takeInput();
    if (arrowSeen() == wanted) return true;
  }
  return false;
}

void moveMouse(int x, int y) {
  XWarpPointer(glfwGetX11Display(), None, DefaultRootWindow(glfwGetX11Display()), 0, 0, 0, 0, x, y);
  XFlush(glfwGetX11Display());
}

}  // namespace

TEST_CASE("the arrow goes while hands touch the wall and comes back with the mouse",
          "[kiosk][cursor][touch]") {
  TouchServer server;
  auto opened = kiosk::Window::open({});
  if (!opened) FAIL(opened.error().detail);
  kiosk::Window& window = **opened;
  moveMouse(400, 400);
  REQUIRE(within(window, 30, true));
  moveMouse(500, 400);
  window.waitEvents(0.05);
  CHECK(arrowSeen());

  server.down(0, 900, 700);
  CHECK(within(window, 2, false));
  server.move(0, 950, 720);
  server.up(0, 950, 720);
  CHECK_FALSE(within(window, 0.5, true));

  moveMouse(600, 420);
  CHECK(within(window, 2, true));
  // A mouse at rest is forgotten, though no event comes any more.
  const double since = glfwGetTime();
  CHECK(within(window, 10, false));
  CHECK(glfwGetTime() - since > 1.5);
}
