// Notes that stand under the wrong question: they fit the notes of another far better than those of
// their own. Precision comes first: a note with little to say for it is left in peace, and a whole
// block that belongs elsewhere is believed sooner than a single note. Pure, any thread.
#pragma once

#include <string>
#include <vector>

#include "themes/board.h"
#include "themes/word_memory.h"

namespace grappe::themes {

struct Misfit {
  std::size_t from = 0, to = 0;    // boards
  std::vector<std::size_t> notes;  // of `from`, in order of arrival
  // What they share with the notes there, as people write it, the weightiest first.
  std::vector<std::string> words;
};

// A board a question. One misfit a pair of boards at most, in order of the boards; notes that a
// person placed are looked at too: what is wrong is the question, not the theme.
std::vector<Misfit> findMisfits(const std::vector<Board>& boards, WordMemory& memory);

}  // namespace grappe::themes
