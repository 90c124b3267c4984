// Another grouping while it is looked at: what it would change in words, fewer or more themes, and
// whether it is taken. The wall behind it shows the same. Pure.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "scene/scene.h"
#include "themes/preview.h"
#include "widgets/paint.h"
#include "widgets/pressing.h"
#include "workshop/state.h"

namespace grappe::screens {

// The question as it would be with its preview taken; `state` itself where there is no preview, or
// none that is made.
workshop::StatePtr withPreview(const workshop::StatePtr& state,
                               const workshop::QuestionId& question);

// A step of the granularity, 0 to 100, towards fewer (-1) or more (1) themes; nothing at the ends.
std::optional<int> granularityStep(int granularity, int direction);

// What the preview of `before` would change, in words; reads all notes, so not for every frame.
std::vector<std::string> previewLines(const words::Phrasebook& words,
                                      const workshop::Question& before,
                                      const workshop::Question& after);

// `question` must have a preview; `lines` are its previewLines. Actions: "preview.fewer",
// "preview.finer", "preview.refuse", "preview.accept".
std::vector<scene::Item> previewPanel(const widgets::Frame& frame,
                                      const workshop::Question& question,
                                      const std::vector<std::string>& lines,
                                      const widgets::Pressing& pressing);

}  // namespace grappe::screens
