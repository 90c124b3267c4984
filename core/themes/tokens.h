// A text as its words, in order, as people wrote them. Pure, any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace grappe::themes {

struct Token {
  std::string shown;      // as written: "l’", "École", "ami·es", "REAAP"
  std::string lower;      // NFC, lower case, straight apostrophe, inclusive endings dropped: "ami"
  bool capitals = false;  // two signs or more; all letters are capitals: "PRE", "CM2"
  bool elided = false;    // ends in an apostrophe: "l’" of "l’école"
  bool joined = false;    // follows a hyphen without a space: "faire" of "savoir-faire"
  bool breakBefore =
      true;  // a phrase does not reach back over this: start, punctuation, line break
};

// Elisions (l’ d’ qu’ jusqu’…) and hyphens part words; aujourd’hui stays whole; E.N. becomes EN;
// each ideograph is a word of its own. Digits alone are words.
std::vector<Token> tokensOf(std::string_view text);

}  // namespace grappe::themes
