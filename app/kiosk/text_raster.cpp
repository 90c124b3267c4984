#include "kiosk/text_raster.h"

#include <pango/pangocairo.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <qrcodegen.hpp>

namespace grappe::kiosk {
namespace {

constexpr int largestTile = 1024;
constexpr float mostTexels = 4.0e6F;
constexpr int quietZone = 4;  // modules; ISO/IEC 18004

struct SurfaceFree {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
struct CairoFree {
  void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
};

struct Bounds {
  float left = 0, top = 0, right = 0, bottom = 0;
  bool empty() const { return right <= left || bottom <= top; }
};

// What the letters cover, from the top left corner of the text's rect: accents and long tails may
// stand out of their lines.
Bounds inkOf(const drawing::PangoText::Laid& laid) {
  Bounds all;
  const std::unique_ptr<PangoLayoutIter, decltype(&pango_layout_iter_free)> lines(
      pango_layout_get_iter(laid.layout.get()), &pango_layout_iter_free);
  float baseline = laid.firstBaseline;
  do {
    PangoRectangle ink;
    PangoRectangle logical;
    pango_layout_iter_get_line_extents(lines.get(), &ink, &logical);
    const auto pangoBaseline = pango_layout_iter_get_baseline(lines.get());
    constexpr float unit = PANGO_SCALE;
    const Bounds line{laid.left + static_cast<float>(ink.x) / unit,
                      baseline + static_cast<float>(ink.y - pangoBaseline) / unit,
                      laid.left + static_cast<float>(ink.x + ink.width) / unit,
                      baseline + static_cast<float>(ink.y + ink.height - pangoBaseline) / unit};
    if (!line.empty()) {
      all = all.empty()
                ? line
                : Bounds{std::min(all.left, line.left), std::min(all.top, line.top),
                         std::max(all.right, line.right), std::max(all.bottom, line.bottom)};
    }
    baseline += laid.style.line;
  } while (pango_layout_iter_next_line(lines.get()) != FALSE);
  return all;
}

Tile rasterTile(const drawing::PangoText::Laid& laid, scene::Colour colour, float scale,
                const scene::Rect& shows) {
  Tile tile;
  tile.shows = shows;
  tile.width = static_cast<int>(shows.w) + 2 * tileBorder;
  tile.height = static_cast<int>(shows.h) + 2 * tileBorder;
  tile.pixels.resize(static_cast<std::size_t>(tile.width) * static_cast<std::size_t>(tile.height));
  const std::unique_ptr<cairo_surface_t, SurfaceFree> surface(cairo_image_surface_create_for_data(
      reinterpret_cast<unsigned char*>(tile.pixels.data()), CAIRO_FORMAT_ARGB32, tile.width,
      tile.height, tile.width * static_cast<int>(sizeof(std::uint32_t))));
  const std::unique_ptr<cairo_t, CairoFree> cairo(cairo_create(surface.get()));
  cairo_translate(cairo.get(), tileBorder - shows.x, tileBorder - shows.y);
  cairo_scale(cairo.get(), scale, scale);
  cairo_set_source_rgba(cairo.get(), colour.r / 255.0, colour.g / 255.0, colour.b / 255.0,
                        colour.a / 255.0);
  drawing::show(cairo.get(), laid);
  cairo_surface_flush(surface.get());
  return tile;
}

}  // namespace

std::vector<Tile> rasterText(drawing::PangoText& texts, const scene::Text& text, float& scale) {
  const auto laid = texts.lay(text);
  const Bounds ink = inkOf(*laid);
  std::vector<Tile> tiles;
  if (ink.empty()) return tiles;
  const float area = (ink.right - ink.left) * (ink.bottom - ink.top);
  scale = std::min(scale, std::sqrt(mostTexels / area));
  const int left = static_cast<int>(std::floor(ink.left * scale)) - 1;
  const int top = static_cast<int>(std::floor(ink.top * scale)) - 1;
  const int right = static_cast<int>(std::ceil(ink.right * scale)) + 1;
  const int bottom = static_cast<int>(std::ceil(ink.bottom * scale)) + 1;
  constexpr int step = largestTile - 2 * tileBorder;
  for (int y = top; y < bottom; y += step) {
    for (int x = left; x < right; x += step) {
      const scene::Rect shows{static_cast<float>(x), static_cast<float>(y),
                              static_cast<float>(std::min(step, right - x)),
                              static_cast<float>(std::min(step, bottom - y))};
      tiles.push_back(rasterTile(*laid, text.colour, scale, shows));
    }
  }
  return tiles;
}

std::vector<Tile> tilesOf(const scene::Bitmap& bitmap) {
  std::vector<Tile> tiles;
  const auto texel = [&](int x, int y) {
    const int column = std::clamp(x, 0, bitmap.width - 1);
    const int row = std::clamp(y, 0, bitmap.height - 1);
    return bitmap.pixels[static_cast<std::size_t>(row) * static_cast<std::size_t>(bitmap.width) +
                         static_cast<std::size_t>(column)];
  };
  constexpr int most = largestTile - 2 * tileBorder;
  for (int top = 0; top < bitmap.height; top += most) {
    for (int left = 0; left < bitmap.width; left += most) {
      const int wide = std::min(most, bitmap.width - left);
      const int tall = std::min(most, bitmap.height - top);
      Tile tile;
      tile.width = wide + 2 * tileBorder;
      tile.height = tall + 2 * tileBorder;
      for (int y = -tileBorder; y < tall + tileBorder; ++y) {
        for (int x = -tileBorder; x < wide + tileBorder; ++x) {
          tile.pixels.push_back(texel(left + x, top + y));
        }
      }
      tile.shows = {static_cast<float>(left), static_cast<float>(top), static_cast<float>(wide),
                    static_cast<float>(tall)};
      tiles.push_back(std::move(tile));
    }
  }
  return tiles;
}

std::vector<Tile> rasterQr(const scene::QrCode& code) {
  try {
    const auto matrix =
        qrcodegen::QrCode::encodeText(code.content.c_str(), qrcodegen::QrCode::Ecc::MEDIUM);
    const int size = matrix.getSize() + 2 * quietZone;
    const int side = size + 2 * tileBorder;
    const std::uint32_t ink = 0xFF000000U | static_cast<std::uint32_t>(code.ink.r) << 16U |
                              static_cast<std::uint32_t>(code.ink.g) << 8U | code.ink.b;
    Tile tile;
    tile.width = tile.height = side;
    tile.pixels.assign(static_cast<std::size_t>(side) * static_cast<std::size_t>(side),
                       0xFFFFFFFFU);
    constexpr int before = quietZone + tileBorder;
    for (int y = 0; y < matrix.getSize(); ++y) {
      for (int x = 0; x < matrix.getSize(); ++x) {
        if (!matrix.getModule(x, y)) continue;
        tile.pixels[static_cast<std::size_t>((y + before) * side + x + before)] = ink;
      }
    }
    tile.shows = {0, 0, static_cast<float>(size), static_cast<float>(size)};
    return {std::move(tile)};
  } catch (const qrcodegen::data_too_long&) {
    return {};
  }
}

}  // namespace grappe::kiosk
