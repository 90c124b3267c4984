// The circles in the legend at the foot of the wall, as buttons: a tap on one makes its notes stand
// out. Pure.
#pragma once

#include <string>
#include <vector>

#include "scene/scene.h"
#include "widgets/paint.h"
#include "workshop/state.h"

namespace grappe::screens {

inline constexpr const char* legendAction = "circle:";  // and the circle's id

// Over the legend of a wall that was laid out for `state`; the chosen circle's is outlined.
std::vector<scene::Item> legendButtons(const scene::Scene& wall, const workshop::State& state,
                                       const workshop::CircleId& chosen,
                                       const widgets::Frame& frame);

// The circle after `chosen`, or before it: none comes between the last and the first.
workshop::CircleId nextCircle(const workshop::State& state, const workshop::CircleId& chosen,
                              bool back);

}  // namespace grappe::screens
