// What arrivals cost on a large board. One thread.
#pragma once

#include "sets.h"
#include "themes/engine.h"

namespace grappe::bench {

// Prints CPU time of an arrival at 300 and at 2,000 notes, of each grouping anew, and of 2,000
// arrivals in all. The notes are the set's, then the same with a third of their words exchanged.
void printSpeed(const NoteSet& set, const themes::Engine& engine);

}  // namespace grappe::bench
