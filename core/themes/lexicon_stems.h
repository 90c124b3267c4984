// A lexicon by stems rather than words, as notes are compared. Made once for a language; immutable,
// any thread.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "themes/lexicon.h"
#include "themes/stemmer.h"

namespace grappe::themes {

// Acronyms are kept apart from words that are spelt the same.
inline constexpr char acronymMark = '@';
std::string acronymStem(std::string_view acronym);

class LexiconStems {
 public:
  // A run of stems that stands for an acronym.
  struct Meaning {
    std::vector<std::string> stems;
    std::string acronym;  // its stem
  };
  // "bien-être": its parts in lower case, and the stem of the whole.
  struct Compound {
    std::vector<std::string> parts;
    std::string stem;
  };

  LexiconStems(const Lexicon& lexicon, const Stemmer& stemmer);

  // Places in Lexicon::classes() and Lexicon::fields(), in order.
  const std::vector<int>& classesOf(const std::string& stem) const;
  const std::vector<int>& fieldsOf(const std::string& stem) const;
  bool isVague(const std::string& stem) const { return m_vague.count(stem) != 0; }
  const std::vector<Meaning>& meanings() const { return m_meanings; }
  const std::vector<Compound>& compounds() const { return m_compounds; }

 private:
  using Places = std::unordered_map<std::string, std::vector<int>>;

  void readCompounds(const Lexicon& lexicon, const Stemmer& stemmer);
  void readFields(const Lexicon& lexicon, const Stemmer& stemmer);
  void readMeanings(const Lexicon& lexicon, const Stemmer& stemmer);

  Places m_classes, m_fields;
  std::set<std::string> m_vague;
  std::vector<Meaning> m_meanings;
  std::vector<Compound> m_compounds;
};

}  // namespace grappe::themes
