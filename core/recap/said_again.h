// What several meetings said in the same words, once: points of one level and quotations under one
// heading. The same words: their letters and digits, whatever the case, accents, spaces and signs.
// Pure, any thread.
#pragma once

#include "recap/recap.h"

namespace grappe::recap {

// The first of them stands for all, as it was taken down, with what stood below any of them, and
// the others are in its origin. Points are of different meetings, so that what a scribe took down
// twice in one stands twice, and either all somebody's exact words or none. Which meeting a
// quotation is of nobody knows: those of one source, or of none, are joined. For a workshop of
// which several meetings took place; before lines get their marks.
void joinSaidAgain(Section& section, const workshop::Question& question);

// Point::remark of those joined: in how many of the meetings that took down a point of the
// question.
void remarkSaidAgain(Section& section, const workshop::Question& question,
                     const words::Phrasebook& words);

}  // namespace grappe::recap
