// How to join while a room's Wi-Fi is known: first the Wi-Fi, then the page, each with its code and
// the same in words, to be typed. Pure.
#pragma once

#include "scene/setting.h"

namespace grappe::scene {

// The two one above the other, or beside each other in a rect that is wider than it is high. Gives
// way to long names and passwords: smaller words, then no promise, then smaller codes.
// Precondition: joinable, and the Wi-Fi is known.
Item welcomePanel(const Setting& setting, Rect rect);

}  // namespace grappe::scene
