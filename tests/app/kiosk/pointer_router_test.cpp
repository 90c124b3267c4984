#include "kiosk/pointer_router.h"

#include <catch2/catch.hpp>

using grappe::kiosk::Pointer;
using grappe::kiosk::PointerRouter;

namespace {

Pointer event(Pointer::Kind kind, int finger = 0, int button = 0) {
  Pointer pointer;
  pointer.kind = kind;
  pointer.finger = finger;
  pointer.button = button;
  return pointer;
}

}  // namespace

TEST_CASE("who gets a press gets all of it until it is let go", "[kiosk]") {
  PointerRouter router;
  CHECK(router.toScreen(event(Pointer::Kind::down), false));
  CHECK(router.toScreen(event(Pointer::Kind::move), true));
  CHECK(router.toScreen(event(Pointer::Kind::up), true));
  CHECK_FALSE(router.toScreen(event(Pointer::Kind::move), true));

  CHECK_FALSE(router.toScreen(event(Pointer::Kind::down), true));
  CHECK_FALSE(router.toScreen(event(Pointer::Kind::move), false));
  CHECK_FALSE(router.toScreen(event(Pointer::Kind::up), false));
  CHECK(router.toScreen(event(Pointer::Kind::move), false));
}

TEST_CASE("fingers are routed each on its own", "[kiosk]") {
  PointerRouter router;
  CHECK(router.toScreen(event(Pointer::Kind::down, 1), false));
  CHECK_FALSE(router.toScreen(event(Pointer::Kind::down, 2), true));
  CHECK(router.toScreen(event(Pointer::Kind::move, 1), true));
  CHECK_FALSE(router.toScreen(event(Pointer::Kind::move, 2), false));
  CHECK(router.toScreen(event(Pointer::Kind::cancel, 1), true));
  CHECK_FALSE(router.toScreen(event(Pointer::Kind::up, 1), false));
}

TEST_CASE("a second button of the mouse goes where the first one went", "[kiosk]") {
  PointerRouter router;
  CHECK(router.toScreen(event(Pointer::Kind::down, 0, 0), false));
  CHECK(router.toScreen(event(Pointer::Kind::down, 0, 1), true));
  CHECK(router.toScreen(event(Pointer::Kind::up, 0, 0), true));
  CHECK(router.toScreen(event(Pointer::Kind::move), true));
  CHECK(router.toScreen(event(Pointer::Kind::up, 0, 1), true));
}
