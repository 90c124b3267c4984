// The mark of a circle, drawn (design: tokens). Cairo's thread.
#pragma once

#include <cairo.h>

namespace grappe::recap::pdf {

// In a square of `size` points, its top left corner at (x, y).
void drawMark(cairo_t* cairo, int slot, double x, double y, double size);

}  // namespace grappe::recap::pdf
