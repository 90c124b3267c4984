// The sources at the end of a recap: those that were quoted, and practice sheets and interviews
// whole. Pure, any thread.
#pragma once

#include "recap/recap.h"

namespace grappe::recap {

// Fills Recap::sources by the quotations that stand in its sections, in the order of the state.
void addSources(Recap& recap, const workshop::State& state, const words::Phrasebook& words);

// Fills Recap::appendixSources. What consent does not let: the whole of it for `no` unless the
// recap is complete; title, date and place for all but `yes`.
void addAppendixSources(Recap& recap, const workshop::State& state, const words::Phrasebook& words);

}  // namespace grappe::recap
