#include "widgets/french_spaces.h"

#include <catch2/catch.hpp>
#include <initializer_list>

#include "base/text.h"

using namespace grappe;
using widgets::TextField;

namespace {

// As on the keyboard on the screen: a character a key.
std::string typed(std::string_view keys, std::string_view language = "fr",
                  TextField field = TextField()) {
  for (const std::string& key : graphemes(keys)) widgets::typeOn(field, language, key);
  return field.text();
}

}  // namespace

TEST_CASE("a space before a French sign becomes the one that does not break", "[widgets]") {
  CHECK(typed("Ça va ?") == "Ça va\u202F?");
  CHECK(typed("Oui ! Non ;") == "Oui\u202F! Non\u202F;");
  CHECK(typed("Demain : non") == "Demain\u00A0: non");
  // Nobody typed one: a time, an address, a face.
  CHECK(typed("à 14:30 ?!") == "à 14:30\u202F?!");
  CHECK(typed("http://ecole.fr") == "http://ecole.fr");
}

TEST_CASE("a quotation holds its words by spaces that do not break", "[widgets]") {
  CHECK(typed("dit «oui»") == "dit «\u00A0oui\u00A0»");
  // Who types the spaces gets one each.
  CHECK(typed("dit « oui » !") == "dit «\u00A0oui\u00A0»\u202F!");
  CHECK(typed("»") == "»");
  CHECK(typed("«»") == "«\u00A0»");
}

TEST_CASE("what is typed in another language stays as it is", "[widgets]") {
  for (const char* language : {"en", "tr", "ar"}) {
    CHECK(typed("«a» b ?", language) == "«a» b ?");
  }
}

TEST_CASE("rubbing out takes the sign, then its space, and a space typed again is a plain one",
          "[widgets]") {
  TextField field;
  for (const char* key : {"a", " ", "?"}) widgets::typeOn(field, "fr", key);
  field.backspace();
  CHECK(field.text() == "a\u202F");
  field.backspace();
  CHECK(field.text() == "a");
  widgets::typeOn(field, "fr", "«");
  field.backspace();
  CHECK(field.text() == "a«");
  widgets::typeOn(field, "fr", " ");
  CHECK(field.text() == "a« ");
}

TEST_CASE("the spaces are set in the middle of a text, the caret behind the sign", "[widgets]") {
  TextField field("a b");
  field.left();
  widgets::typeOn(field, "fr", "!");
  CHECK(field.text() == "a\u202F!b");
  CHECK(field.after() == "b");
}

TEST_CASE("a text that is full is left as it is", "[widgets]") {
  CHECK(typed("!", "fr", TextField("ab ", 3)) == "ab ");
  CHECK(typed("»", "fr", TextField("abc", 4)) == "abc»");
  CHECK(typed("«", "fr", TextField("abc", 4)) == "abc«");
}
