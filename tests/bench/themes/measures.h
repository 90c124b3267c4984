// How good a grouping is beside the people's own, how calm it was, and whether a title says what
// theirs does. Pure, any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sets.h"
#include "themes/board.h"

namespace grappe::bench {

struct Quality {
  double bcubed = 0;    // F1 (Amigó et al. 2009)
  double rand = 0;      // adjusted (Hubert and Arabie 1985)
  double unsorted = 0;  // share of the notes, with those that stand alone
  int themes = 0;       // of two notes or more
  double q() const { return (bcubed + rand) / 2; }
};

// Notes with two readings are left out; an unsorted one is a group of its own. B-cubed alone would
// praise one giant theme, and single notes have a fine precision: the mean with Rand does neither.
Quality qualityOf(const std::vector<int>& themes, const NoteSet& gold);

// Notes whose theme is another after than before, once the two boards' themes are paired by what
// they share; leaving the unsorted is no move.
int movedBetween(const std::vector<int>& before, const std::vector<int>& after);

// By note, the theme it stands in.
std::vector<int> placesOf(const themes::Board& board);

// The group of the people's that most of the theme's notes belong to, without `except`; -1 where no
// other note is. Of several, the first.
int majorityOf(const themes::Board& board, const NoteSet& gold, int theme, std::size_t except);

// Whether they share a content word: its first five letters without accents, near enough to a stem
// to compare with groups that are written without accents.
bool sharesWord(std::string_view title, std::string_view peoples);

}  // namespace grappe::bench
