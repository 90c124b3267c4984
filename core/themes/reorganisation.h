// All notes of a board grouped anew, around what people hold: a held theme stays whole, notes that
// a person placed stay where they are, and two held themes stay two. The new groups take the ids
// and titles of the old ones that they resemble most. Pure, any thread.
#pragma once

#include "base/id.h"
#include "themes/board.h"
#include "themes/sight.h"
#include "themes/tuning.h"

namespace grappe::themes {

void reorganise(Board& board, const Sight& sight, const Tuning& tuning, IdSource& ids);

// Whether a board that has just come to `notes` notes, the machine having last acted when it had
// `before`, passed a checkpoint: tuning.firstCheckpoint or a doubling of it.
bool passesCheckpoint(std::size_t before, std::size_t notes, const Tuning& tuning);

}  // namespace grappe::themes
