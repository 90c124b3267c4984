// A theme of the sharing wall, or the tray of what is to be sorted: a board with a title, a count
// and cards. Pure.
#pragma once

#include <vector>

#include "scene/note_card.h"

namespace grappe::scene {

struct ThemeBlock {
  const workshop::Theme* theme = nullptr;  // null: the tray
  std::size_t count = 0;                   // of notes
  std::size_t cards = 0;
  CardStack stack;         // from the block's first card
  std::size_t folded = 0;  // notes that are only counted: "et 6 autres"
  float head = 0;          // height of title and count
  float height = 0;
  float width = 0;
};

inline constexpr std::size_t shownOfFolded = 4;  // cards, at least

// `shown`: at most so many cards, the newest; the notes of the others are counted.
ThemeBlock themeBlock(const Setting& setting, const workshop::Theme* theme, const Cards& cards,
                      const TextStyle& style, float width, std::size_t shown);

// Into the items of the scene: the board first, its cards after it.
void putBlock(const Setting& setting, Items& items, const ThemeBlock& block, Point at,
              const TextStyle& style);

// The board alone, as who holds the theme wants it; `theme` null: the tray. A held one's outline
// stands outside of `rect`.
Item boardItem(const Setting& setting, const workshop::Theme* theme, Rect rect);

}  // namespace grappe::scene
