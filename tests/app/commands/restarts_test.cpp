#include "commands/restarts.h"

#include <catch2/catch.hpp>

using grappe::commands::Restarts;

TEST_CASE("a wall that falls is started again at once, then a little later each time",
          "[commands][restarts]") {
  Restarts restarts;
  double now = 1000;
  double before = -1;
  for (std::size_t time = 0; time < Restarts::most; ++time) {
    const auto wait = restarts.fell(now);
    REQUIRE(wait.has_value());
    CHECK(*wait > before);
    CHECK(*wait <= 3);
    before = *wait;
    now += 2;
  }
  CHECK_FALSE(restarts.fell(now).has_value());
}

TEST_CASE("a wall that falls now and then is started again for ever", "[commands][restarts]") {
  Restarts restarts;
  for (int time = 0; time < 200; ++time) {
    const auto wait = restarts.fell(13.0 * time);
    REQUIRE(wait.has_value());
    CHECK(*wait <= 3);
  }
  CHECK(restarts.fell(1e6) == 0);
}
