// Notes face down: a pile a circle, each card a little turned, as a hand would lay it. Pure.
#pragma once

#include <vector>

#include "scene/setting.h"
#include "scene/wall_content.h"

namespace grappe::scene {

// The piles stand on a line near the bottom of `area`, their circles' names below. No numbers.
void putPiles(const Setting& setting, Items& items, const WallContent& content, Rect area);

// -1 to 1, the same for the same note for ever: how a card lies. `which` gives several of them.
float scatter(const workshop::NoteId& note, unsigned which);

}  // namespace grappe::scene
