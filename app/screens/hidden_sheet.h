// The notes of a question that the facilitator took off the wall: they stay in the file, and a tap
// puts one back. Pure.
#pragma once

#include <string_view>
#include <vector>

#include "scene/scene.h"
#include "widgets/paint.h"
#include "widgets/pressing.h"
#include "workshop/state.h"

namespace grappe::screens {

// In order of arrival.
std::vector<const workshop::Note*> hiddenNotes(const workshop::Question& question);

// Actions: "hidden.close", and for each note "hidden.show:ID". As many as the screen holds, the
// latest; the others are counted.
std::vector<scene::Item> hiddenSheet(const widgets::Frame& frame,
                                     const workshop::Question& question,
                                     const widgets::Pressing& pressing);

// The note of "hidden.show:ID"; empty for any other action.
workshop::NoteId shownByAction(std::string_view action);

}  // namespace grappe::screens
