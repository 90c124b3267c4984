// How a proposal of the machine's becomes events. For Decider's own files.
#pragma once

#include "workshop/decide_rooms.h"

namespace grappe::workshop {

// Item by item: nothing that a person placed or holds is touched, nor what has changed since
// `proposed.basedOn`. With `split`, a person has asked for that theme in parts and has taken these:
// its notes may leave it though it is held, and the parts are a person's from then on.
Decision takeProposal(const Decider& decider, const Question& question,
                      const ProposeThemes& proposed, const std::optional<ThemeId>& split = {});

}  // namespace grappe::workshop
