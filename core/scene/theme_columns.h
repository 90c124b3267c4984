// The sharing wall while every theme is open (or the longest are folded): themes in columns, the
// tray at the bottom of the last. Pure.
#pragma once

#include <optional>
#include <vector>

#include "scene/field.h"
#include "scene/seats.h"
#include "scene/theme_block.h"

namespace grappe::scene {

struct ThemeColumns {
  std::vector<std::vector<ThemeBlock>> columns;  // each from the top
  std::optional<ThemeBlock> tray;                // stands on the field's bottom, last column
};

// Nothing if the themes do not fit the field at this size of text. Without `mayFold` each column
// also has room for one more card of one line; with it, the longest themes of a column that is too
// long are folded until it fits.
std::optional<ThemeColumns> layThemeColumns(const Setting& setting, const WallContent& content,
                                            const Seating& seating, const Field& field,
                                            const TextStyle& style, bool mayFold);

void putThemeColumns(const Setting& setting, Items& items, const ThemeColumns& columns,
                     const Field& field, const TextStyle& style);

}  // namespace grappe::scene
