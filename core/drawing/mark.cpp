#include <cairo.h>

#include <array>
#include <numbers>

#include "drawing/shapes.h"
#include "scene/tokens.h"

// Every glyph is drawn in a unit square, y downward, that the caller has scaled to the mark's rect.

namespace grappe::drawing {

namespace {

using scene::Glyph;

constexpr double circleTurn = 2 * std::numbers::pi;

void fillOrOutline(cairo_t* cairo, bool hollow) {
  if (!hollow) {
    cairo_fill(cairo);
    return;
  }
  cairo_set_line_width(cairo, 0.125);
  cairo_stroke(cairo);
}

void disc(cairo_t* cairo, double radius) {
  cairo_new_sub_path(cairo);
  cairo_arc(cairo, 0.5, 0.5, radius, 0, circleTurn);
  cairo_close_path(cairo);
}

void roundedBar(cairo_t* cairo, float w, float h, double r) {
  addRoundedRect(cairo, {0.5F - w / 2, 0.5F - h / 2, w, h}, r);
}

// Its centre of mass in the middle, so that it sits with the other marks.
void triangle(cairo_t* cairo, double inset) {
  cairo_move_to(cairo, 0.5, 0.06 + 1.5 * inset);
  cairo_line_to(cairo, 1 - 1.4 * inset, 0.92 - inset);
  cairo_line_to(cairo, 1.4 * inset, 0.92 - inset);
  cairo_close_path(cairo);
}

void plus(cairo_t* cairo, double reach, double arm) {
  const std::array<std::array<double, 2>, 12> corners{{{-arm, -reach},
                                                       {arm, -reach},
                                                       {arm, -arm},
                                                       {reach, -arm},
                                                       {reach, arm},
                                                       {arm, arm},
                                                       {arm, reach},
                                                       {-arm, reach},
                                                       {-arm, arm},
                                                       {-reach, arm},
                                                       {-reach, -arm},
                                                       {-arm, -arm}}};
  for (const auto& corner : corners) cairo_line_to(cairo, 0.5 + corner[0], 0.5 + corner[1]);
  cairo_close_path(cairo);
}

void strokeRound(cairo_t* cairo, double width) {
  cairo_set_line_width(cairo, width);
  cairo_set_line_cap(cairo, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke(cairo);
}

void pin(cairo_t* cairo) {
  cairo_arc(cairo, 0.5, 0.3, 0.24, 0, circleTurn);
  cairo_new_sub_path(cairo);
  cairo_move_to(cairo, 0.5, 0.56);
  cairo_line_to(cairo, 0.5, 0.94);
  strokeRound(cairo, 0.135);
}

void curvedArrow(cairo_t* cairo) {
  cairo_move_to(cairo, 0.32, 0.14);
  cairo_line_to(cairo, 0.12, 0.34);
  cairo_line_to(cairo, 0.32, 0.54);
  cairo_move_to(cairo, 0.14, 0.34);
  cairo_line_to(cairo, 0.6, 0.34);
  cairo_arc(cairo, 0.6, 0.59, 0.25, -std::numbers::pi / 2, std::numbers::pi / 2);
  cairo_line_to(cairo, 0.36, 0.84);
  strokeRound(cairo, 0.11);
}

void chevron(cairo_t* cairo) {
  cairo_move_to(cairo, 0.64, 0.14);
  cairo_line_to(cairo, 0.3, 0.5);
  cairo_line_to(cairo, 0.64, 0.86);
  strokeRound(cairo, 0.12);
}

void mirrored(cairo_t* cairo, void (*draw)(cairo_t*)) {
  cairo_translate(cairo, 1, 0);
  cairo_scale(cairo, -1, 1);
  draw(cairo);
}

void grapes(cairo_t* cairo) {
  constexpr double bead = 0.145;
  constexpr double step = 0.3;
  for (int row = 0; row < 3; ++row) {
    for (int i = 0; i < 3 - row; ++i) {
      cairo_new_sub_path(cairo);
      cairo_arc(cairo, 0.5 + step * (i - (2 - row) / 2.0), 0.36 + 0.25 * row, bead, 0, circleTurn);
    }
  }
  cairo_fill(cairo);
  setSource(cairo, scene::colours::good);
  cairo_move_to(cairo, 0.5, 0.03);
  cairo_line_to(cairo, 0.5, 0.19);
  strokeRound(cairo, 0.07);
}

void clock(cairo_t* cairo) {
  disc(cairo, 0.4);
  cairo_new_sub_path(cairo);
  cairo_move_to(cairo, 0.5, 0.27);
  cairo_line_to(cairo, 0.5, 0.52);
  cairo_line_to(cairo, 0.66, 0.6);
  strokeRound(cairo, 0.1);
}

void drawGlyph(cairo_t* cairo, Glyph glyph, bool hollow) {
  const float thin = hollow ? 0.06F : 0;  // an outline stands half its width outside the path
  switch (glyph) {
    case Glyph::disc:
      disc(cairo, 0.425 - thin);
      return fillOrOutline(cairo, hollow);
    case Glyph::square:
      roundedBar(cairo, 0.76F - 2 * thin, 0.76F - 2 * thin, 0.08);
      return fillOrOutline(cairo, hollow);
    case Glyph::triangle:
      triangle(cairo, thin);
      return fillOrOutline(cairo, hollow);
    case Glyph::plus:
      plus(cairo, 0.48 - thin, 0.165 + (hollow ? 0.02 : 0));
      return fillOrOutline(cairo, hollow);
    case Glyph::ring:
      disc(cairo, 0.31);
      cairo_set_line_width(cairo, hollow ? 0.12 : 0.24);
      return cairo_stroke(cairo);
    case Glyph::bar:
      roundedBar(cairo, 1 - 2 * thin, 0.48F - thin, 0.12);
      return fillOrOutline(cairo, hollow);
    case Glyph::pin:
      return pin(cairo);
    case Glyph::close:
      cairo_move_to(cairo, 0.16, 0.16);
      cairo_line_to(cairo, 0.84, 0.84);
      cairo_move_to(cairo, 0.84, 0.16);
      cairo_line_to(cairo, 0.16, 0.84);
      return strokeRound(cairo, 0.14);
    case Glyph::back:
      return chevron(cairo);
    case Glyph::forward:
      return mirrored(cairo, chevron);
    case Glyph::undo:
      return curvedArrow(cairo);
    case Glyph::redo:
      return mirrored(cairo, curvedArrow);
    case Glyph::grapes:
      return grapes(cairo);
    case Glyph::clock:
      return clock(cairo);
  }
}

}  // namespace

void drawMark(cairo_t* cairo, const scene::Mark& mark) {
  if (mark.rect.w <= 0 || mark.rect.h <= 0) return;
  cairo_save(cairo);
  cairo_translate(cairo, mark.rect.x, mark.rect.y);
  cairo_scale(cairo, mark.rect.w, mark.rect.h);
  cairo_new_path(cairo);
  setSource(cairo, mark.colour);
  drawGlyph(cairo, mark.glyph, mark.hollow);
  cairo_restore(cairo);
}

}  // namespace grappe::drawing
