#include "widgets/pin_tries.h"

#include <catch2/catch.hpp>
#include <vector>

using grappe::widgets::PinTries;

TEST_CASE("two wrong PINs cost nothing, the third and each after it a longer wait",
          "[widgets][pin]") {
  PinTries tries;
  double now = 100;
  std::vector<double> waits;
  for (int wrong = 0; wrong < 9; ++wrong) {
    tries.wrong(now);
    waits.push_back(tries.wait(now));
    now += tries.wait(now);
    CHECK(tries.wait(now) == 0);
  }
  CHECK(waits == std::vector<double>{0, 0, 5, 10, 20, 40, 60, 60, 60});
}

TEST_CASE("the wait runs out second by second", "[widgets][pin]") {
  PinTries tries;
  for (int wrong = 0; wrong < 3; ++wrong) tries.wrong(10);
  CHECK(tries.wait(10) == 5);
  CHECK(tries.wait(13.5) == 1.5);
  CHECK(tries.wait(15) == 0);
  CHECK(tries.wait(500) == 0);
}

TEST_CASE("the right PIN makes the wrong ones forgotten", "[widgets][pin]") {
  PinTries tries;
  for (int wrong = 0; wrong < 6; ++wrong) tries.wrong(10);
  tries.right();
  CHECK(tries.wait(10) == 0);
  tries.wrong(10);
  CHECK(tries.wait(10) == 0);
}
