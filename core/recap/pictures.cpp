#include "recap/pictures.h"

#include <cairo-svg.h>
#include <cairo.h>

#include <cmath>
#include <memory>
#include <stdexcept>

#include "recap/cairo_bytes.h"

namespace grappe::recap {

namespace {

std::string escapedXml(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '<') {
      out += "&lt;";
    } else if (c == '&') {
      out += "&amp;";
    } else {
      out += c;
    }
  }
  return out;
}

}  // namespace

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

std::string svgOf(const WallPicture& picture, const std::string& title) {
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
      throw std::runtime_error("the picture of the wall could not be drawn");
    }
  }
  const std::size_t root = svg.find("<svg");
  const std::size_t opened = svg.find('>', root);
  if (root == std::string::npos || opened == std::string::npos) return svg;
  svg.insert(opened + 1, "\n<title>" + escapedXml(title) + "</title>");
  svg.insert(root + 4, " role=\"img\"");
  return svg;
}

}  // namespace grappe::recap
