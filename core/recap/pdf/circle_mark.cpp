#include "recap/pdf/circle_mark.h"

#include "drawing/shapes.h"
#include "scene/tokens.h"

namespace grappe::recap::pdf {

void drawMark(cairo_t* cairo, int slot, double x, double y, double size) {
  const scene::CircleLook look = scene::circleLook(slot);
  const auto side = static_cast<float>(size);
  drawing::drawMark(cairo, {{static_cast<float>(x), static_cast<float>(y), side, side},
                            look.glyph,
                            look.mark,
                            look.hollow});
}

}  // namespace grappe::recap::pdf
