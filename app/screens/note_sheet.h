// One note, large, in the middle of the screen: its whole text, the notes that say the same, who it
// comes from in the room, and whether a person has placed it; under it what ties it to others. A
// tap on anything but those closes it. Pure.
#pragma once

#include <vector>

#include "scene/scene.h"
#include "widgets/paint.h"
#include "widgets/pressing.h"
#include "workshop/state.h"

namespace grappe::screens {

// Its action is "note.close"; of the ties see note_ties.h.
std::vector<scene::Item> noteSheet(const widgets::Frame& frame, const workshop::State& state,
                                   const workshop::Note& note, const widgets::Pressing& pressing);

}  // namespace grappe::screens
