#include <catch2/catch.hpp>

#include "core/intake/fixture_files.h"
#include "intake/exchanges.h"
#include "intake/lines.h"
#include "intake/origin_id.h"
#include "intake/quotations.h"

using namespace grappe;
using namespace grappe::intake;

namespace {

TakenExchanges exchanges(const std::string& bytes) {
  const auto taken = exchangesOf(bytes);
  REQUIRE(taken);
  return *taken;
}

TakenQuotations quotations(const std::string& bytes, const std::string& heading = {}) {
  const auto taken = quotationsOf(bytes, heading);
  REQUIRE(taken);
  return *taken;
}

std::vector<int> depths(const TakenExchanges& taken) {
  std::vector<int> out;
  for (const auto& exchange : taken.exchanges) out.push_back(exchange.depth);
  return out;
}

}  // namespace

TEST_CASE("bullets nest by their indentation, never deeper than one below", "[intake]") {
  const auto taken = exchanges("· Un\n  · Deux\n\t\t- Trois\n· Quatre\n        • Cinq\n");
  CHECK(depths(taken) == std::vector<int>{0, 1, 2, 0, 1});
  CHECK(taken.exchanges[2].text == "Trois");
  CHECK(taken.exchanges[2].parent == 1U);
  CHECK_FALSE(taken.exchanges[3].parent);
  CHECK(taken.exchanges[4].parent == 3U);
}

TEST_CASE("a line without a bullet heads the bullets below it, until an empty one", "[intake]") {
  const auto taken =
      exchanges("Connaître l’école :\n· Sa politique\n  · Locale\n· \n· Les préjugés\n");
  CHECK(depths(taken) == std::vector<int>{0, 1, 2, 0});
}

TEST_CASE("a time code at the end goes to its field, one inside stays", "[intake]") {
  const auto taken =
      exchanges("· Se mettre d’accord (36-14)\n· Dire (40-30) tout\n· Fin (34-21).\n");
  CHECK(taken.exchanges[0].text == "Se mettre d’accord");
  CHECK(taken.exchanges[0].timecode == "36-14");
  CHECK(taken.exchanges[1].text == "Dire (40-30) tout");
  CHECK(taken.exchanges[1].timecode.empty());
  CHECK(taken.exchanges[2].timecode == "34-21");
  CHECK(taken.exchanges[2].text == "Fin.");
}

TEST_CASE("brackets that hold something else are words", "[intake]") {
  for (const char* words :
       {"Les animatrices (…)", "Le PRE (2026)", "Un (3-4)", "()", "Un (a-12)"}) {
    std::string text = words;
    INFO(words);
    CHECK(takeTimecode(text).empty());
    CHECK(text == words);
  }
}

TEST_CASE("the real exchanges come in with every bullet", "[intake]") {
  const auto one = exchanges(fixtures::file("exchanges_1.txt"));
  const auto two = exchanges(fixtures::file("exchanges_2.txt"));
  CHECK(two.exchanges.size() == 16);
  CHECK(two.exchanges[2].timecode == "15-11");
  CHECK(two.remarks.empty());
  std::size_t below = 0;
  for (const auto& exchange : one.exchanges) below += exchange.parent ? 1 : 0;
  CHECK(below == 14);
}

TEST_CASE("quotations come under the heading above them, without their marks", "[intake]") {
  const auto taken =
      quotations("Les dispositifs\n« Un » et « deux ». (15-11)\nAutre titre\n« Trois »\n");
  REQUIRE(taken.quotations.size() == 3);
  CHECK(taken.quotations[0].text == "Un");
  CHECK(taken.quotations[1].timecode == "15-11");
  CHECK(taken.quotations[1].heading == "Les dispositifs");
  CHECK(taken.quotations[2].heading == "Autre titre");
  REQUIRE(taken.remarks.size() == 1);
  CHECK(taken.remarks[0].about == About::outsideMarks);
  CHECK(taken.remarks[0].detail == "et");
}

TEST_CASE("marks that nest stay in the quotation, one never closed is said", "[intake]") {
  const auto taken = quotations("« presque « connu », tu participes »\n« Le PRE fait le lien\n");
  CHECK(taken.quotations[0].text == "presque « connu », tu participes");
  CHECK(taken.quotations[1].text == "Le PRE fait le lien");
  REQUIRE(taken.remarks.size() == 1);
  CHECK(taken.remarks[0].about == About::notClosed);
}

TEST_CASE("headings with nothing under them are left out aloud", "[intake]") {
  const auto taken = quotations("Accueil\nASL\n« Oui »\nDes manifestations\n");
  CHECK(taken.quotations[0].heading == "ASL");
  CHECK(taken.remarks.size() == 2);
  const auto given = quotations("Accueil\n« Oui »\n", "La confiance");
  CHECK(given.quotations[0].heading == "La confiance");
  CHECK(given.remarks[0].about == About::outsideMarks);
}

TEST_CASE("without any mark each line is a quotation", "[intake]") {
  const auto taken = quotations("Le directeur aussi c’est important (12-05)\nC’est un effet\n");
  REQUIRE(taken.quotations.size() == 2);
  CHECK(taken.quotations[0].timecode == "12-05");
}

TEST_CASE("the same words of the same file get the same id, wherever they stand", "[intake]") {
  OriginIds first('n', "q1", "notes.txt");
  OriginIds second('n', "q1", "notes.txt");
  const std::string crisis = first.next("Crise");
  CHECK(first.next("CLAS") != crisis);
  CHECK(second.next("PRE") != crisis);
  CHECK(second.next("Crise") == crisis);
  CHECK(second.next("Crise") != crisis);  // two such notes are two
  CHECK(OriginIds('n', "q2", "notes.txt").next("Crise") != crisis);
  CHECK(OriginIds('n', "q1", "autre.txt").next("Crise") != crisis);
  CHECK(crisis.size() == 34);
}
