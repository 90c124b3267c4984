#include "themes/stemmer.h"

#include <libstemmer.h>

#include <algorithm>
#include <array>

#include "base/text.h"

namespace grappe::themes {

namespace {

// Snowball's French keeps the s of amis and vélos, and the x of lieux: a singular and its plural
// would be two words.
std::string singular(std::string_view word) {
  static constexpr std::array plurals{"lieux",   "milieux", "jeux",  "enjeux", "feux",
                                      "cheveux", "neveux",  "aveux", "adieux", "vœux"};
  if (std::find(plurals.begin(), plurals.end(), word) != plurals.end()) {
    return std::string(word.substr(0, word.size() - 1));
  }
  if (word.size() > 3 && word.back() == 's' &&
      std::string_view("ioua").find(word[word.size() - 2]) != std::string_view::npos) {
    return std::string(word.substr(0, word.size() - 1));
  }
  return std::string(word);
}

}  // namespace

void Stemmer::Deleted::operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }

Stemmer::Stemmer(std::string_view language)
    : m_snowball(sb_stemmer_new(std::string(language).c_str(), "UTF_8")),
      m_french(language == "fr") {}

std::string Stemmer::stem(std::string_view lower) const {
  const std::string word = m_french ? singular(lower) : std::string(lower);
  if (!m_snowball) return folded(word);
  const sb_symbol* out =
      sb_stemmer_stem(m_snowball.get(), reinterpret_cast<const sb_symbol*>(word.data()),
                      static_cast<int>(word.size()));
  if (out == nullptr) return folded(word);
  return folded(std::string_view(reinterpret_cast<const char*>(out),
                                 static_cast<std::size_t>(sb_stemmer_length(m_snowball.get()))));
}

}  // namespace grappe::themes
