#include "kiosk/finger_shadow.h"

#include <catch2/catch.hpp>

using grappe::kiosk::FingerShadow;

TEST_CASE("a mouse that moves along with a finger is not the mouse", "[kiosk]") {
  FingerShadow shadow;
  // The server tells of the mouse first, of the finger a frame later.
  CHECK_FALSE(shadow.isTheMouses(10));
  shadow.touched(10.02);
  CHECK_FALSE(shadow.isTheMouses(10.3));
  // Another tap, some time after.
  CHECK_FALSE(shadow.isTheMouses(14));
  shadow.touched(14.02);
  CHECK_FALSE(shadow.isTheMouses(14.1));
}

TEST_CASE("a mouse that is moved by a hand is one from its second moment on", "[kiosk]") {
  FingerShadow shadow;
  CHECK_FALSE(shadow.isTheMouses(10));
  CHECK(shadow.isTheMouses(10.07));
  CHECK(shadow.isTheMouses(10.4));
  // Soon after a finger it is the finger's again.
  shadow.touched(10.5);
  CHECK_FALSE(shadow.isTheMouses(10.6));
  CHECK(shadow.isTheMouses(11.05));
}

TEST_CASE("a mouse whose button is held moves whatever fingers do", "[kiosk]") {
  FingerShadow shadow;
  shadow.button(true);
  CHECK(shadow.isTheMouses(10));
  shadow.touched(10.1);
  CHECK(shadow.isTheMouses(10.2));
  shadow.button(false);
  CHECK_FALSE(shadow.isTheMouses(10.3));
}
