// Notes face down: a pile a circle, each card a little turned, as a hand would lay it. Pure.
#pragma once

#include <string>
#include <vector>

#include "scene/setting.h"
#include "scene/wall_content.h"

namespace grappe::scene {

struct Pile {
  std::string key;   // "pile:CIRCLE"
  std::string name;  // of the circle
  bool hasMark = false;
  CircleLook look;
  Notes notes;  // as they arrived
};
// One a circle, in their order; those of no circle last, if there are any.
std::vector<Pile> pilesOf(const Setting& setting, const WallContent& content);

// The name of its circle with its mark, wrapped in `room`, its corner at (0, 0).
Item pileName(const Setting& setting, const Pile& pile, const TextStyle& style, float room);

// A card of a pile: its back. `scale`: of a whole card, as tall as pileCard; it lies straight.
inline constexpr float pileCardWidth = 240, pileCardHeight = 166;
Item faceDown(const Setting& setting, const Pile& pile, const workshop::Note& note, Rect rect,
              float scale);
// The place of a pile that has no card yet.
Item emptyPlace(const Setting& setting, const Pile& pile, Rect rect, float scale);
// Those of a pile's notes that are seen, the lowest first: past the highest a new card takes the
// top.
struct PiledNote {
  const workshop::Note* note = nullptr;
  std::size_t level = 0;
};
std::vector<PiledNote> piled(const Pile& pile);

// The piles stand on a line near the bottom of `area`, their circles' names below. No numbers.
void putPiles(const Setting& setting, Items& items, const WallContent& content, Rect area);

// -1 to 1, the same for the same note for ever: how a card lies. `which` gives several of them.
float scatter(const workshop::NoteId& note, unsigned which);

}  // namespace grappe::scene
