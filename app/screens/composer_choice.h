// What a composer asks before one writes: whom one speaks for, or in which language its keys are.
// Pure.
#pragma once

#include <string>
#include <vector>

#include "scene/scene.h"
#include "screens/composer.h"
#include "widgets/paint.h"
#include "widgets/pressing.h"
#include "workshop/state.h"

namespace grappe::screens {

// Buttons in `rect` (window pixels) with the actions "circle:ID" or "language:CODE" behind
// `prefix`.
void putChoice(const widgets::Frame& frame, const Composer& composer, const workshop::State& state,
               scene::Rect rect, const widgets::Pressing& pressing, const std::string& prefix,
               std::vector<scene::Item>& items);

}  // namespace grappe::screens
