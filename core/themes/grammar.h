// What a word can be in a phrase: enough to tell a title that reads well from a torn one. French
// from its endings and the thesaurus; in other languages every word may be a noun.
// Refers to the thesaurus it was made with. Const, any thread.
#pragma once

#include <string>
#include <string_view>

#include "themes/thesaurus.h"

namespace grappe::themes {

enum class Part { noun, adjective, infinitive, other };

class Grammar {
 public:
  Grammar(std::string_view language, const Thesaurus& thesaurus);

  // `lower` as Token::lower, of a word that says something. `asNoun`: what stands before it lets a
  // word that is both noun and adjective be the noun ("les jeunes").
  Part partOf(const std::string& lower, bool asNoun) const;
  // The thesaurus knows it as a verb, in its infinitive; it may be a noun besides.
  bool isInfinitive(const std::string& lower) const;
  // "ecole" → "école" where the thesaurus knows only the second: capitals lose their accents.
  std::string accented(const std::string& lower) const;

 private:
  unsigned sortOf(const std::string& lower) const;

  bool m_french;
  const Thesaurus& m_thesaurus;
};

}  // namespace grappe::themes
