#include "recap/pictures.h"

#include <cairo.h>

#include <cmath>
#include <memory>
#include <stdexcept>

#include "recap/cairo_bytes.h"

namespace grappe::recap {

std::string pngOf(const WallPicture& picture, int width) {
  const double scale = width / picture.width;
  const int height = static_cast<int>(std::lround(picture.height * scale));
  const std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)> surface(
      cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height), cairo_surface_destroy);
  const std::unique_ptr<cairo_t, decltype(&cairo_destroy)> cairo(cairo_create(surface.get()),
                                                                 cairo_destroy);
  cairo_set_source_rgb(cairo.get(), 1, 1, 1);
  cairo_paint(cairo.get());
  cairo_scale(cairo.get(), scale, scale);
  picture.draw(cairo.get());
  std::string png;
  if (cairo_status(cairo.get()) != CAIRO_STATUS_SUCCESS ||
      cairo_surface_write_to_png_stream(surface.get(), appendBytes, &png) != CAIRO_STATUS_SUCCESS) {
    throw std::runtime_error("the picture of the wall could not be drawn");
  }
  return png;
}

}  // namespace grappe::recap
