// A theme in the theme view, or the tray of what is to be sorted: title, count, the notes that say
// most of it and the bar of its circles. All blocks of a view are of one size. Pure.
#pragma once

#include <vector>

#include "scene/setting.h"
#include "scene/wall_content.h"

namespace grappe::scene {

// With room for so many chips of one line, at least one.
float viewBlockHeight(const Setting& setting, int chips);

// `theme` null: the tray. Into the items of the scene: the board first, its chips after it.
void putViewBlock(const Setting& setting, Items& items, const workshop::Theme* theme,
                  const Notes& notes, const Cards& cards, Rect rect);

}  // namespace grappe::scene
