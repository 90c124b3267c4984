// Words down to what they share: libstemmer's Snowball for the language, and what it leaves undone.
// One thread at a time (libstemmer keeps a buffer); making one is cheap.
#pragma once

#include <memory>
#include <string>
#include <string_view>

struct sb_stemmer;

namespace grappe::themes {

class Stemmer {
 public:
  // "fr", "en", "de", "es", "it", "pt", "tr", "ar"…; a language that libstemmer does not know only
  // gets its words folded.
  explicit Stemmer(std::string_view language);

  // `lower`: one word, lower case, NFC. The stem has no accents: amis → ami, vélos → velo,
  // déplacement → deplac.
  std::string stem(std::string_view lower) const;

 private:
  struct Deleted {
    void operator()(sb_stemmer* stemmer) const;
  };
  std::unique_ptr<sb_stemmer, Deleted> m_snowball;
  bool m_french;
};

}  // namespace grappe::themes
