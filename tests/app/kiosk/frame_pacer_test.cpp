#include "kiosk/frame_pacer.h"

#include <catch2/catch.hpp>

using grappe::kiosk::FramePacer;

namespace {

// Draws all that is due until `end`, as a loop that sleeps exactly as long as it is told would.
int drawnUntil(FramePacer& pacer, double now, double end, bool moving, double redrawWithin) {
  int drawn = 0;
  while (now < end) {
    if (pacer.due(now)) {
      pacer.drew(now, moving, redrawWithin);
      ++drawn;
    }
    now += std::max(pacer.wait(now), 1e-6);
  }
  return drawn;
}

}  // namespace

TEST_CASE("at rest no frame is ever due", "[kiosk]") {
  FramePacer pacer;
  CHECK(drawnUntil(pacer, 0, 1, false, 0) == 3);
  CHECK(pacer.wait(1) == FramePacer::never);
  CHECK_FALSE(pacer.due(1e9));
}

TEST_CASE("an input brings three frames, at most sixty a second", "[kiosk]") {
  FramePacer pacer;
  drawnUntil(pacer, 0, 1, false, 0);
  pacer.ask(3);
  CHECK(pacer.due(1));
  pacer.drew(1, false, 0);
  pacer.ask(3);
  CHECK_FALSE(pacer.due(1.010));
  CHECK(pacer.due(1 + FramePacer::shortestFrame));
  CHECK(drawnUntil(pacer, 1.01, 2, false, 0) == 3);
}

TEST_CASE("while something moves there are sixty frames a second", "[kiosk]") {
  FramePacer pacer;
  const int drawn = drawnUntil(pacer, 0, 1, true, 0);
  CHECK(drawn >= 59);
  CHECK(drawn <= 61);
}

TEST_CASE("a screen that counts seconds is drawn once a second", "[kiosk]") {
  FramePacer pacer;
  drawnUntil(pacer, 0, 1, false, 1);
  CHECK(drawnUntil(pacer, 1, 11, false, 1) == 10);
}
