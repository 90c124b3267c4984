// One quad as the vertex shader reads it (shape_shader.h): a box with its shadow and outline or a
// part of one, a mark, a line, a text or a QR code. A plain value, any thread.
//
// Lengths are device pixels, y downward. `extra` by kind:
//   box   the shadow's offset down, its blur, its opacity; length of a dash, 0 for a whole outline
//   text  left, top, right, bottom in the atlas, in texels
//   qr    the same
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>

#include "scene/scene.h"

namespace grappe::kiosk {

enum class ShapeKind : std::uint32_t { box = 0, mark = 1, text = 2, qr = 3 };

// Most of a large box is of one colour and costs little to draw; its edges, corners and shadow are
// worked out for every pixel. So it is drawn as five quads that meet: its middle, and four strips.
enum class BoxPart : std::uint32_t {
  whole = 0,
  middle = 1,
  top = 2,
  bottom = 3,
  left = 4,
  right = 5
};

struct ShapeInstance {
  // Of a box: how far within its outline it is not yet of one colour; the vertex shader's `edge`.
  float edge() const { return std::max(radius, lineWidth) + 1; }

  float centreX = 0, centreY = 0, halfWidth = 0, halfHeight = 0;
  float angle = 0;  // radians, clockwise on the screen
  float radius = 0;
  float lineWidth = 0;
  float opacity = 1;
  std::array<float, 4> extra{};
  std::uint32_t fill = 0;  // 0xAABBGGRR, not premultiplied
  std::uint32_t line = 0;
  std::uint32_t kind = 0;  // ShapeKind
  // box: BoxPart; mark: scene::Glyph, + 256 when hollow; text and qr: page of the atlas
  std::uint32_t detail = 0;
  friend bool operator==(const ShapeInstance&, const ShapeInstance&) = default;
};
static_assert(sizeof(ShapeInstance) == 64);

inline std::uint32_t packed(scene::Colour colour) {
  return static_cast<std::uint32_t>(colour.r) | static_cast<std::uint32_t>(colour.g) << 8U |
         static_cast<std::uint32_t>(colour.b) << 16U | static_cast<std::uint32_t>(colour.a) << 24U;
}

}  // namespace grappe::kiosk
