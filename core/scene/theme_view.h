// The wall of many notes: a block a theme, all of one size, each with its count, the few notes
// that say most of it, and how its notes divide among the circles. A block never changes its slot.
// Pure.
#pragma once

#include <vector>

#include "scene/setting.h"
#include "scene/wall_content.h"

namespace grappe::scene {

// Returns the number of pages; shows Setting::input.page.
int putThemeView(const Setting& setting, Items& items, const WallContent& content, float top,
                 float bottom);

}  // namespace grappe::scene
