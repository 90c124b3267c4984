// The strings of the interface in one language, from assets/strings/LANGUAGE/*.json, one file a
// part of the interface ("wall.json" holds the keys "wall.…"). Immutable once made: any thread.
//
// A file is one flat object: "key": "text with {name} places". A text that counts is an object
// {"one": …, "other": …}; French counts 0 and 1 as one (CLDR), English only 1.
#pragma once

#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/refusal.h"

namespace grappe::words {

using Place = std::pair<std::string_view, std::string>;  // name, what stands there

class Phrasebook {
 public:
  // `language` is "fr", "en"…; a language without strings, or a broken file, is refused.
  static Result<Phrasebook> load(std::string_view language);
  // Of a JSON text in hand (tests).
  static Result<Phrasebook> parse(std::string_view language, std::string_view json);

  // The text of `key`, its places filled. A key that is missing comes back as itself, so that it
  // is seen; a test keeps that from happening.
  std::string say(std::string_view key, std::initializer_list<Place> places = {}) const;
  // The form for `count`, which also fills {n}.
  std::string count(std::string_view key, long count,
                    std::initializer_list<Place> places = {}) const;

  const std::string& language() const { return m_language; }
  std::vector<std::string> keys() const;

 private:
  struct Forms {
    std::string one;
    std::string other;
  };
  std::string m_language;
  std::map<std::string, Forms, std::less<>> m_forms;
};

// Languages that the whole program speaks, French first. The page for phones speaks more: it asks
// for its own part alone.
std::vector<std::string> languages();

}  // namespace grappe::words
