// The wall while a question is voted on: a row a choice, in the wall's order and never sorted. What
// was given shows once it is counted, not before. Pure.
#pragma once

#include "scene/setting.h"
#include "scene/wall_content.h"

namespace grappe::scene {

// Header, rows and foot. Sets Scene::pages where the rows need several.
void putVoting(const Setting& setting, Scene& scene, const WallContent& content);

// 1 for the most points, equal ranks for equal points (1, 2, 2, 4); 0 for none. `points` of every
// choice.
std::vector<int> ranksOf(const std::vector<int>& points);

}  // namespace grappe::scene
