// The list of shortcuts that F1 shows. Pure.
#pragma once

#include <vector>

#include "scene/scene.h"
#include "widgets/paint.h"

namespace grappe::screens {

// A tap anywhere is "help".
std::vector<scene::Item> shortcutsSheet(const widgets::Frame& frame);

}  // namespace grappe::screens
