#include "themes/grammar.h"

#include <algorithm>
#include <array>

namespace grappe::themes {

namespace {

bool endsWith(std::string_view word, std::string_view ending) {
  return word.size() > ending.size() && word.substr(word.size() - ending.size()) == ending;
}

template <std::size_t N>
bool endsWithAny(std::string_view word, const std::array<std::string_view, N>& endings) {
  return std::any_of(endings.begin(), endings.end(),
                     [&](std::string_view ending) { return endsWith(word, ending); });
}

constexpr std::array<std::string_view, 9> nounEndings{"tion", "tions", "sion", "sions", "té",
                                                      "tés",  "ance",  "ence", "isme"};
constexpr std::array<std::string_view, 5> infinitiveEndings{"er", "ir", "oir", "dre", "tre"};
// Imperfect, conditional, future, first and second person plural, present participle.
constexpr std::array<std::string_view, 14> finiteEndings{
    "ait",   "aient", "ais",  "erons",  "erez",  "eront", "issent",
    "ssent", "era",   "erai", "onnent", "quent", "sant",  "uent"};

}  // namespace

Grammar::Grammar(std::string_view language, const Thesaurus& thesaurus)
    : m_french(language == "fr"), m_thesaurus(thesaurus) {}

unsigned Grammar::sortOf(const std::string& lower) const {
  if (const unsigned sort = m_thesaurus.sortOf(lower)) return sort;
  const auto without = [&](std::size_t letters, std::string_view ending) {
    return m_thesaurus.sortOf(lower.substr(0, lower.size() - letters) + std::string(ending));
  };
  unsigned sort = 0;
  if (endsWith(lower, "aux")) sort = without(3, "al");
  if (sort == 0 && (endsWith(lower, "s") || endsWith(lower, "x"))) sort = without(1, "");
  if (sort != 0) return sort;
  // Feminines, of adjectives alone: "respecte" is not a form of "respect".
  struct Form {
    std::string_view feminine, masculine;
  };
  static constexpr std::array<Form, 8> forms{{{"es", ""},
                                              {"e", ""},
                                              {"elles", "el"},
                                              {"elle", "el"},
                                              {"ives", "if"},
                                              {"ive", "if"},
                                              {"euses", "eux"},
                                              {"euse", "eux"}}};
  for (const Form& form : forms) {
    if (!endsWith(lower, form.feminine)) continue;
    sort = without(form.feminine.size(), form.masculine) & sortAdjective;
    if (sort != 0) break;
  }
  return sort;
}

Part Grammar::partOf(const std::string& lower, bool asNoun) const {
  if (!m_french) return Part::noun;
  const unsigned sort = sortOf(lower);
  const bool infinitive = endsWithAny(lower, infinitiveEndings);
  if ((sort & sortVerb) != 0 && infinitive && (sort & sortNoun) == 0) return Part::infinitive;
  if ((sort & sortNoun) != 0 && (asNoun || (sort & (sortAdjective | sortVerb)) == 0)) {
    return Part::noun;
  }
  if ((sort & sortAdjective) != 0) return Part::adjective;
  if ((sort & sortNoun) != 0) return Part::noun;
  if (sort != 0) return infinitive ? Part::infinitive : Part::other;
  // Past participles stand after a noun as adjectives do.
  if (endsWith(lower, "ée") || endsWith(lower, "ées") || endsWith(lower, "és") ||
      (endsWith(lower, "é") && !endsWith(lower, "té"))) {
    return Part::adjective;
  }
  if (endsWithAny(lower, nounEndings)) return Part::noun;
  if (infinitive && lower.size() > 4) return Part::infinitive;
  if (endsWithAny(lower, finiteEndings) || endsWith(lower, "ment") || endsWith(lower, "ent") ||
      endsWith(lower, "ons") || endsWith(lower, "ez")) {
    return Part::other;
  }
  // A thesaurus that knows nearly all words of French knows not this one: a form of a verb, a
  // name, a misspelling. Without a thesaurus it is most often a noun.
  return m_thesaurus.empty() ? Part::noun : Part::other;
}

bool Grammar::isInfinitive(const std::string& lower) const {
  return m_french && endsWithAny(lower, infinitiveEndings) && (sortOf(lower) & sortVerb) != 0;
}

std::string Grammar::accented(const std::string& lower) const {
  if (!m_french || m_thesaurus.empty() || lower.empty() || lower[0] != 'e') return lower;
  const std::string other = "é" + lower.substr(1);
  return sortOf(lower) == 0 && sortOf(other) != 0 ? other : lower;
}

}  // namespace grappe::themes
