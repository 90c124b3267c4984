// Which column a theme stands in, and where in it. A seat once taken is kept; the wall says which
// seats it gave to themes that had none. Pure.
#pragma once

#include <vector>

#include "scene/columns.h"
#include "scene/setting.h"
#include "scene/wall_content.h"

namespace grappe::scene {

struct Seating {
  std::vector<std::vector<const ThemeContent*>> columns;  // each from the top
  std::vector<SeatedTheme> given;
};

// A theme without a seat takes the column that is emptiest (leftmost if equal), below what is
// there. A seat beyond the columns at hand is taken modulo them: the same on every screen of that
// shape.
Seating seatThemes(const Setting& setting, const WallContent& content, const Columns& columns);

}  // namespace grappe::scene
