#include <catch2/catch.hpp>

#include <algorithm>

#include "intake/past_recap.h"

using namespace grappe;
using namespace grappe::intake;

namespace {

PastRecap recapOf(const std::string& text) {
  auto recap = pastRecapOf(paperOfText(text));
  REQUIRE(recap);
  return std::move(*recap);
}

std::size_t count(const PastRecap& recap, ReadAs as) {
  return static_cast<std::size_t>(std::count_if(
      recap.lines.begin(), recap.lines.end(), [&](const PastLine& line) { return line.as == as; }));
}

}  // namespace

TEST_CASE("words in straight or typographic marks are quotations as those in « » are", "[past]") {
  const auto recap = recapOf(
      "1/ Une ?\nLe regard des partenaires école :\nAgir ensemble\n\"Un mot\" (12-30)\n"
      "“Deux mots”\n« Trois mots »\n\" Quatre mots \".\nEncore\n"
      "\"Il m’a dit \"oui\" hier\"\n“Elle dit « non » souvent”\n\"Un\" \"Deux\"\n");
  const auto& quotations = recap.questions[0].quotations;
  REQUIRE(quotations.size() == 8);
  const std::vector<std::string> words = {"Un mot",
                                          "Deux mots",
                                          "Trois mots",
                                          "Quatre mots",
                                          "Il m’a dit \"oui\" hier",
                                          "Elle dit « non » souvent",
                                          "Un",
                                          "Deux"};
  for (std::size_t at = 0; at < words.size(); ++at) {
    CHECK(quotations[at].text == words[at]);
    CHECK(quotations[at].marked);
    CHECK(quotations[at].heading == (at < 4 ? "Agir ensemble" : "Encore"));
  }
  CHECK(quotations[0].timecode == "12-30");
  CHECK(recap.lost() == 0);
}

TEST_CASE("a line with marks somewhere in it is no quotation", "[past]") {
  for (const char* line : {"Le projet \"Ça match\" continue", "\"Un\" et \"Deux\"",
                           "Le projet « Ça match » continue", "« Ça match » continue"}) {
    INFO(line);
    const auto recap =
        recapOf("1/ Une ?\nLe regard des partenaires\n" + std::string(line) + "\n« Ensemble »\n");
    CHECK(count(recap, ReadAs::quotation) == 1);
  }
}

TEST_CASE("who said a quotation may stand beside it", "[past]") {
  struct Case {
    const char* line;
    const char* source;
    const char* timecode;
  };
  for (const Case& each : {Case{"« Phrase un » (directrice d’école)", "directrice d’école", ""},
                           Case{"« Phrase un » – Entretien 2", "Entretien 2", ""},
                           Case{"« Phrase un », Entretien 2", "Entretien 2", ""},
                           Case{"« Phrase un » — Entretien 2.", "Entretien 2", ""},
                           Case{"« Phrase un. » - Entretien n° 2", "Entretien n° 2", ""},
                           Case{"« Phrase un » (12-30) – Entretien 2", "Entretien 2", "12-30"},
                           Case{"« Phrase un » – Entretien 2 (12-30)", "Entretien 2", "12-30"},
                           Case{"« Phrase un » (Entretien 2, 12-30)", "Entretien 2", "12-30"},
                           Case{"« Phrase un », un parent d’élève", "un parent d’élève", ""},
                           Case{"« Phrase un » (école maternelle)", "école maternelle", ""},
                           Case{"\"Phrase un\" – Entretien 2", "Entretien 2", ""},
                           Case{"“Phrase un” (directrice)", "directrice", ""}}) {
    INFO(each.line);
    const auto recap = recapOf("1/ Une ?\nLe regard des partenaires\n" + std::string(each.line));
    const auto& quotations = recap.questions[0].quotations;
    REQUIRE(quotations.size() == 1);
    CHECK(quotations[0].marked);
    CHECK(quotations[0].text.starts_with("Phrase un"));
    CHECK(quotations[0].source == each.source);
    CHECK(quotations[0].timecode == each.timecode);
    CHECK(recap.lines.back().source == each.source);
  }
}

TEST_CASE("a sentence with marked words in it names nobody", "[past]") {
  for (const char* line :
       {"Le projet « Ça match » continue.", "« Ça match » continue à Guéret.",
        "« Ça match » – un projet qui continue, on l’a vu.", "« Ça match », on continue.",
        "« Ça match », dit la directrice.", "« Ça match » (rires).", "« Ça match » (…).",
        "« Ça match » (2019).", "« Ça match » est un projet (directrice).",
        "La directrice dit : « Ça match » (école)."}) {
    INFO(line);
    const auto recap = recapOf("1/ Une ?\nLe regard des partenaires\n" + std::string(line));
    REQUIRE(recap.questions[0].quotations.size() == 1);
    CHECK_FALSE(recap.questions[0].quotations[0].marked);
    CHECK(recap.questions[0].quotations[0].source.empty());
  }
  const auto recap = recapOf("1/ Une ?\nLe regard des partenaires\n« Un (…) mot » (12-30)");
  CHECK(recap.questions[0].quotations[0].text == "Un (…) mot");
}
