#include "recap/pictures.h"

#include <cairo-svg.h>
#include <cairo.h>

#include <cmath>
#include <cstring>
#include <memory>
#include <stdexcept>

#include "recap/cairo_bytes.h"
#include "recap/html/text.h"

namespace grappe::recap {

namespace {

using Surface = std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)>;

Surface imageOf(const DrawnPicture& picture, int width, cairo_format_t format) {
  const double scale = width / picture.width;
  const int height = static_cast<int>(std::lround(picture.height * scale));
  Surface surface(cairo_image_surface_create(format, width, height), cairo_surface_destroy);
  const std::unique_ptr<cairo_t, decltype(&cairo_destroy)> cairo(cairo_create(surface.get()),
                                                                 cairo_destroy);
  cairo_set_source_rgb(cairo.get(), 1, 1, 1);
  cairo_paint(cairo.get());
  cairo_scale(cairo.get(), scale, scale);
  picture.draw(cairo.get());
  if (cairo_status(cairo.get()) != CAIRO_STATUS_SUCCESS) {
    throw std::runtime_error("the picture could not be drawn");
  }
  cairo_surface_flush(surface.get());
  return surface;
}

}  // namespace

scene::Bitmap bitmapOf(const DrawnPicture& picture, int width) {
  const Surface image = imageOf(picture, width, CAIRO_FORMAT_ARGB32);
  scene::Bitmap out;
  out.width = width;
  out.height = cairo_image_surface_get_height(image.get());
  const auto row = static_cast<std::size_t>(width) * sizeof(std::uint32_t);
  const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(image.get()));
  const unsigned char* from = cairo_image_surface_get_data(image.get());
  out.pixels.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(out.height));
  for (std::size_t y = 0; y < static_cast<std::size_t>(out.height); ++y) {
    std::memcpy(out.pixels.data() + y * static_cast<std::size_t>(width), from + y * stride, row);
  }
  return out;
}

std::string pngOf(const DrawnPicture& picture, int width) {
  std::string png;
  if (cairo_surface_write_to_png_stream(imageOf(picture, width, CAIRO_FORMAT_RGB24).get(),
                                        appendBytes, &png) != CAIRO_STATUS_SUCCESS) {
    throw std::runtime_error("the picture could not be drawn");
  }
  return png;
}

std::string svgOf(const DrawnPicture& picture, const std::string& title) {
  std::string svg;
  const std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)> surface(
      cairo_svg_surface_create_for_stream(appendBytes, &svg, picture.width, picture.height),
      cairo_surface_destroy);
  {
    const std::unique_ptr<cairo_t, decltype(&cairo_destroy)> cairo(cairo_create(surface.get()),
                                                                   cairo_destroy);
    picture.draw(cairo.get());
    cairo_surface_finish(surface.get());
    if (cairo_status(cairo.get()) != CAIRO_STATUS_SUCCESS ||
        cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) {
      throw std::runtime_error("the picture could not be drawn");
    }
  }
  const std::size_t root = svg.find("<svg");
  const std::size_t opened = svg.find('>', root);
  if (root == std::string::npos || opened == std::string::npos) return svg;
  svg.insert(opened + 1, "\n<title>" + html_parts::escaped(title) + "</title>");
  svg.insert(root + 4, " role=\"img\"");
  return svg;
}

}  // namespace grappe::recap
