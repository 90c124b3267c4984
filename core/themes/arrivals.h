// Where notes that have no place go: into the theme that draws them most, into a new one with
// another that has no place either, or nowhere. What stands stays: an arrival moves no other note.
// Pure, any thread.
#pragma once

#include "base/id.h"
#include "themes/board.h"
#include "themes/sight.h"
#include "themes/tuning.h"

namespace grappe::themes {

// Goes on until nothing changes, so that a second call does nothing. A note that no longer shares a
// word with any other of its theme (it was corrected, or they left) loses its place first; a theme
// of the machine's with one note of the machine's is dissolved.
void placeArrivals(Board& board, const Sight& sight, const Tuning& tuning, IdSource& ids);

}  // namespace grappe::themes
