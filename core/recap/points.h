// The exchanges of a question as points: what was decided and what is left to do apart from what
// was said. Pure, any thread.
#pragma once

#include "recap/recap.h"

namespace grappe::recap {

// Fills Section::decided, toDo and points, in the scribe's order. A point stands with the one it
// is under, but for a decision, or something left to do, under a point of another kind: it stands
// in its own part, with those below it. An erased point takes nothing with it: those below come up
// to its place.
void addPoints(Section& section, const workshop::Question& question);

// With those below.
int countOf(const std::vector<Point>& points);

}  // namespace grappe::recap
