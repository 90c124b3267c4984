// Two wordings of the same thing laid beside each other, word by word. Pure, any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "workshop/parts.h"

namespace grappe::intake {

enum class Side { both, source, quotation };

// Words that follow one another and are in both, or in one alone.
struct Stretch {
  Side side = Side::both;
  std::string text;
  friend bool operator==(const Stretch&, const Stretch&) = default;
};

struct Alignment {
  workshop::Passage passage;  // bytes of the source, from a word's beginning to a word's end
  double likeness = 0;        // 1: the same words; 0: none of them
  std::vector<Stretch> stretches;
};

// The place in the source that says most nearly what the quotation says; what the quotation leaves
// out as (…) costs nothing. Likeness 0 where either has no word. Takes words × words steps.
Alignment aligned(std::string_view source, std::string_view quotation);

}  // namespace grappe::intake
