// The recipe that core/themes began from, kept as it was so that what core/themes has become can be
// compared in pairs: stems without stop words, kin by five letters (.5) and by synonyms (.3 times
// the overlap of their neighbourhoods), soft cosine over (1 + log tf) · idf, arrivals by
// Σ w·K² / √Σw, all grouped anew by modularity at 20, 40, 80… notes. No lexicon.
// Refers to the thesaurus; one thread.
#pragma once

#include <map>
#include <unordered_map>

#include "live.h"
#include "themes/communities.h"
#include "themes/stemmer.h"
#include "themes/thesaurus.h"

namespace grappe::bench {

class Baseline final : public Method {
 public:
  explicit Baseline(const themes::Thesaurus& thesaurus) : m_thesaurus(thesaurus) {}
  void settle(themes::Board& board, bool anew) override;
  bool anewAt(std::size_t notes) const override;

 private:
  struct Word {
    std::string stem;
    std::vector<std::string> synonyms;
    std::vector<std::pair<int, double>> kin;
  };
  using Counts = std::map<int, int>;  // word, times

  const Counts& countsOf(std::string_view text);
  int numberOf(const std::string& stem);
  double likeness(const Word& one, const Word& other) const;
  void compare(const themes::Board& board);
  void regroup(themes::Board& board);
  bool join(themes::Board& board, std::size_t at);
  bool open(themes::Board& board, std::size_t at);

  const themes::Thesaurus& m_thesaurus;
  themes::Stemmer m_stemmer{"fr"};
  std::vector<Word> m_words;
  std::unordered_map<std::string, int> m_numbers;
  std::unordered_map<std::string, Counts> m_texts;
  std::vector<std::vector<double>> m_alike;
  int m_opened = 0;
};

}  // namespace grappe::bench
