// Notes laid out large in three columns, on as many pages as they need: none is cut. Pure.
#pragma once

#include <vector>

#include "scene/scene.h"
#include "widgets/note_card.h"
#include "widgets/paint.h"

namespace grappe::screens {

struct SheetNote {
  const workshop::Note* note = nullptr;
  std::size_t alike = 1;  // notes that say the same, this one and those that it stands for
};

struct PlacedNote {
  std::size_t note = 0;  // its place in the list
  scene::Point corner;
  widgets::CardLook look;
};

// In the order given, each into the shortest column; a note too long for a column takes a page's
// width, in smaller type if it must.
std::vector<std::vector<PlacedNote>> notePages(const widgets::Frame& frame,
                                               const std::vector<SheetNote>& notes,
                                               scene::Rect area);

}  // namespace grappe::screens
