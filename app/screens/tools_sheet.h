// Everything the facilitator can do that is not in the strip, each in words, with its key: one
// place to look. Pure.
#pragma once

#include <string>
#include <vector>

#include "scene/scene.h"
#include "widgets/paint.h"
#include "widgets/pressing.h"
#include "workshop/state.h"

namespace grappe::screens {

struct Tool {
  std::string action;
  std::string words;   // what a tap does
  std::string state;   // how it is now; may be empty
  bool on = false;     // drawn as switched on
  bool steps = false;  // with − and + ("ACTION.fewer", "ACTION.more") instead of a tap
};

// What there is to do at this question, by its phase. Actions: "headings", "search", "hidden",
// "rules.open", "rules.stop", "voting.dots.fewer", "voting.dots.more", "voting.on", "freeze",
// "black", "tidy".
std::vector<Tool> toolsFor(const words::Phrasebook& words, const workshop::State& state,
                           const workshop::Question& question, bool gaveWay);

// Says that nothing of this is kept, and ends it: "door.rehearsed".
std::vector<scene::Item> rehearsalBanner(const widgets::Frame& frame,
                                         const widgets::Pressing& pressing);

// "tools.close" closes it.
std::vector<scene::Item> toolsSheet(const widgets::Frame& frame, const std::vector<Tool>& tools,
                                    const widgets::Pressing& pressing);

}  // namespace grappe::screens
