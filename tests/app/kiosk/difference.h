// How far apart two pictures of one size are: mean and share of pixels, per channel of 0 to 255.
#pragma once

#include "kiosk/offscreen.h"

namespace grappe::tests {

struct Difference {
  double mean = 0;      // of all channels
  double farShare = 0;  // pixels with a channel more than 48 apart
  int most = 0;
};

Difference differenceOf(const kiosk::Picture& a, const kiosk::Picture& b);

// The same scene by Cairo.
kiosk::Picture drawnByCairo(const scene::Scene& scene);

// Where GRAPPE_PICTURES names a folder, the pictures of the tests are left there to be looked at.
void leaveToLookAt(const kiosk::Picture& picture, const std::string& name);

}  // namespace grappe::tests
