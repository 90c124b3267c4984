#include "app/kiosk/difference.h"

#include <cairo.h>

#include <algorithm>
#include <cstdlib>
#include <stdexcept>

#include "drawing/draw_scene.h"

namespace grappe::tests {

Difference differenceOf(const kiosk::Picture& a, const kiosk::Picture& b) {
  if (a.width != b.width || a.height != b.height) throw std::invalid_argument("sizes differ");
  Difference found;
  double sum = 0;
  std::size_t far = 0;
  for (std::size_t at = 0; at < a.pixels.size(); ++at) {
    int worst = 0;
    for (unsigned shift = 0; shift < 24; shift += 8) {
      const int one = static_cast<int>(a.pixels[at] >> shift & 255U);
      const int other = static_cast<int>(b.pixels[at] >> shift & 255U);
      const int apart = std::abs(one - other);
      sum += apart;
      worst = std::max(worst, apart);
    }
    found.most = std::max(found.most, worst);
    far += worst > 48 ? 1U : 0U;
  }
  const auto count = static_cast<double>(a.pixels.size());
  found.mean = sum / count / 3;
  found.farShare = static_cast<double>(far) / count;
  return found;
}

kiosk::Picture drawnByCairo(const scene::Scene& scene) {
  kiosk::Picture picture;
  picture.width = static_cast<int>(scene.width);
  picture.height = static_cast<int>(scene.height);
  picture.pixels.resize(static_cast<std::size_t>(picture.width) *
                        static_cast<std::size_t>(picture.height));
  cairo_surface_t* const surface = cairo_image_surface_create_for_data(
      reinterpret_cast<unsigned char*>(picture.pixels.data()), CAIRO_FORMAT_RGB24, picture.width,
      picture.height, picture.width * 4);
  cairo_t* const cairo = cairo_create(surface);
  drawing::PangoText texts;
  drawing::drawScene(cairo, scene, texts);
  cairo_destroy(cairo);
  cairo_surface_destroy(surface);
  for (std::uint32_t& pixel : picture.pixels) pixel |= 0xFF000000U;
  return picture;
}

void leaveToLookAt(const kiosk::Picture& picture, const std::string& name) {
  const char* const folder = std::getenv("GRAPPE_PICTURES");
  if (folder == nullptr) return;
  if (!kiosk::writePng(picture, std::string(folder) + "/" + name + ".png")) {
    throw std::runtime_error("cannot write into GRAPPE_PICTURES");
  }
}

}  // namespace grappe::tests
