// What ends a recap: how the notes were taken and grouped, and all of them as they were written.
// Pure, any thread.
#pragma once

#include "recap/recap.h"

namespace grappe::recap {

// Three sentences of the notes in the document: how many and how they were written; how they were
// grouped and by whose hands; what the machine does and does not decide. None where there is none.
void addMethod(Recap& recap, const workshop::State& state, const words::Phrasebook& words);

// Of the section's question; its marks must be given.
AppendixOfNotes appendixOf(const Section& section, const workshop::Question& question,
                           const workshop::State& state, const words::Phrasebook& words);

}  // namespace grappe::recap
