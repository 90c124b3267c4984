// The tab at an edge of the table that opens a composer: "Écrire ici", or that a draft waits. Pure.
#pragma once

#include <string>

#include "scene/scene.h"
#include "screens/composer.h"
#include "widgets/paint.h"
#include "widgets/pressing.h"
#include "workshop/state.h"

namespace grappe::screens {

inline constexpr float composerTabTall = 64;  // the design's pixels, above the edge

inline constexpr float composerTabSeen = 50;  // of them; the rest is touched, not drawn

// `words`: it says what it is for; else a sign alone does, where there is no room.
float composerTabWidth(const widgets::Frame& frame, const Composer& composer, bool words);

// At `rect` (window pixels), upright; what is lower than composerTabTall lies beyond the edge. Its
// action: "open".
scene::Item composerTab(const widgets::Frame& frame, const Composer& composer,
                        const workshop::State& state, scene::Rect rect,
                        const widgets::Pressing& pressing, const std::string& prefix, bool words);

}  // namespace grappe::screens
