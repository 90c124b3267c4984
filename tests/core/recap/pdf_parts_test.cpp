#include <catch2/catch.hpp>

#include "core/recap/documents.h"
#include "core/recap/full_recap.h"
#include "recap/pdf.h"

using namespace grappe;
using namespace grappe::recap;

TEST_CASE("a PDF says every part of the recap", "[recap]") {
  Recap recap = fixtures::fullRecap();
  for (const bool joined : {false, true}) {
    recap.choices.joinedPostIts = joined;
    const std::string all =
        fixtures::withoutSpace(fixtures::textOfPdf(pdfBytes(recap, fixtures::fullPictures())));
    for (const auto& words : fixtures::wordsOfParts()) {
      INFO(words);
      CHECK(all.find(fixtures::withoutSpace(words)) != std::string::npos);
    }
  }
}

TEST_CASE("a PDF leaves out what is not chosen", "[recap]") {
  Recap recap = fixtures::fullRecap();
  recap.choices.contents = recap.choices.originMarks = false;
  const std::string all = fixtures::textOfPdf(pdfBytes(recap));
  CHECK(all.find(recap.labels.exchangeCount + " ") == std::string::npos);
  CHECK(all.find("1.91") == std::string::npos);
}
