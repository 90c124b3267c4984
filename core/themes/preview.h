// What another grouping would change, in a form that a screen can say in words and show. Pure, any
// thread.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "themes/board.h"

namespace grappe::themes {

// One of the two: the whole question grouped anew at a granularity of 0 to 1, or one theme in
// parts.
struct Wish {
  std::optional<double> granularity;
  std::optional<std::string> split;  // a theme's id
};

struct Change {
  struct Theme {
    std::string id;
    std::string title;
    std::size_t notes = 0;
  };
  // Most of the notes of each of `from` go into one theme, and they are no more.
  struct Merge {
    std::vector<Theme> from;  // as they were
    Theme into;               // as it comes to be
  };
  // Notes of one theme come to stand in several.
  struct Split {
    Theme theme;               // as it was
    std::vector<Theme> parts;  // as they come to be; `notes` counts those that come from `theme`
  };
  // A note that changes its theme, beyond merges and splits.
  struct Move {
    std::size_t note = 0;  // index
    std::string from, to;  // theme ids; empty: unsorted
  };

  std::vector<Merge> merges;
  std::vector<Split> splits;
  std::vector<Move> moves;
  std::vector<std::size_t> newlyUnsorted;  // also under moves
  std::vector<Theme> opened;               // as they come to be
  std::vector<Theme> vanished;             // as they were
  std::vector<Theme> retitled;             // those that stay, under their new title

  bool empty() const {
    return merges.empty() && splits.empty() && moves.empty() && opened.empty() &&
           vanished.empty() && retitled.empty();
  }
};

// Two boards of the same notes in the same order; themes are known by their ids.
Change describe(const Board& before, const Board& after);

}  // namespace grappe::themes
