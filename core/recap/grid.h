// The headings of a question as a grid. Pure, any thread.
#pragma once

#include "recap/recap.h"

namespace grappe::recap {

// Two columns, row by row in the order that the headings were given: where at least four of them
// stand, an even number, and either nothing but they was wanted (no free themes) or the four of a
// SWOT are among them. Nothing where no note stands under any of them.
std::optional<Grid> gridOf(const Section& section, const workshop::Question& question);

}  // namespace grappe::recap
