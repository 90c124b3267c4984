// What words say of one theme beside the others of its board: what titles are weighed by.
// Refers to what it was made of. One thread.
#pragma once

#include <set>
#include <unordered_map>
#include <vector>

#include "themes/board.h"
#include "themes/similarity.h"

namespace grappe::themes {

class ThemeWords {
 public:
  ThemeWords(const Board& board, int theme, const Similarity& similarity, WordMemory& memory);

  const std::vector<std::size_t>& notes() const { return m_notes; }  // of the theme
  const NoteWords& words(std::size_t note) const { return m_similarity.words(note); }
  const WordMemory& memory() const { return m_memory; }

  // How many of the theme's notes hold a stem, or a lexical field.
  int inside(StemNumber stem) const;
  // What a stem or field says of this theme: the share of its notes that hold it, more for what
  // others hold less; kin count in part, words that belong to no field less. 0 for what the
  // question asks and for what says too little to make a title.
  double value(StemNumber stem) const;
  // Of a title of these: the words' values, each further one counting half of the one before, by
  // how many notes it speaks for.
  double worth(const std::vector<StemNumber>& stems) const;
  // A tenth of the notes say one of them; two notes are enough for a small theme.
  bool areShared(const std::vector<StemNumber>& stems) const;

 private:
  const Board& m_board;
  const Similarity& m_similarity;
  const WordMemory& m_memory;
  std::vector<std::size_t> m_notes;
  std::set<StemNumber> m_asked;
  std::unordered_map<StemNumber, int> m_inside;
};

}  // namespace grappe::themes
