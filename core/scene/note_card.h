// Notes face up: a card, of one note or of all that say the same, and cards stacked in a column. It
// wears the words, the tint and the key of the first. Pure.
#pragma once

#include <span>
#include <vector>

#include "scene/setting.h"
#include "scene/wall_content.h"

namespace grappe::scene {

struct PlacedCard {
  const Card* card = nullptr;  // of the WallContent
  Rect rect;
};

// Of a card that stands alone in `width`. It grows by a line where its text would come too near to
// its foot.
float cardHeight(const Setting& setting, const Card& card, const TextStyle& style, float width);
float oneLineCard(const Setting& setting, const TextStyle& style);

// Cards one below the other from (0, 0), in the order given; two that follow each other, each of
// one line and of 12 characters at most, share a row.
struct CardStack {
  std::vector<PlacedCard> cards;
  float height = 0;
};
CardStack stackCards(const Setting& setting, std::span<const Card> cards, const TextStyle& style,
                     float width);

Item noteItem(const Setting& setting, const PlacedCard& placed, const TextStyle& style);

}  // namespace grappe::scene
