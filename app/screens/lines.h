// Paragraphs one under the other in an item, as many as find room. Window's thread.
#pragma once

#include <string>
#include <utility>

#include "widgets/paint.h"

namespace grappe::screens {

struct Lines {
  const widgets::Frame& frame;
  scene::Item& item;
  float wide;
  float bottom;
  float y = 0;  // goes on

  // Sizes and the indent's unit: `size`, `line` the design's pixels, `indent` the window's. False,
  // and nothing put, where there is no room.
  bool put(const std::string& words, float size, float line, scene::Weight weight,
           scene::Colour ink, float indent = 0) {
    scene::Text text;
    text.text = words;
    text.style = widgets::style(frame, size, line, weight);
    text.rect = {indent, y, wide - indent, 0};
    text.rect.h = frame.measure.measure(words, text.style, text.rect.w).height;
    if (y + text.rect.h > bottom) return false;
    y += text.rect.h;
    text.colour = ink;
    item.shapes.emplace_back(std::move(text));
    return true;
  }
};

}  // namespace grappe::screens
