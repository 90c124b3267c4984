// The foot of the wall: which tint and mark is whose, and what the outlines of themes mean. Pure.
#pragma once

#include "scene/setting.h"
#include "scene/wall_content.h"

namespace grappe::scene {

struct Foot {
  Item item;      // "foot"
  float top = 0;  // where the field must end
};

// In as many rows as the width between the margins needs.
Foot foot(const Setting& setting, const WallContent& content, float margin, bool themes);

}  // namespace grappe::scene
