// What the pages after the first are made of, whatever they tell: headings, items of a list. One
// thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "recap/pdf/flow.h"

namespace grappe::recap::pdf {

inline constexpr double bodyLine = 14.4;  // the height of a line of text

Block chapterHeading(const Typesetter& type, const std::string& text);
Block partHeading(const Typesetter& type, const std::string& text);

// `depth` 0: the outermost. `words`: a person's, whose direction is the item's.
Block listItem(const Typesetter& type, const std::vector<Piece>& pieces, int depth,
               std::string_view words);

}  // namespace grappe::recap::pdf
