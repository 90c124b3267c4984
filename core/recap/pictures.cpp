#include "recap/pictures.h"

#include <cairo-svg.h>
#include <cairo.h>

#include <png.h>

#include <cmath>
#include <cstring>
#include <memory>
#include <stdexcept>
#include <vector>

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

std::string encoded(const scene::Bitmap& bitmap) {
  std::vector<png_byte> rgb;
  rgb.reserve(bitmap.pixels.size() * 3);
  for (const std::uint32_t pixel : bitmap.pixels) {
    rgb.push_back(static_cast<png_byte>(pixel >> 16U));
    rgb.push_back(static_cast<png_byte>(pixel >> 8U));
    rgb.push_back(static_cast<png_byte>(pixel));
  }
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  image.width = static_cast<png_uint_32>(bitmap.width);
  image.height = static_cast<png_uint_32>(bitmap.height);
  image.format = PNG_FORMAT_RGB;
  image.flags = PNG_IMAGE_FLAG_FAST;
  png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(image);
  std::string png(size, '\0');
  if (png_image_write_to_memory(&image, png.data(), &size, 0, rgb.data(), 0, nullptr) == 0) {
    throw std::runtime_error("the picture could not be drawn");
  }
  png.resize(size);
  png.shrink_to_fit();
  return png;
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
  if (picture.kept) {
    const auto known = picture.kept->find(width);
    if (known != picture.kept->end()) return known->second;
  }
  std::string made = encoded(bitmapOf(picture, width));
  if (picture.kept) (*picture.kept)[width] = made;
  return made;
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
