// How the notes of a theme divide among the circles, as a bar. Pure.
#pragma once

#include <vector>

#include "scene/setting.h"
#include "scene/wall_content.h"

namespace grappe::scene {

// One segment a circle, in the workshop's order, each wide enough for its mark; those of no circle,
// or of one that is not known, stand last. Nothing for no notes.
void putCircleBar(const Setting& setting, std::vector<Shape>& shapes, const Notes& notes,
                  Rect rect);

}  // namespace grappe::scene
