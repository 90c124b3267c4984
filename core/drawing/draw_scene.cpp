#include "drawing/draw_scene.h"

#include <cairo.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <type_traits>
#include <vector>

#include "drawing/shapes.h"

namespace grappe::drawing {

namespace {

void drawText(cairo_t* cairo, const scene::Text& text, PangoText& texts) {
  const auto laid = texts.lay(text);
  cairo_save(cairo);
  cairo_translate(cairo, text.rect.x, text.rect.y);
  setSource(cairo, text.colour);
  show(cairo, *laid);
  cairo_restore(cairo);
}

void drawLine(cairo_t* cairo, const scene::Line& line) {
  setSource(cairo, line.colour);
  cairo_set_line_width(cairo, line.width);
  cairo_set_line_cap(cairo, CAIRO_LINE_CAP_ROUND);
  cairo_move_to(cairo, line.from.x, line.from.y);
  cairo_line_to(cairo, line.to.x, line.to.y);
  cairo_stroke(cairo);
  cairo_set_line_cap(cairo, CAIRO_LINE_CAP_BUTT);
}

void drawPicture(cairo_t* cairo, const scene::Picture& picture) {
  if (!picture.bitmap || picture.bitmap->pixels.empty()) return;
  const scene::Bitmap& bitmap = *picture.bitmap;
  // Cairo only reads what it paints from.
  auto* const data =
      const_cast<unsigned char*>(reinterpret_cast<const unsigned char*>(bitmap.pixels.data()));
  cairo_surface_t* const surface = cairo_image_surface_create_for_data(
      data, CAIRO_FORMAT_ARGB32, bitmap.width, bitmap.height, bitmap.width * 4);
  cairo_save(cairo);
  cairo_translate(cairo, picture.rect.x, picture.rect.y);
  const double scale = static_cast<double>(picture.rect.w) / bitmap.width;
  cairo_scale(cairo, scale, scale);
  cairo_set_source_surface(cairo, surface, 0, 0);
  cairo_paint(cairo);
  cairo_restore(cairo);
  cairo_surface_destroy(surface);
}

void drawShape(cairo_t* cairo, const scene::Shape& shape, PangoText& text, float scale) {
  std::visit(
      [&](const auto& one) {
        using Kind = std::decay_t<decltype(one)>;
        if constexpr (std::is_same_v<Kind, scene::Box>) {
          drawBox(cairo, one, scale);
        } else if constexpr (std::is_same_v<Kind, scene::Text>) {
          drawText(cairo, one, text);
        } else if constexpr (std::is_same_v<Kind, scene::Mark>) {
          drawMark(cairo, one);
        } else if constexpr (std::is_same_v<Kind, scene::QrCode>) {
          drawQr(cairo, one);
        } else if constexpr (std::is_same_v<Kind, scene::Picture>) {
          drawPicture(cairo, one);
        } else {
          drawLine(cairo, one);
        }
      },
      shape);
}

}  // namespace

void drawItem(cairo_t* cairo, const scene::Item& item, PangoText& text, float scale) {
  // Edge on, or shrunk to nothing: Cairo takes a matrix without an inverse as an error for good.
  if (std::abs(item.scale * item.turn) < 0.001F) return;
  cairo_save(cairo);
  const scene::Point centre = item.rect.centre();
  cairo_translate(cairo, centre.x, centre.y);
  cairo_rotate(cairo, static_cast<double>(item.angle) * std::numbers::pi / 180);
  cairo_scale(cairo, item.scale * item.turn, item.scale);
  cairo_translate(cairo, -item.rect.w / 2, -item.rect.h / 2);
  for (const scene::Shape& shape : item.shapes) drawShape(cairo, shape, text, scale);
  cairo_restore(cairo);
}

void drawScene(cairo_t* cairo, const scene::Scene& scene, PangoText& text) {
  cairo_save(cairo);
  cairo_rectangle(cairo, 0, 0, scene.width, scene.height);
  cairo_clip(cairo);
  setSource(cairo, scene.ground);
  cairo_paint(cairo);
  std::vector<const scene::Item*> items;
  items.reserve(scene.items.size());
  for (const scene::Item& item : scene.items) items.push_back(&item);
  std::stable_sort(items.begin(), items.end(),
                   [](const scene::Item* a, const scene::Item* b) { return a->layer < b->layer; });
  for (const scene::Item* item : items) drawItem(cairo, *item, text, scene.scale);
  cairo_restore(cairo);
}

Result<void> savePng(const scene::Scene& scene, const std::string& path) {
  PangoText text;
  cairo_surface_t* const surface = cairo_image_surface_create(
      CAIRO_FORMAT_RGB24, static_cast<int>(scene.width), static_cast<int>(scene.height));
  cairo_t* const cairo = cairo_create(surface);
  drawScene(cairo, scene, text);
  cairo_status_t status = cairo_status(cairo);
  cairo_destroy(cairo);
  if (status == CAIRO_STATUS_SUCCESS) status = cairo_surface_write_to_png(surface, path.c_str());
  cairo_surface_destroy(surface);
  if (status != CAIRO_STATUS_SUCCESS) {
    return refuse(Code::damaged, path + ": " + cairo_status_to_string(status));
  }
  return {};
}

}  // namespace grappe::drawing
