// What one question puts on its wall: the notes that count, by theme. Pure; points into the State
// it was gathered from, which must outlive it.
#pragma once

#include <vector>

#include "workshop/state.h"

namespace grappe::scene {

using Notes = std::vector<const workshop::Note*>;  // in order of arrival

struct ThemeContent {
  const workshop::Theme* theme = nullptr;
  Notes notes;
};

struct WallContent {
  const workshop::Question* question = nullptr;
  int number = 0;     // of the question: 1, 2, 3…
  int questions = 0;  // of the workshop
  Notes all;
  std::vector<ThemeContent> themes;  // in order of birth
  Notes unsorted;
};

// Precondition: the question exists.
WallContent gather(const workshop::State& state, const workshop::Question& question);

}  // namespace grappe::scene
