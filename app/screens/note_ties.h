// What people said of the open note and others: always together, never together; and the buttons to
// say so. They stand under the note's card. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "scene/scene.h"
#include "widgets/paint.h"
#include "widgets/pressing.h"
#include "workshop/state.h"

namespace grappe::screens {

// Those of the note and of its twins, for which they hold as well; `one` is the note or its twin.
std::vector<workshop::NoteTie> tiesOf(const workshop::State& state, const workshop::Note& note);

// Of all that putTies puts; 0 where there is nothing to say or to ask.
float tiesHeight(const widgets::Frame& frame, const workshop::State& state,
                 const workshop::Note& note);

// From `top` on, in the middle of the screen, with the button that takes the note off the wall.
// Actions: "note.together", "note.apart", "note.hide", and for each tie that stands one of
// untieAction.
void putTies(const widgets::Frame& frame, const workshop::State& state, const workshop::Note& note,
             float top, const widgets::Pressing& pressing, std::vector<scene::Item>& items);

std::string untieAction(const workshop::NoteTie& tie);
// The same back; two empty ids for any other action.
workshop::NoteTie tieOfAction(std::string_view action);

}  // namespace grappe::screens
