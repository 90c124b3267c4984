// Why notes stand where they do, in people's own words. Pure, any thread.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "themes/board.h"
#include "themes/sight.h"
#include "themes/tuning.h"

namespace grappe::themes {

// Words as they are written most often, the weightiest first.
struct SharedWords {
  std::vector<std::string> words;
  std::vector<std::pair<std::string, std::string>> pairs;  // "crainte", "peur": alike, not the same

  bool empty() const { return words.empty() && pairs.empty(); }
};

struct ThemeReason {
  int theme = unsorted;
  SharedWords shared;  // by two notes or more
};

struct NoteReason {
  struct Close {
    std::size_t note = 0;  // index
    SharedWords shared;
  };
  struct Nearly {
    int theme = unsorted;
    SharedWords shared;
  };

  workshop::Hand by = workshop::Hand::nobody;
  int theme = unsorted;
  std::vector<Close>
      closest;          // two at most, the closest first: of its theme, or of all if unsorted
  std::string heading;  // the words of its heading that drew it; empty: none did
  std::optional<Nearly> nearly;  // for an unsorted note: the theme that it has most in common with
  int twinOf = nobodysTwin;
};

// `memory` is the one that `sight` was made with.
ThemeReason reasonOfTheme(const Board& board, int theme, const Sight& sight, WordMemory& memory);
NoteReason reasonOfNote(const Board& board, std::size_t note, const Sight& sight,
                        WordMemory& memory);

}  // namespace grappe::themes
