// Themes of several meetings that say the same: what is joined when meetings on the same questions
// are. Pure; one thread (of the memory).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "themes/word_memory.h"

namespace grappe::themes {

// A theme of one meeting.
struct MeetingTheme {
  std::size_t meeting = 0;
  std::string title;
  std::vector<std::string_view> notes;  // owned by whoever made it
};

// How alike two themes' words must be, 0 to 1. At .12 nine pairs of ten that are joined say the
// same by the people's own groups, and three quarters of those that do are joined:
// tests/bench/themes, bench_joining.
inline constexpr double sameThemeLikeness = 0.12;

// By theme, the first of those that say the same: itself where none before it does. Of one meeting
// no two are joined; themes of the same title (folded) are, whatever their words. `question`: its
// words tell no themes apart.
std::vector<std::size_t> sameThemes(const std::vector<MeetingTheme>& themes,
                                    std::string_view question, WordMemory& memory,
                                    double likeness = sameThemeLikeness);

}  // namespace grappe::themes
