// The marks of the circles on paper: those of the wall (scene::circleLook), and the letter that
// stands for each where a format marks a line with a letter. Plain values, any thread.
#pragma once

#include <algorithm>
#include <string_view>

#include "words/circle_marks.h"

namespace grappe::recap {

inline constexpr int slots = words::circleMarks.size();  // whole, then hollow
inline constexpr int shapes = slots / 2;

// 0 to slots - 1: past them the hollow marks go round again, as on the wall.
inline int foldedSlot(int slot) {
  const int at = std::max(slot, 0);
  return at < slots ? at : shapes + at % shapes;
}

inline std::string_view markLetter(int slot) {
  return words::circleMarks[static_cast<std::size_t>(foldedSlot(slot))];
}

}  // namespace grappe::recap
