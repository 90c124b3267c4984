// A title for a theme: the phrase out of its notes that says best what sets it apart; or two of
// them; or the title that the lexicon gives to a class of acronyms. Pure, any thread.
#pragma once

#include <string>
#include <vector>

#include "themes/board.h"
#include "themes/grammar.h"
#include "themes/similarity.h"
#include "themes/tuning.h"

namespace grappe::themes {

// Gives each theme of `which` a title unless the machine may not (a person's, or a held one that
// has some) or its own still does: see Tuning::titleLead.
void entitle(Board& board, const std::vector<int>& which, const Similarity& similarity,
             WordMemory& memory, const Grammar& grammar, const Tuning& tuning);

}  // namespace grappe::themes
