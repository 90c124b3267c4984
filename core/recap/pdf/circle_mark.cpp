#include "recap/pdf/circle_mark.h"

#include <charconv>
#include <numbers>

#include "recap/marks.h"
#include "recap/pdf/typesetter.h"

namespace grappe::recap::pdf {
namespace {

unsigned hexOf(std::string_view text) {
  unsigned value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value, 16);
  return value;
}

void circlePath(cairo_t* cairo, double size, double radius) {
  cairo_arc(cairo, size / 2, size / 2, radius, 0, 2 * std::numbers::pi);
}

void path(cairo_t* cairo, int shape, double size) {
  const double third = size / 3;
  switch (shape) {
    case 1:
      cairo_rectangle(cairo, size * 0.06, size * 0.06, size * 0.88, size * 0.88);
      break;
    case 2:
      cairo_move_to(cairo, size / 2, 0);
      cairo_line_to(cairo, size, size * 0.92);
      cairo_line_to(cairo, 0, size * 0.92);
      cairo_close_path(cairo);
      break;
    case 3:
      cairo_move_to(cairo, third, 0);
      cairo_line_to(cairo, 2 * third, 0);
      cairo_line_to(cairo, 2 * third, third);
      cairo_line_to(cairo, size, third);
      cairo_line_to(cairo, size, 2 * third);
      cairo_line_to(cairo, 2 * third, 2 * third);
      cairo_line_to(cairo, 2 * third, size);
      cairo_line_to(cairo, third, size);
      cairo_line_to(cairo, third, 2 * third);
      cairo_line_to(cairo, 0, 2 * third);
      cairo_line_to(cairo, 0, third);
      cairo_line_to(cairo, third, third);
      cairo_close_path(cairo);
      break;
    case 4:
      circlePath(cairo, size, size * 0.38);
      break;
    case 5:
      cairo_rectangle(cairo, 0, third, size, third);
      break;
    default:
      circlePath(cairo, size, size / 2);
  }
}

}  // namespace

void drawMark(cairo_t* cairo, int slot, double x, double y, double size) {
  constexpr int ring = 4;
  const CircleMark mark = markOf(slot);
  const Ink ink = inkOf(hexOf(mark.colour));
  cairo_save(cairo);
  cairo_translate(cairo, x, y);
  cairo_set_source_rgb(cairo, ink.r, ink.g, ink.b);
  cairo_set_line_join(cairo, CAIRO_LINE_JOIN_MITER);
  path(cairo, mark.shape, size);
  if (mark.hollow || mark.shape == ring) {
    cairo_set_line_width(cairo, mark.hollow ? size * 0.13 : size * 0.24);
    cairo_stroke(cairo);
  } else {
    cairo_fill(cairo);
  }
  cairo_restore(cairo);
}

}  // namespace grappe::recap::pdf
