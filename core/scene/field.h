// The part of the wall between header and foot, and its columns. Pure.
#pragma once

#include "scene/columns.h"
#include "scene/setting.h"

namespace grappe::scene {

struct Field {
  Rect rect;
  Columns columns;
};

// From margin to margin.
Field fieldBetween(const Setting& setting, float top, float bottom);

}  // namespace grappe::scene
