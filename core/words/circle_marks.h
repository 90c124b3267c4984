// The letters that stand for the circles' marks where a format marks a line with a letter: the six
// shapes of the wall, whole, then hollow. In what is written, and in what comes back.
#pragma once

#include <array>
#include <string_view>

namespace grappe::words {

inline constexpr std::array<std::string_view, 12> circleMarks{"●", "■", "▲", "✚", "◉", "▬",
                                                              "○", "□", "△", "✛", "◎", "▭"};

}  // namespace grappe::words
