// How a key looks: its letter, word or drawing. Pure.
#pragma once

#include <string_view>

#include "widgets/keyboard.h"

namespace grappe::widgets {

struct KeyFace {
  float radius = 14, letter = 34;  // the design's pixels
  bool lit = false, locked = false;
  std::string_view language;
};

// Upon the key's own item, whose rect is set.
void putFace(const Frame& frame, const KeyCap& cap, const KeyFace& face, scene::Item& item);

// A globe, `size` pixels across, for the key that changes the language.
void putGlobe(const Frame& frame, scene::Item& item, scene::Point middle, float size,
              scene::Colour ink);
// An arrow that points up, as on shift but thin.
void putUpArrow(const Frame& frame, scene::Item& item, scene::Point middle, scene::Colour ink);

}  // namespace grappe::widgets
