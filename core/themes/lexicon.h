// What an organisation knows about its own words: which say nothing, which belong together, and
// what its acronyms are. From TOML; LANGUAGE.toml and LANGUAGE.fields.toml in assets/lexicon ship.
// Immutable once read: any thread.
//
//   stop = ["le", "la", …]                       # words that say nothing
//   articles = ["le", …]  prepositions = ["de", …]  conjunctions = ["et", …]   # stop words that
//                                                # may stand inside a title; "et" is the first
//   turning = ["pas", "sans", …]                # words that turn what a note says round
//   compounds = ["bien-être", …]                # one word, though its parts say nothing or else
//   vague = ["jour", "personne", …]              # words that say too little to make a title
//   generic_prefixes = ["inter", …]              # beginnings that say nothing of the rest
//   acronyms_also_words = ["pre", …]            # seen as acronyms in capitals only
//   [[together]]  words = ["parents", "familles"]
//   [[class]]     title = "Dispositifs"  acronyms = ["REAAP", …]  words = ["dispositif"]
//   [[field]]     title = "Transports"  words = ["bus", "tram", …]   # what a note with one is
//   about
//   [[meaning]]   acronym = "EN"  words = "Éducation nationale"
// A word of `stop` that is an acronym too (EN) is likewise only seen in capitals.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/refusal.h"

namespace grappe::themes {

class Lexicon {
 public:
  struct WordClass {
    std::string title;                  // empty: only "together"
    std::vector<std::string> acronyms;  // as written
    std::vector<std::string> words;     // lower case
  };
  // A lexical field: words that tell what a note is about, without being nearly the same.
  struct Field {
    std::string title;
    std::vector<std::string> words;  // lower case
  };
  struct Meaning {
    std::string acronym;
    std::string words;
  };

  // Refused: malformed, with the line.
  static Result<Lexicon> parse(std::string_view toml);
  // The one that ships for a language; empty for a language that has none.
  static Lexicon shipped(std::string_view language);

  // What both say: `more`'s entries are added.
  void add(const Lexicon& more);

  // What a stop word does inside a phrase; contractions ("du") are prepositions.
  enum class Link { none, article, preposition, conjunction };

  // `lower` as Token::lower: elisions with their apostrophe ("l'").
  bool isStop(std::string_view lower) const { return m_stop.count(lower) != 0; }
  Link linkOf(std::string_view lower) const;
  const std::string& conjunction() const { return m_conjunction; }  // "et"; "+" without
  // "sans" of "sans confiance": two texts that differ in it do not say the same.
  bool turnsSense(std::string_view lower) const { return m_turning.count(lower) != 0; }
  const std::vector<std::string>& compounds() const { return m_compounds; }
  // Lower case.
  const std::set<std::string, std::less<>>& vague() const { return m_vague; }
  bool isGenericPrefix(std::string_view folded) const {
    return m_genericPrefixes.count(folded) != 0;
  }
  // Folded; whether the lexicon names it as an acronym at all.
  bool isAcronym(std::string_view folded) const { return m_acronyms.count(folded) != 0; }
  // Whether a word of common language is written the same.
  bool isAlsoWord(std::string_view folded) const;
  const std::vector<WordClass>& classes() const { return m_classes; }
  const std::vector<Field>& fields() const { return m_fields; }
  const std::vector<Meaning>& meanings() const { return m_meanings; }

 private:
  std::set<std::string, std::less<>> m_stop;
  std::map<std::string, Link, std::less<>> m_links;
  std::string m_conjunction = "+";
  std::set<std::string, std::less<>> m_turning;
  std::vector<std::string> m_compounds;
  std::set<std::string, std::less<>> m_vague;
  std::set<std::string, std::less<>> m_genericPrefixes;
  std::set<std::string, std::less<>> m_acronyms;
  std::set<std::string, std::less<>> m_alsoWords;
  std::vector<WordClass> m_classes;
  std::vector<Field> m_fields;
  std::vector<Meaning> m_meanings;
};

}  // namespace grappe::themes
