// Notes that say the same in (nearly) the same words: shown as one card with a count. Pure, any
// thread.
#pragma once

#include <vector>

#include "themes/board.h"
#include "themes/similarity.h"
#include "themes/word_memory.h"

namespace grappe::themes {

// By note, the first in order of arrival that says the same: itself where none before it does. What
// a person said of a note counts: it is the twin of whom they named, or nobody's and nobody its.
std::vector<std::size_t> twinRoots(const Board& board, WordMemory& memory);

// Sets BoardNote::twinOf where no person did. The similarity is of the board's notes and the
// memory.
void findTwins(Board& board, const Similarity& similarity, WordMemory& memory);

}  // namespace grappe::themes
