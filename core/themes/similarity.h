// How alike notes are: soft cosine over (1 + log tf) · idf of their stems, where kin stems count in
// part (Sidorov et al. 2014, "Soft similarity and soft cosine measure").
// Made anew for each look at a board (idf depends on all its notes); refers to the memory and the
// words that it was made of. One thread.
#pragma once

#include <vector>

#include "themes/word_memory.h"

namespace grappe::themes {

class Similarity {
 public:
  // Texts [0, notes) are notes; those after (people's titles) are compared but do not count as
  // documents in idf. Lexical fields that the question is about tell its notes apart no more: they
  // weigh nothing.
  Similarity(const WordMemory& memory, std::vector<const NoteWords*> texts, std::size_t notes,
             const NoteWords& question = {});

  std::size_t size() const { return m_texts.size(); }
  // Of `of` with every text, 0 to 1; with itself 0. `into` is resized.
  void row(std::size_t of, std::vector<double>& into) const;
  double idf(StemNumber stem) const { return m_idf[stem]; }
  // Those that the memory knew when this was made; ask idf and documents of these only.
  std::size_t stems() const { return m_documents.size(); }
  // In how many notes.
  int documents(StemNumber stem) const { return m_documents[stem]; }
  const NoteWords& words(std::size_t of) const { return *m_texts[of]; }
  const WordMemory& memory() const { return m_memory; }

 private:
  struct Posting {
    std::uint32_t text = 0;
    double weight = 0;  // of the stem in the text, by the text's norm
  };
  double weight(const NoteWords::Use& use) const;
  // Of words, then of fields.
  template <class Take>
  void eachUse(const NoteWords& text, Take take) const {
    for (const auto& use : text.uses) take(use, weight(use));
    for (const auto& use : text.fields) take(use, m_memory.fieldWeight() * weight(use));
  }

  const WordMemory& m_memory;
  std::vector<const NoteWords*> m_texts;
  std::size_t m_notes;
  std::vector<int> m_documents;         // by stem
  std::vector<double> m_idf;            // by stem
  std::vector<double> m_norms;          // by text; 0 for a text without words
  std::vector<std::uint32_t> m_starts;  // by stem, into m_postings
  std::vector<Posting> m_postings;
};

}  // namespace grappe::themes
