// Why an open note is where it is: a few lines at the foot of the screen. Pure.
#pragma once

#include <string>
#include <vector>

#include "scene/scene.h"
#include "widgets/paint.h"

namespace grappe::screens {

// Its action is "note.close", as a tap anywhere.
scene::Item whyPanel(const widgets::Frame& frame, const std::vector<std::string>& lines);

}  // namespace grappe::screens
