// The wall before a question opens: the question alone, large, and how to join. Pure.
#pragma once

#include "scene/setting.h"
#include "scene/wall_content.h"

namespace grappe::scene {

void putWaiting(const Setting& setting, Scene& scene, const WallContent& content);

}  // namespace grappe::scene
