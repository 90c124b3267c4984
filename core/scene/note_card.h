// A note face up: its card, and cards stacked in a column. Pure.
#pragma once

#include <vector>

#include "scene/setting.h"
#include "scene/wall_content.h"

namespace grappe::scene {

struct PlacedNote {
  const workshop::Note* note = nullptr;
  Rect rect;
};

// Of a card that stands alone in `width`. It grows by a line where its text would come too near to
// its mark.
float cardHeight(const Setting& setting, const workshop::Note& note, const TextStyle& style,
                 float width);
float oneLineCard(const Setting& setting, const TextStyle& style);

// Notes one below the other from (0, 0), in the order given; two that follow each other, each of
// one line and of 12 characters at most, share a row.
struct CardStack {
  std::vector<PlacedNote> cards;
  float height = 0;
};
CardStack stackCards(const Setting& setting, const Notes& notes, const TextStyle& style,
                     float width);

Item noteItem(const Setting& setting, const PlacedNote& placed, const TextStyle& style);

}  // namespace grappe::scene
