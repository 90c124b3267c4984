// The wall while people write: the question large, the notes face down in a pile a circle (or face
// up, if the question is written in the open), the counts and how to join. Pure.
#pragma once

#include "scene/setting.h"
#include "scene/wall_content.h"

namespace grappe::scene {

void putWriting(const Setting& setting, Scene& scene, const WallContent& content);

}  // namespace grappe::scene
