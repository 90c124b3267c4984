// The PIN that was made up for a new workshop, shown once: without it nobody could leave the wall
// or hold the meeting from a phone, for the file keeps only its hash. Pure.
#pragma once

#include <string>
#include <vector>

#include "scene/scene.h"
#include "widgets/paint.h"
#include "widgets/pressing.h"

namespace grappe::screens {

// Its one button is "pin.noted"; a tap beside it means nothing, so that none loses the PIN.
std::vector<scene::Item> newPinSheet(const widgets::Frame& frame, const std::string& pin,
                                     const widgets::Pressing& pressing);

}  // namespace grappe::screens
