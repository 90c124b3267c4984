// A board with the similarity of its notes: what grouping looks at. Made for one look; refers to
// the board's texts through the memory. One thread.
#pragma once

#include <vector>

#include "themes/board.h"
#include "themes/communities.h"
#include "themes/similarity.h"

namespace grappe::themes {

class Sight {
 public:
  Sight(const Board& board, WordMemory& memory);

  const Similarity& similarity() const { return m_similarity; }
  // The notes (and the titles and hints that people gave, as numbers from the board's note count
  // on) that are at all like a note, in order.
  std::vector<Edge> near(std::size_t note) const;
  // The theme whose title, or a part of whose hint, the text is; unsorted for a note.
  int titleOf(std::size_t text) const;

 private:
  static std::vector<const NoteWords*> textsOf(const Board& board, WordMemory& memory,
                                               std::vector<int>& titled);

  std::size_t m_notes;
  std::vector<int> m_titled;  // by text after the notes, the theme that it speaks for
  Similarity m_similarity;
};

}  // namespace grappe::themes
