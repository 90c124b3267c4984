// Why a note or a theme stands as it does, with the workshop's ids. Values, any thread.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "themes/reasons.h"
#include "workshop/names.h"

namespace grappe::runtime {

struct NoteWhy {
  struct Close {
    workshop::NoteId note;
    themes::SharedWords shared;
  };
  struct Nearly {
    workshop::ThemeId theme;
    themes::SharedWords shared;
  };

  workshop::NoteId note;
  workshop::Hand by = workshop::Hand::nobody;
  std::optional<workshop::ThemeId> theme;
  std::vector<Close> closest;    // two at most, the closest first
  std::string heading;           // the words of its heading that drew it; empty: none did
  std::optional<Nearly> nearly;  // of an unsorted note: the theme that it has most in common with
};

struct ThemeWhy {
  workshop::ThemeId theme;
  themes::SharedWords shared;
};

}  // namespace grappe::runtime
