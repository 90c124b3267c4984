// A mythes thesaurus (th_LANGUAGE.dat, as LibreOffice uses them), for synonyms and for what sort of
// word a word is. The program finds the file; this room gets its bytes.
// Immutable once read: any thread.
//
// Format: the encoding on the first line (only UTF-8 is taken); then per word "word|n" and n lines
// "(Nom)|synonym|synonym…".
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "themes/stemmer.h"

namespace grappe::themes {

// Sorts of words that one spelling can be: bits.
enum WordSort : unsigned { sortNoun = 1, sortAdjective = 2, sortVerb = 4, sortAdverb = 8 };

class Thesaurus {
 public:
  Thesaurus() = default;  // knows no word
  // What is not in the format is skipped; bytes that are no thesaurus at all give an empty one.
  Thesaurus(std::string data, const Stemmer& stemmer);

  bool empty() const { return m_entries.empty(); }

  // The stems of the synonyms of all words with this stem, sorted, each once; without itself.
  std::vector<std::string> synonyms(const std::string& stem, const Stemmer& stemmer) const;

  // Bits of WordSort for a word as the thesaurus lists it (lower case); 0 if it does not.
  unsigned sortOf(std::string_view lower) const;

 private:
  struct Entry {
    std::size_t begin = 0;  // of its meaning lines, in m_data
    std::size_t end = 0;
    unsigned sort = 0;
  };
  std::string m_data;
  std::vector<Entry> m_entries;
  std::unordered_map<std::string, std::vector<std::uint32_t>> m_byStem;
  std::map<std::string, std::uint32_t, std::less<>> m_byWord;
};

}  // namespace grappe::themes
