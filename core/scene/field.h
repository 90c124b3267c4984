// The part of the wall between header and foot, and its columns. Pure.
#pragma once

#include "scene/setting.h"

namespace grappe::scene {

struct Field {
  Rect rect;
  int columns = 1;
  float columnWidth = 0;

  float columnX(int column) const;
  float gap = 0;
};

// Columns of about 445·s, as many as fit: 4 at 16:9, 3 at 4:3, 2 upright.
Field fieldBetween(const Setting& setting, float top, float bottom);

}  // namespace grappe::scene
