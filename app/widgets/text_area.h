// A text under a caret that wraps in a box, as a note on the wall wraps in its card: in the note's
// type, smaller once it is long, and what does not fit slides so that the caret stays in sight.
// Pure; the text is a TextField's.
#pragma once

#include <vector>

#include "scene/scene.h"
#include "widgets/paint.h"
#include "widgets/text_field.h"

namespace grappe::widgets {

// A text laid out for one box. Lengths are window pixels.
struct AreaText {
  scene::TextStyle style;
  std::vector<scene::TextLine> lines;
  std::size_t first = 0, shown = 1;  // the lines in sight
  std::size_t caretLine = 0;
  float caretX = 0;
  float top = 0;  // of the first line in sight, from the top of the box
};
AreaText layArea(const Frame& frame, const TextField& field, float width, float height);

// Into an item, the box at `rect` (relative to it). `caret`: lit, as it blinks.
void putArea(const Frame& frame, const TextField& field, scene::Rect rect, bool caret,
             scene::Item& item);

// The place in the text nearest to a point of the box, from its top left corner.
std::size_t byteAt(const AreaText& area, scene::Point at);

}  // namespace grappe::widgets
