// What a counted vote gave, beside what it was given to. Pure, any thread.
#pragma once

#include "recap/recap.h"

namespace grappe::recap {

// Fills Section::voteLine and the votes of themes or post-its; raised hands count among the points,
// as on the wall. Nothing while a vote is open, or where none was held. A vote on post-its that
// say the same gives their line what all of them got.
void addVotes(Section& section, const workshop::Question& question, const words::Phrasebook& words);

}  // namespace grappe::recap
