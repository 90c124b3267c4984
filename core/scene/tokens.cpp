#include "scene/tokens.h"

#include <algorithm>

namespace grappe::scene {

namespace {
constexpr float displayFrom = 40;
}

CircleLook circleLook(int slot) {
  static constexpr std::array<CircleLook, 6> looks{{
      {{0xFF, 0xE0, 0x7F}, {0x6B, 0x47, 0x00}, Glyph::disc, false},
      {{0x97, 0xD8, 0xF6}, {0x0B, 0x4A, 0x78}, Glyph::square, false},
      {{0xFB, 0xB3, 0x9D}, {0x8A, 0x23, 0x13}, Glyph::triangle, false},
      {{0xD3, 0xF5, 0xE7}, {0x0F, 0x5A, 0x44}, Glyph::plus, false},
      {{0xD2, 0xB6, 0xDA}, {0x5B, 0x2A, 0x63}, Glyph::ring, false},
      {{0xD9, 0xD1, 0xC8}, {0x47, 0x40, 0x3A}, Glyph::bar, false},
  }};
  const auto at = static_cast<std::size_t>(std::max(slot, 0));
  CircleLook look = looks[at % looks.size()];
  look.hollow = at >= looks.size();
  return look;
}

float scaleOf(float width, float height) {
  const float shape = width / height;
  if (shape >= 1.5F) return std::min(width / 1920, height / 1080);
  if (shape >= 1) return std::min(width / 1440, height / 1080);
  return std::min(width / 1080, height / 1440);
}

TextStyle Units::style(const Role& role) const {
  const float size = std::max(std::round(role.size * m_scale), smallestText);
  return {size,         std::round(size * role.line / role.size),
          role.weight,  role.tracking,
          role.tabular, role.size >= displayFrom};
}

}  // namespace grappe::scene
