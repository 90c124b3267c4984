// How a composer looks, upright: whose note it is, the question, the field as the note will look,
// "Poser", the keyboard. Pure.
#pragma once

#include <string>
#include <vector>

#include "scene/scene.h"
#include "screens/composer.h"
#include "widgets/paint.h"
#include "widgets/pressing.h"
#include "workshop/state.h"

namespace grappe::screens {

// In the design's pixels: smaller while neither the keyboard nor a choice is on it.
float composerHeight(const Composer& composer, const workshop::State& state);

struct ComposerLook {
  std::string prefix;  // before each of its actions
  bool caret = true;   // lit, as it blinks
};
// The panel at `rect` (window pixels). Actions: those of Composer::press, "lay" and "close".
std::vector<scene::Item> composerItems(const widgets::Frame& frame, const Composer& composer,
                                       const workshop::State& state, scene::Rect rect,
                                       const widgets::Pressing& pressing, const ComposerLook& look);

// The box of the text in a panel at `rect`.
scene::Rect composerText(const widgets::Frame& frame, scene::Rect rect);

}  // namespace grappe::screens
