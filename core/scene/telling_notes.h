// Which notes of a theme say most of it: those whose words the others share. Pure.
#pragma once

#include "scene/wall_content.h"

namespace grappe::scene {

// All notes, the nearest to the theme's centre first; equal ones in order of arrival.
Notes byNearness(const Notes& notes);

}  // namespace grappe::scene
