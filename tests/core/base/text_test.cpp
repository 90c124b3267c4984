#include "base/text.h"

#include <catch2/catch.hpp>

namespace grappe {

TEST_CASE("bad UTF-8 is seen", "[base]") {
  CHECK(isUtf8("Café 🤝"));
  CHECK_FALSE(isUtf8("\xC3\x28"));
  CHECK_FALSE(isUtf8("\xED\xA0\x80"));  // a surrogate
  CHECK_FALSE(isUtf8("\xF0\x9F\x98"));  // cut short
}

TEST_CASE("cleaning composes, drops controls and overrides, keeps line breaks", "[base]") {
  CHECK(cleaned("  e\u0301cole \r\n b\x07\u202Ez\t ") == "école \n bz");
  CHECK(cleanedLine(" un\n\n deux  trois ") == "un deux  trois");
  CHECK(cleaned("\xFF").empty());
}

TEST_CASE("graphemes are what a person counts", "[base]") {
  CHECK(graphemeCount("") == 0);
  CHECK(graphemeCount("e\u0301te\u0301") == 3);
  CHECK(graphemeCount("👨‍👩‍👧🇫🇷") == 2);
  CHECK(firstGraphemes("👨‍👩‍👧abc", 2) == "👨‍👩‍👧a");
}

TEST_CASE("folding makes accents, case, ligatures and apostrophes equal", "[base]") {
  CHECK(folded("L’Œuvre ÉTÉ") == "l'oeuvre ete");
  CHECK(lowered("ÉCOLE") == "école");
}

}  // namespace grappe
