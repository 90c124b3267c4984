// A colour of the design as Word writes it.
#pragma once

#include <array>
#include <cstdio>
#include <string>

#include "scene/scene.h"

namespace grappe::recap::docx {

// "RRGGBB"
inline std::string hexOf(scene::Colour colour) {
  std::array<char, 7> hex{};
  std::snprintf(hex.data(), hex.size(), "%02X%02X%02X", colour.r, colour.g, colour.b);
  return hex.data();
}

}  // namespace grappe::recap::docx
