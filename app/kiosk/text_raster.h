// A scene's text or QR code as bitmaps for the atlas: 0xAARRGGBB premultiplied, rows from the top,
// tiles of at most 1024 texels a side. Text is laid out once, at the size of the scene, and drawn
// scaled, so that its lines break the same at every zoom. The PangoText is the caller's; its
// thread.
#pragma once

#include <cstdint>
#include <vector>

#include "drawing/pango_text.h"
#include "scene/scene.h"

namespace grappe::kiosk {

struct Tile {
  int width = 0, height = 0;  // texels, with the border
  std::vector<std::uint32_t> pixels;
  // What it shows without the border, in texels from the top left corner of the text's rect.
  scene::Rect shows;
};

// Round each tile stand texels of its neighbours (or clear ones), for smooth sampling at its edge.
inline constexpr int tileBorder = 1;

// `scale`: texels to a pixel of the scene, lowered where the whole would be over 4 million texels;
// the scale that it became is in `scale` afterwards.
std::vector<Tile> rasterText(drawing::PangoText& texts, const scene::Text& text, float& scale);

// As it is; each tile's border is the texels of its neighbours.
std::vector<Tile> tilesOf(const scene::Bitmap& bitmap);

// One texel to a module, with the quiet zone. Empty for content that is too long.
std::vector<Tile> rasterQr(const scene::QrCode& code);

}  // namespace grappe::kiosk
