// The recap read over against the state that it was made of, nothing taken on trust. Pure, any
// thread.
#pragma once

#include <vector>

#include "recap/recap.h"

namespace grappe::recap {

// What is looked at: each counting note exactly once and under its own question; all words
// identical, byte for byte; quotations that their source does not prove; those without a source;
// those kept out for want of consent, and those that a complete recap has all the same; unsorted
// notes left. What was not wanted in the recap is not missed.
std::vector<Check> reviewed(const Recap& recap, const workshop::State& state,
                            const words::Phrasebook& words);

}  // namespace grappe::recap
