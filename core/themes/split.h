// One theme in two parts or more, by what its notes have in common among themselves. Pure, any
// thread.
#pragma once

#include <vector>

#include "base/id.h"
#include "themes/board.h"
#include "themes/tuning.h"
#include "themes/word_memory.h"

namespace grappe::themes {

// A person asks for it, so the theme's notes move even where it is held. Those that a person placed
// one by one stay under the old id, unless nearly all were: then all may move. Ties are kept. The
// parts are held and the notes that moved are the person's. New parts have no title yet.
// Returns the themes that came of it, the old one first; only that where it has one note, or where
// ties and hands leave nothing to part.
std::vector<int> splitTheme(Board& board, int theme, WordMemory& memory, const Tuning& tuning,
                            IdSource& ids);

}  // namespace grappe::themes
