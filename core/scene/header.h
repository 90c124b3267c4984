// The top of the wall: which question of how many, the phase, the counts, the question itself, and
// beside them how to join. Pure.
#pragma once

#include <vector>

#include "scene/setting.h"
#include "scene/wall_content.h"

namespace grappe::scene {

struct Header {
  Items items;       // "header", "join"
  float bottom = 0;  // where the field may begin
};

// Sharing, voting and closed. `compact`: the question at 33, the join card as a line of text.
Header sharingHeader(const Setting& setting, const WallContent& content, bool compact);

// The room that a timer takes in a row of the header. Its figures change without a new layout: the
// layout leaves an empty item "timer" where they go.
float timerWidth(const Setting& setting);

// "Question 2 sur 3 | Écriture (Partage)": from `at`, y the middle of the row. Returns its right
// end.
float putWhere(const Setting& setting, std::vector<Shape>& shapes, const WallContent& content,
               Point at, bool large);

}  // namespace grappe::scene
