// Who did what last, so that they can undo it. Kept in the state, folded from the log like all
// else.
#pragma once

#include "workshop/event.h"
#include "workshop/state.h"

namespace grappe::workshop {

// Takes an event that has just been applied into its role's history. Groups that hold an event
// without an opposite are not remembered: a note that a person wrote is never undone away.
void remember(State& state, const Recorded& recorded);

// The events that undo (or redo) the latest group of `role`. Refused: nothingToUndo; conflict, when
// later events rest on what it would undo.
Result<std::vector<Event>> undoing(const State& state, Role role);
Result<std::vector<Event>> redoing(const State& state, Role role);

}  // namespace grappe::workshop
