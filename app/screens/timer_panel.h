// The timer's buttons, above the facilitator's controls: how long, a minute more or less, pause,
// end. Pure.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "scene/scene.h"
#include "widgets/paint.h"
#include "widgets/pressing.h"
#include "workshop/command.h"
#include "workshop/state.h"

namespace grappe::screens {

// Actions: "timer.start:SECONDS" while none runs; else "timer.less", "timer.pause" or
// "timer.resume", "timer.more", "timer.stop". `question` may be null.
std::vector<scene::Item> timerPanel(const widgets::Frame& frame, const workshop::State& state,
                                    const workshop::Question* question,
                                    const widgets::Pressing& pressing);

// What one of those asks for.
std::optional<workshop::Command> timerCommand(std::string_view action);

// How long a timer of the question runs that nobody has set: its planned minutes, or five.
int timerSeconds(const workshop::Question* question);

}  // namespace grappe::screens
