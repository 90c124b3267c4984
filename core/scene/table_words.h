// What is to be read on a table, each thing twice: from the lower edge and, turned by 180°, from
// the upper one. Pure.
#pragma once

#include <string>
#include <vector>

#include "scene/setting.h"
#include "scene/wall_content.h"

namespace grappe::scene {

// The same, seen from the other side of `middle`.
Item turnedRound(Item item, Point middle, std::string key);

// The question, as large as `room` allows ("header"), and across `middle` ("header:turned").
// Nothing where even small words have no room.
void putTableQuestion(const Setting& setting, Items& items, const WallContent& content,
                      Point middle, Rect room);

// How to join, in a corner of either side ("join", "join:turned") that neither `items` nor `taken`
// reach; a line where the card has no room.
void putTableJoins(const Setting& setting, Items& items, const std::vector<Rect>& taken);

}  // namespace grappe::scene
