#include "themes/board.h"

#include <algorithm>

namespace grappe::themes {

bool Board::isUntouched() const {
  return ties.empty() &&
         std::none_of(notes.begin(), notes.end(),
                      [](const BoardNote& note) { return note.by == workshop::Hand::person; }) &&
         std::none_of(themes.begin(), themes.end(), [](const BoardTheme& theme) {
           return !theme.heading && (theme.held || theme.titledByPerson);
         });
}

std::vector<std::size_t> Board::notesIn(int theme) const {
  std::vector<std::size_t> found;
  for (std::size_t at = 0; at < notes.size(); ++at) {
    if (notes[at].theme == theme) found.push_back(at);
  }
  return found;
}

}  // namespace grappe::themes
