#include "base/text.h"

#include <catch2/catch.hpp>

#include "base/guillemets.h"

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
  CHECK(graphemes("").empty());
  CHECK(graphemes("a👨‍👩‍👧e\u0301") ==
        std::vector<std::string>{"a", "👨‍👩‍👧", "e\u0301"});
}

TEST_CASE("a text reads the way of its first letter", "[base]") {
  CHECK(readsRightToLeft("مورحب"));
  CHECK(readsRightToLeft("12 « שלום"));
  CHECK_FALSE(readsRightToLeft("école مرحبا"));
  CHECK_FALSE(readsRightToLeft("12 🤝"));
}

TEST_CASE("« » close where as many have closed as were opened", "[base]") {
  const std::string text = "« a « b » c » d";
  CHECK(closingGuillemet(text, openGuillemet.size()) == text.rfind(closeGuillemet));
  CHECK(closingGuillemet("« a « b »", openGuillemet.size()) == std::string::npos);
}

TEST_CASE("folding makes accents, case, ligatures and apostrophes equal", "[base]") {
  CHECK(folded("L’Œuvre ÉTÉ") == "l'oeuvre ete");
  CHECK(lowered("ÉCOLE") == "école");
  CHECK(uppered("école, cœur") == "ÉCOLE, CŒUR");
}

}  // namespace grappe
