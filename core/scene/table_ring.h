// Writing face down at a table: the same scene without up or down. The piles lie around the time
// (or the count, while no timer runs), which stands there twice, turned by 0° and 180°; where there
// is room so do the question and how to join. Pure.
#pragma once

#include <vector>

#include "scene/setting.h"
#include "scene/wall_content.h"

namespace grappe::scene {

// `taken`: what lies over the table; the ring goes where that does not reach. The items of the time
// are "timer:table" and, turned, "timer:table:turned", both as large as the whole ring.
void putTableRing(const Setting& setting, Items& items, const WallContent& content,
                  const std::vector<Rect>& taken);

}  // namespace grappe::scene
