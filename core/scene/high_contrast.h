// The same scene in black on white: for a pale projector, a bright room, eyes that want it. Tints
// and marks of the circles stay, with an edge; nothing else leans on a colour. Pure.
#pragma once

#include "scene/scene.h"

namespace grappe::scene {

// What is hardened already is left as it is: an item shared with another scene stays shared.
void highContrast(Scene& scene);

}  // namespace grappe::scene
