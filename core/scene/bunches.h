// Who is in the room: a bunch of beads a circle, a bead a device, hanging from a branch. Pure.
#pragma once

#include <vector>

#include "scene/setting.h"

namespace grappe::scene {

// Nothing where no device has a circle, or the area is too low.
void putBunches(const Setting& setting, Items& items, Rect area);

}  // namespace grappe::scene
