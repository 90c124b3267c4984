// The post-its of a question under their themes, those that say the same together. Pure, any
// thread.
#pragma once

#include "recap/recap.h"

namespace grappe::recap {

// Fills Section::themes: those with a note, in the wall's order, then the unsorted.
void addPostIts(Section& section, const workshop::Question& question, const workshop::State& state,
                const words::Phrasebook& words);

// Every note that a post-it stands for, its own first.
std::vector<workshop::NoteId> notesIn(const PostIt& postIt);

}  // namespace grappe::recap
