#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>

#include "core/recap/documents.h"
#include "core/recap/element_order.h"
#include "core/recap/full_recap.h"
#include "core/recap/meeting.h"
#include "recap/docx.h"

using namespace grappe;
using namespace grappe::recap;

namespace {

std::string body(const Recap& recap) {
  return fixtures::part(docxBytes(recap, fixtures::fullPictures()), "word/document.xml");
}

std::string lines(const std::string& docx) {
  std::string all;
  for (const auto& paragraph : fixtures::paragraphsOf(docx)) all += paragraph + "\n";
  return all;
}

}  // namespace

TEST_CASE("a Word document with everything in it puts its elements in order", "[recap]") {
  Recap recap = fixtures::fullRecap();
  CHECK(fixtures::misplaced(docxBytes(recap, fixtures::fullPictures())) ==
        std::vector<std::string>{});
  recap.choices.joinedPostIts = true;
  recap.choices.contents = false;
  CHECK(fixtures::misplaced(docxBytes(recap)) == std::vector<std::string>{});
}

TEST_CASE("a Word document says every part of the recap", "[recap]") {
  const std::string all = lines(docxBytes(fixtures::fullRecap()));
  for (const auto& words : fixtures::wordsOfParts()) {
    INFO(words);
    CHECK(all.find(words) != std::string::npos);
  }
}

TEST_CASE("decisions and what is left to do have styles of their own", "[recap]") {
  const std::string xml = body(fixtures::fullRecap());
  CHECK(fixtures::timesFound(xml, "w:val=\"Decision\"") == 2);
  CHECK(fixtures::timesFound(xml, "w:val=\"ToDo\"") == 1);
}

TEST_CASE("a paraphrase has no marks of quotation and says what it is", "[recap]") {
  const Recap recap = fixtures::fullRecap();
  const std::string all = lines(docxBytes(recap));
  CHECK(all.find("quand il y a à manger " + recap.labels.paraphrase) != std::string::npos);
  CHECK(all.find(recap.labels.quoteOpen + "Les parents viennent plus") == std::string::npos);
}

TEST_CASE("joined post-its are one paragraph a theme, and no columns", "[recap]") {
  Recap recap = fixtures::fullRecap();
  CHECK(body(recap).find("w:num=\"3\"") != std::string::npos);
  recap.choices.joinedPostIts = true;
  recap.choices.circleMarks = false;
  const std::string all = lines(docxBytes(recap));
  CHECK(all.find("Hors de la grille") != std::string::npos);
  CHECK(all.find(recap.labels.between + "Faire la fête ensemble") != std::string::npos);
  CHECK(body(recap).find("w:num=\"3\"") == std::string::npos);
}

TEST_CASE("marks, contents, walls and origins are there by choice", "[recap]") {
  Recap recap = fixtures::fullRecap();
  const std::string with = body(recap);
  CHECK(with.find("TOC \\o") != std::string::npos);
  CHECK(with.find("w:drawing") != std::string::npos);
  CHECK(with.find("SEQ Mur") != std::string::npos);
  CHECK(with.find("\"OriginMark\"") != std::string::npos);
  CHECK(with.find("Segoe UI Symbol") != std::string::npos);
  recap.choices.contents = recap.choices.walls = recap.choices.originMarks = false;
  recap.choices.circleMarks = false;
  const std::string without = body(recap);
  CHECK(without.find("TOC \\o") == std::string::npos);
  CHECK(without.find("w:drawing") == std::string::npos);
  CHECK(without.find("\"OriginMark\"") == std::string::npos);
  CHECK(without.find("Segoe UI Symbol") == std::string::npos);
}

TEST_CASE("a grid is a table with a row of headings, its notes in its cells", "[recap]") {
  const std::string xml = body(fixtures::fullRecap());
  CHECK(fixtures::timesFound(xml, "w:val=\"RecapGrid\"") == 2);
  CHECK(fixtures::timesFound(lines(docxBytes(fixtures::fullRecap())), "Forces numéro 1\n") == 1);
}
