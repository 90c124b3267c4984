// Where somebody's exact words stand inside a point, so that a writer can set them apart. Pure, any
// thread.
#pragma once

#include <string_view>
#include <vector>

namespace grappe::recap {

struct Span {
  std::string_view text;  // of the text handed in
  bool quoted = false;    // « … », its marks included
};

// The text cut at its « »; joined again it is the same bytes. Marks that nest belong to the outer
// pair; a mark without its partner quotes nothing.
std::vector<Span> spansOf(std::string_view text);

}  // namespace grappe::recap
