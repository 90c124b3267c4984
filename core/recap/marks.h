// The marks of the circles on paper: a shape and its colour, never colour alone (design: tokens).
// Plain values, any thread.
#pragma once

#include <array>
#include <string_view>

namespace grappe::recap {

struct CircleMark {
  std::string_view tint;       // RRGGBB
  std::string_view colour;     // RRGGBB, of the mark
  std::string_view character;  // for formats that mark a line with a letter
  int shape = 0;               // 0 disc, 1 square, 2 triangle, 3 plus, 4 ring, 5 bar
  bool hollow = false;         // slots past the sixth
};

inline constexpr int shapes = 6;
inline constexpr int slots = 2 * shapes;  // then they go round again

inline CircleMark markOf(int slot) {
  static constexpr std::array<std::string_view, shapes> tints = {"FFE07F", "97D8F6", "FBB39D",
                                                                 "D3F5E7", "D2B6DA", "D9D1C8"};
  static constexpr std::array<std::string_view, shapes> colours = {"6B4700", "0B4A78", "8A2313",
                                                                   "0F5A44", "5B2A63", "47403A"};
  static constexpr std::array<std::string_view, slots> characters = {"●", "■", "▲", "✚", "◉", "▬",
                                                                     "○", "□", "△", "✛", "◎", "▭"};
  const int folded = ((slot % slots) + slots) % slots;
  const auto shape = static_cast<std::size_t>(folded % shapes);
  return {tints[shape], colours[shape], characters[static_cast<std::size_t>(folded)],
          static_cast<int>(shape), folded >= shapes};
}

}  // namespace grappe::recap
