// The discreet remark that notes seem to answer another question, with its three answers. Shown
// with the facilitator's controls. Pure.
#pragma once

#include <vector>

#include "scene/scene.h"
#include "widgets/paint.h"
#include "widgets/pressing.h"
#include "workshop/state.h"

namespace grappe::screens {

// The first that waits for an answer and still has notes there; null: none.
const workshop::Misfit* openMisfit(const workshop::Question& question);

// Nothing where there is none. Actions: "misfit.move", "misfit.copy", "misfit.leave".
std::vector<scene::Item> misfitRemark(const widgets::Frame& frame, const workshop::State& state,
                                      const workshop::Question& question,
                                      const widgets::Pressing& pressing);

}  // namespace grappe::screens
