#include "widgets/text_field.h"

#include <catch2/catch.hpp>

using grappe::widgets::TextField;

TEST_CASE("backspace takes a whole emoji family at once", "[screens]") {
  TextField field("Les familles 👨‍👩‍👧‍👦");
  REQUIRE(field.backspace());
  CHECK(field.text() == "Les familles ");
}

TEST_CASE("an é typed as e and an accent is one letter to the caret", "[screens]") {
  TextField field;
  field.insert(U'e');
  field.insert(U'\u0301');
  field.insert(U't');
  REQUIRE(field.text() == "e\u0301t");
  field.left();
  CHECK(field.before() == "e\u0301");
  field.left();
  CHECK(field.before().empty());
  CHECK(field.erase());
  CHECK(field.text() == "t");
}

TEST_CASE("an accent typed before the caret's letter joins it and the caret stays outside",
          "[screens]") {
  TextField field("xe");
  field.insert(U'\u0302');
  CHECK(field.before() == "xe\u0302");
  CHECK(field.after().empty());
}

TEST_CASE("Arabic is edited letter by letter in the order it is read", "[screens]") {
  TextField field("مرحبا");
  field.backspace();
  CHECK(field.text() == "مرحب");
  field.home();
  field.right();
  CHECK(field.before() == "م");
  field.insert(U'و');
  CHECK(field.text() == "مورحب");
}

TEST_CASE("the field takes characters in the middle, and none over its limit", "[screens]") {
  TextField field("cole", 5);
  field.home();
  REQUIRE(field.insert(U'é'));
  CHECK(field.text() == "école");
  CHECK(field.before() == "é");
  CHECK_FALSE(field.insert(U's'));
  CHECK(field.text() == "école");
  // A mark that joins a letter makes the text no longer.
  CHECK(field.insert(U'\u0301'));
}

TEST_CASE("the field takes no control characters, line breaks or bidi overrides", "[screens]") {
  TextField field;
  for (const char32_t c : {U'\n', U'\t', U'\x7f', U'\u0085', U'\u202E', U'\u2028'}) {
    CHECK_FALSE(field.insert(c));
  }
  CHECK(field.empty());
  CHECK(field.insert("a\nb"));
  CHECK(field.text() == "ab");
}

TEST_CASE("the caret stops at both ends of the text", "[screens]") {
  TextField field("ab");
  field.right();
  CHECK(field.after().empty());
  CHECK_FALSE(field.erase());
  field.home();
  field.left();
  CHECK(field.before().empty());
  CHECK_FALSE(field.backspace());
  field.end();
  CHECK(field.before() == "ab");
}
