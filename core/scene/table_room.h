// Where a table is free: people's things lie over it, and what the room looks at stands where they
// do not. Pure.
#pragma once

#include <vector>

#include "scene/scene.h"

namespace grappe::scene {

// The part of `whole` that none of `taken` reaches and that has the most of `wanted` (width and
// height); of those that have all of it the one nearest to the middle, and of these the largest.
// `whole` where nothing is free.
Rect freeRoom(Rect whole, const std::vector<Rect>& taken, Point wanted);

// They share more than an edge.
bool reaches(Rect a, Rect b);

}  // namespace grappe::scene
