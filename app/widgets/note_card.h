// A note as a large card, for the sheets: whole text, tint and mark of its circle. Pure.
#pragma once

#include <string>

#include "scene/scene.h"
#include "widgets/paint.h"
#include "workshop/state.h"

namespace grappe::widgets {

struct CardLook {
  float size = 32, line = 40;  // design's pixels
  float width = 570;           // window pixels
  std::size_t alike = 1;       // notes that say it: from two on, their number
};

// How high the card must be for its text never to be cut.
float noteCardHeight(const Frame& frame, const workshop::Note& note, const CardLook& look);

// At `corner` (window pixels); with the pin of a note that a person has placed.
scene::Item noteCard(const Frame& frame, const workshop::State& state, const workshop::Note& note,
                     const CardLook& look, scene::Point corner);

// What a note says, or that its text was taken back.
std::string noteText(const Frame& frame, const workshop::Note& note);

}  // namespace grappe::widgets
