// One note, large, in the middle of the screen: its whole text, the notes that say the same, who it
// comes from in the room, and whether a person has placed it. Any tap closes it. Pure.
#pragma once

#include <vector>

#include "scene/scene.h"
#include "widgets/paint.h"
#include "workshop/state.h"

namespace grappe::screens {

// Its action is "note.close".
std::vector<scene::Item> noteSheet(const widgets::Frame& frame, const workshop::State& state,
                                   const workshop::Note& note);

}  // namespace grappe::screens
