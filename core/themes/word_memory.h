// What is known of words and texts seen so far, kept between calls so that an arrival costs only
// its own words. Owned by the caller; one thread at a time. It never changes a result: an empty one
// gives the same themes, later.
#pragma once

#include <cstdint>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "themes/lexicon_stems.h"
#include "themes/sayings.h"
#include "themes/stemmer.h"
#include "themes/thesaurus.h"
#include "themes/tokens.h"
#include "themes/tuning.h"

namespace grappe::themes {

// A stem's number in the memory that gave it; means nothing elsewhere.
using StemNumber = std::uint32_t;
inline constexpr StemNumber noStem = static_cast<StemNumber>(-1);

// A text as stems: each once, in order of first use, with how often.
struct NoteWords {
  struct Use {
    StemNumber stem = noStem;
    int times = 0;
  };
  std::vector<Use> uses;
  std::vector<Use> fields;  // lexical fields as stems of their own, with how many words of theirs
  // Words, then fields.
  template <class Take>
  void eachStem(Take take) const {
    for (const Use& use : uses) take(use.stem);
    for (const Use& use : fields) take(use.stem);
  }
  std::vector<Token> tokens;
  std::vector<StemNumber> tokenStems;  // one a token; noStem for words that say nothing
};

// Two stems that are not the same and yet alike.
struct Kinship {
  StemNumber stem = noStem;
  double likeness = 0;  // 0 to 1
};

class WordMemory {
 public:
  // Lexicon and thesaurus must outlive it.
  WordMemory(std::string_view language, const Lexicon& lexicon, const Thesaurus& thesaurus,
             const Tuning& tuning);

  // Stays valid until forget().
  const NoteWords& of(std::string_view text);

  std::size_t stemCount() const { return m_stems.size(); }
  const std::string& textOf(StemNumber stem) const { return m_stems[stem].text; }
  // Among all stems seen, by their text.
  const std::vector<Kinship>& kin(StemNumber stem) const { return m_stems[stem].kin; }
  // A class's place in Lexicon::classes(), -1 without; only classes with a title.
  int titledClassOf(StemNumber stem) const { return m_stems[stem].titledClass; }
  // The lexical fields of a stem, as stems of their own; fieldTitle() tells what they are.
  const std::vector<StemNumber>& fieldsOf(StemNumber stem) const { return m_stems[stem].fields; }
  // How much a field says beside a word, and its title; empty for a stem that is none.
  double fieldWeight() const { return m_tuning.field; }
  const std::string& fieldTitle(StemNumber stem) const;
  // It belongs to a field or list of the lexicon, or is a field.
  bool isTopical(StemNumber stem) const {
    const Stem& known = m_stems[stem];
    return !known.fields.empty() || !known.classes.empty() || !fieldTitle(stem).empty();
  }
  // The lexicon says that it says too little to make a title.
  bool isVague(StemNumber stem) const { return m_stems[stem].vague; }
  // A token that is not the first of a compound ("être" of "bien-être"): all of them hold its stem.
  bool goesOnCompound(const NoteWords& text, std::size_t at) const;
  // Some class or "together" of the lexicon names it.
  bool isListed(StemNumber stem) const { return !m_stems[stem].classes.empty(); }
  // Of texts that this memory gave.
  Sayings& sayings() { return m_sayings; }
  const Lexicon& lexicon() const { return m_lexicon; }
  const Thesaurus& thesaurus() const { return m_thesaurus; }

  std::size_t textCount() const { return m_texts.size(); }
  void forget();

 private:
  struct Stem {
    std::string text;
    std::vector<int> classes;
    int titledClass = -1;
    std::vector<std::string> synonyms;
    std::vector<Kinship> kin;
    std::vector<StemNumber> fields;
    bool vague = false;
    bool compound = false;
  };

  // "bien-être", with a hyphen or a space, gets one stem.
  void joinCompounds(NoteWords& text);
  StemNumber numberOf(const std::string& stem);
  StemNumber stemOf(const Token& token, bool shouted);
  void findKin(StemNumber stem);
  double likeness(const Stem& one, const Stem& other) const;
  double likenessBySynonyms(const Stem& one, const Stem& other, bool named) const;
  bool sharePrefix(std::string_view one, std::string_view other) const;

  Stemmer m_stemmer;
  const Lexicon& m_lexicon;
  LexiconStems m_stemsOfLexicon;
  const Thesaurus& m_thesaurus;
  Tuning m_tuning;
  struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>()(text);
    }
  };
  // Asked for every note at each arrival: found by view, without a copy.
  std::unordered_map<std::string, std::unique_ptr<NoteWords>, TextHash, std::equal_to<>> m_texts;
  std::unordered_map<std::string, StemNumber> m_numbers;
  std::unordered_map<std::string, StemNumber> m_wordStems;  // by Token::lower
  std::vector<Stem> m_stems;
  std::unordered_map<std::string, std::vector<StemNumber>> m_byPrefix, m_bySynonym;
  std::unordered_map<int, std::vector<StemNumber>> m_byClass;
  Sayings m_sayings;
};

}  // namespace grappe::themes
