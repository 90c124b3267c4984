// What is left of the time, as the room sees it: a ring with figures, or a line of figures where
// there is little room. It empties; at the end it says so and nothing turns red or blinks. Pure.
#pragma once

#include <string>
#include <vector>

#include "base/clock.h"
#include "scene/scene.h"
#include "widgets/paint.h"
#include "workshop/parts.h"

namespace grappe::widgets {

// "4:12"; "0:00" once it is over. The second that has begun counts whole, so that a timer of five
// minutes begins at 5:00.
std::string timeLeft(const workshop::Timer& timer, Timestamp now);

// Seconds until the face looks different; 0 while it stands.
double timerChangesWithin(const workshop::Timer& timer, Timestamp now);

// In a rect of that size at (0, 0): a ring where it is about square, else a line. `words`: below
// the figures of the ring, "pour écrire".
std::vector<scene::Shape> timerFace(const Frame& frame, scene::Rect rect,
                                    const workshop::Timer& timer, Timestamp now,
                                    const std::string& words);

// At a table, where it stands twice: the figures in the lower half of a square rect of that size;
// with the ring for one of the two.
std::vector<scene::Shape> tableTimer(const Frame& frame, scene::Rect rect,
                                     const workshop::Timer& timer, Timestamp now, bool ring);

}  // namespace grappe::widgets
