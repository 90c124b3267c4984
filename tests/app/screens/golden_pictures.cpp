#include "app/screens/golden_pictures.h"

#include <cairo.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <cstring>
#include <string_view>

#include "app/kiosk/difference.h"
#include "kiosk/offscreen.h"

namespace grappe::tests {

namespace {

using kiosk::Picture;

constexpr int keptSide = 960;

// Of `times` pixels square the mean.
Picture reduced(const Picture& whole, int times) {
  Picture small;
  small.width = whole.width / times;
  small.height = whole.height / times;
  const auto count = static_cast<unsigned>(times * times);
  for (int y = 0; y < small.height; ++y) {
    for (int x = 0; x < small.width; ++x) {
      unsigned sum[3] = {0, 0, 0};
      for (int at = 0; at < times * times; ++at) {
        const int from = (y * times + at / times) * whole.width + x * times + at % times;
        const std::uint32_t pixel = whole.pixels[static_cast<std::size_t>(from)];
        for (unsigned part = 0; part < 3; ++part) sum[part] += pixel >> (8 * part) & 255U;
      }
      small.pixels.push_back(0xFF000000U | (sum[2] / count) << 16U | (sum[1] / count) << 8U |
                             sum[0] / count);
    }
  }
  return small;
}

Picture read(const std::string& path) {
  Picture picture;
  cairo_surface_t* const surface = cairo_image_surface_create_from_png(path.c_str());
  if (cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS) {
    picture.width = cairo_image_surface_get_width(surface);
    picture.height = cairo_image_surface_get_height(surface);
    picture.pixels.resize(static_cast<std::size_t>(picture.width) *
                          static_cast<std::size_t>(picture.height));
    const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(surface));
    const auto row = static_cast<std::size_t>(picture.width) * sizeof(std::uint32_t);
    for (std::size_t y = 0; y < static_cast<std::size_t>(picture.height); ++y) {
      std::memcpy(picture.pixels.data() + y * static_cast<std::size_t>(picture.width),
                  cairo_image_surface_get_data(surface) + y * stride, row);
    }
  }
  cairo_surface_destroy(surface);
  return picture;
}

}  // namespace

void checkAgainstGolden(const scene::Scene& scene, const kiosk::Camera& camera,
                        const std::string& name) {
  INFO(name);
  auto offscreen = kiosk::Offscreen::open();
  if (!offscreen) FAIL(offscreen.error().detail);
  auto drawn = (*offscreen)->draw(scene, camera);
  if (!drawn) FAIL(drawn.error().detail);
  const int times = std::max(1, std::max(drawn->width, drawn->height) / keptSide);
  const Picture picture = reduced(*drawn, times);
  const std::string file =
      std::string(GRAPPE_SOURCE_DIR) + "/tests/golden/screens/" + name + ".png";
  const char* const wish = std::getenv("GRAPPE_GOLDENS");
  if (wish != nullptr && std::string_view(wish) == "write") {
    REQUIRE(kiosk::writePng(picture, file));
    return;
  }
  const Picture golden = read(file);
  INFO(
      "With GRAPPE_GOLDENS=write the picture is kept anew; GRAPPE_PICTURES=FOLDER leaves it "
      "there.");
  leaveToLookAt(*drawn, name);
  REQUIRE(golden.width == picture.width);
  REQUIRE(golden.height == picture.height);
  const Difference apart = differenceOf(golden, picture);
  CAPTURE(apart.mean, apart.farShare);
  CHECK(apart.mean < 0.25);
  CHECK(apart.farShare < 0.0008);
}

}  // namespace grappe::tests
