// Where the instances of text, QR codes and pictures find their bitmaps: what TextAtlas is to
// appendShapes. Window's thread.
#pragma once

#include <array>
#include <span>

#include "scene/scene.h"

namespace grappe::kiosk {

// A bitmap in the atlas, or one tile of it, and where it goes.
struct AtlasPicture {
  std::array<float, 4> texels{};  // left, top, right, bottom on its page
  int page = 0;
  scene::Rect rect;  // from the shape's own top left corner, in pixels of the scene
  float scale = 1;   // texels to a pixel of the scene
};

class PictureSource {
 public:
  virtual ~PictureSource() = default;
  // The bitmaps to draw `text` with at `scale` device pixels to a pixel of the scene; those of
  // another scale while the right ones are being made; none while there are none. Marks the text as
  // seen. They live until the next call.
  virtual std::span<const AtlasPicture> text(const scene::Text& text, float scale) = 0;
  // One bitmap, one texel to a module; none for content that no QR code can hold.
  virtual std::span<const AtlasPicture> qr(const scene::QrCode& code) = 0;
  // Its bitmap in tiles; none for one that is empty or finds no room.
  virtual std::span<const AtlasPicture> picture(const scene::Picture& picture) = 0;
};

}  // namespace grappe::kiosk
