// Columns of one width, side by side, with a gap between them: those of the wall's themes, and of
// all else that is laid out like them. Values, pure, any thread. Lengths in pixels of the screen.
#pragma once

#include "scene/tokens.h"

namespace grappe::scene {

struct Columns {
  float left = 0;   // of the first
  float width = 0;  // of each
  float gap = 0;
  int count = 1;

  float x(int column) const;
  // The column at abscissa `x`, a gap shared by its neighbours; beyond the edges the outermost.
  int at(float x) const;
};

// `count` columns, at least 1, in `room`.
Columns columnsIn(int count, float left, float room, float gap);

// As many columns of about `wanted` (of the design) as fit between the margins of a wall `width`
// wide: of the themes' 445·s 4 at 16:9, 3 at 4:3, 2 upright.
Columns wallColumns(const Units& units, float width, float wanted = space::column);

}  // namespace grappe::scene
