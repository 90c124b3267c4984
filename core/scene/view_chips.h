// The few notes that say most of a theme, in its block of the theme view: each whole, on one line
// or two. Pure.
#pragma once

#include <vector>

#include "scene/setting.h"
#include "scene/wall_content.h"

namespace grappe::scene {

inline constexpr int chipsWanted = 3;

// Of so many chips of one line, at least one.
float chipsHeight(const Setting& setting, int chips);

// At most chipsWanted of the cards of `notes`, from the top of `area`; notes too long for two lines
// never.
void putChips(const Setting& setting, Items& items, const Notes& notes, const Cards& cards,
              Rect area);

}  // namespace grappe::scene
