#include <cairo.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "drawing/shapes.h"
#include "scene/tokens.h"

namespace grappe::drawing {

namespace {

using scene::Box;
using scene::Rect;

constexpr double dash = 9;

Rect grown(Rect rect, float by) {
  return {rect.x - by, rect.y - by, rect.w + 2 * by, rect.h + 2 * by};
}

// A Gaussian edge (sigma is half the blur, as in CSS) as nested layers: each adds what is missing
// to the alpha that the Gaussian has at its distance from the edge. Vector shapes, so that a PDF
// keeps them small.
void drawShadow(cairo_t* cairo, const Box& box) {
  const double sigma = std::max(0.5, static_cast<double>(box.shadow.blur) / 2);
  const int layers = std::clamp(static_cast<int>(box.shadow.blur), 6, 20);
  Rect rect = box.rect;
  rect.y += box.shadow.y;
  const double opacity = box.shadow.opacity;
  double reached = 0;
  for (int i = 0; i < layers; ++i) {
    const double distance = sigma * (2 - 4 * (i + 0.5) / layers);
    const double wanted = opacity * 0.5 * std::erfc(distance / sigma / std::numbers::sqrt2);
    const double alpha = (wanted - reached) / (1 - reached);
    reached = wanted;
    const auto colour = scene::colours::ink;
    cairo_set_source_rgba(cairo, colour.r / 255.0, colour.g / 255.0, colour.b / 255.0, alpha);
    addRoundedRect(cairo, grown(rect, static_cast<float>(distance)),
                   std::max(static_cast<double>(box.radius) + distance, sigma / 2));
    cairo_fill(cairo);
  }
}

void strokeInside(cairo_t* cairo, const Box& box, float scale) {
  const float inset = box.lineWidth / 2;
  const Rect middle = grown(box.rect, -inset);
  const double radius = std::max(0.0F, box.radius - inset);
  setSource(cairo, box.line);
  cairo_set_line_width(cairo, box.lineWidth);
  addRoundedRect(cairo, middle, radius);
  if (box.dashed) {
    const double r = std::min(radius, static_cast<double>(std::min(middle.w, middle.h)) / 2);
    const double around = 2 * (static_cast<double>(middle.w) + static_cast<double>(middle.h)) -
                          8 * r + 2 * std::numbers::pi * r;
    // A whole number of dashes, so that the outline closes without a stump.
    const double wanted = 2 * dash * static_cast<double>(scale);
    const double period = around / std::max(1.0, std::round(around / wanted));
    const std::array<double, 2> pattern{period / 2, period / 2};
    cairo_set_dash(cairo, pattern.data(), 2, 0);
    cairo_set_line_cap(cairo, CAIRO_LINE_CAP_ROUND);
  }
  cairo_stroke(cairo);
  cairo_set_dash(cairo, nullptr, 0, 0);
  cairo_set_line_cap(cairo, CAIRO_LINE_CAP_BUTT);
}

}  // namespace

void addRoundedRect(cairo_t* cairo, Rect rect, double radius) {
  const double x = rect.x;
  const double y = rect.y;
  const double w = std::max(0.0F, rect.w);
  const double h = std::max(0.0F, rect.h);
  const double r = std::clamp(radius, 0.0, std::min(w, h) / 2);
  constexpr double quarter = std::numbers::pi / 2;
  cairo_new_sub_path(cairo);
  cairo_arc(cairo, x + w - r, y + r, r, -quarter, 0);
  cairo_arc(cairo, x + w - r, y + h - r, r, 0, quarter);
  cairo_arc(cairo, x + r, y + h - r, r, quarter, 2 * quarter);
  cairo_arc(cairo, x + r, y + r, r, 2 * quarter, 3 * quarter);
  cairo_close_path(cairo);
}

void setSource(cairo_t* cairo, scene::Colour colour) {
  cairo_set_source_rgba(cairo, colour.r / 255.0, colour.g / 255.0, colour.b / 255.0,
                        colour.a / 255.0);
}

void drawBox(cairo_t* cairo, const Box& box, float scale) {
  if (box.shadow.opacity > 0 && !box.dashed) drawShadow(cairo, box);
  if (box.fill.a > 0) {
    setSource(cairo, box.fill);
    addRoundedRect(cairo, box.rect, box.radius);
    cairo_fill(cairo);
  }
  if (box.line.a > 0 && box.lineWidth > 0) strokeInside(cairo, box, scale);
}

}  // namespace grappe::drawing
