#include <algorithm>
#include <catch2/catch.hpp>

#include "core/recap/documents.h"
#include "core/recap/meeting.h"
#include "recap/docx.h"
#include "recap/markdown.h"
#include "recap/pdf.h"
#include "recap/reviewing.h"
#include "recap/wordings.h"

using namespace grappe;
using namespace grappe::recap;
using fixtures::french;

namespace {

// "Café des parents" twice, once in capitals, twice in other words; by three circles.
workshop::State alike() {
  fixtures::Meeting meeting;
  const auto question = meeting.question("q1", "Les entrées ?");
  const auto first = meeting.note(question, "Café des parents", "parents");
  const std::vector<std::pair<std::string, std::string>> others{
      {"CAFÉ DES PARENTS", "cs"},
      {"Un café avec les parents", "ecole"},
      {"Café des parents", "parents"},
      {"Un café avec les parents", "ecole"}};
  for (const auto& [words, circle] : others) {
    meeting.give(workshop::TwinNote{meeting.note(question, words, circle), first});
  }
  meeting.theme(question, "Se retrouver", {first, meeting.note(question, "CLAS")});
  return meeting.state;
}

std::size_t find(const std::vector<std::string>& lines, const std::string& line) {
  return static_cast<std::size_t>(std::count(lines.begin(), lines.end(), line));
}

}  // namespace

TEST_CASE("notes that say the same stand together, and each counts", "[recap]") {
  const Recap recap = recapOf(alike(), french());
  const ThemeOfPostIts& theme = recap.sections.at(0).themes.at(0);
  REQUIRE(theme.postIts.size() == 2);
  CHECK(theme.count() == 6);
  CHECK(recap.sections[0].postItCount == 6);
  CHECK(recap.numberLines.at(0) == "6 post-its");
  CHECK(recap.checks.at(0).text == "6 post-its, chacun une fois, sous sa question.");
  CHECK(recap.checks[0].good);
  for (const Voice& voice : recap.voices)
    CHECK(voice.notes == (voice.circle == "Centre social" ? 1 : 2));
}

TEST_CASE("words that differ in capitals or accents are wordings of their own", "[recap]") {
  const Recap recap = recapOf(alike(), french());
  const PostIt& postIt = recap.sections.at(0).themes.at(0).postIts.at(0);
  const auto wordings = wordingsOf(postIt);
  REQUIRE(wordings.size() == 3);
  CHECK(wordings[0].times == 2);
  CHECK(timesOn(wordings[0], postIt) == 5);
  CHECK(wordings[1].first->text == "CAFÉ DES PARENTS");
  CHECK(timesOn(wordings[1], postIt) == 1);
  CHECK(wordings[2].first->text == "Un café avec les parents");
  CHECK(timesOn(wordings[2], postIt) == 2);

  PostIt accents;
  accents.text = "un eleve";
  PostIt other;
  other.text = "un élève";
  accents.alike.push_back(other);
  CHECK(wordingsOf(accents).size() == 2);
}

TEST_CASE("reading over finds a note that is lost from those that say the same", "[recap]") {
  const auto state = alike();
  Recap lost = recapOf(state, french());
  lost.sections[0].themes[0].postIts[0].alike.pop_back();
  CHECK_FALSE(reviewed(lost, state, french()).at(0).good);
}

TEST_CASE("Markdown says how often, and other words below", "[recap]") {
  Options options;
  options.choices = workshop::RecapChoices();
  options.choices->circleMarks = false;
  const std::string text = markdown(recapOf(alike(), french(), options));
  CHECK(text.find("- Café des parents ×5\n  - CAFÉ DES PARENTS\n"
                  "  - Un café avec les parents ×2\n- CLAS\n") != std::string::npos);
}

TEST_CASE("DOCX says how often, with the marks of the circles, and other words below", "[recap]") {
  const std::string bytes = docxBytes(recapOf(alike(), french()));
  const auto lines = fixtures::paragraphsOf(bytes);
  CHECK(find(lines, "Café des parents ×5") == 1);
  CHECK(find(lines, "CAFÉ DES PARENTS") == 1);
  CHECK(find(lines, "Un café avec les parents ×2") == 1);
  CHECK(find(lines, "CLAS") == 1);
  CHECK(fixtures::part(bytes, "word/document.xml").find("<w:ilvl w:val=\"1\"") !=
        std::string::npos);
}

TEST_CASE("PDF says how often, and other words below", "[recap]") {
  const std::string text =
      fixtures::withoutSpace(fixtures::textOfPdf(pdfBytes(recapOf(alike(), french()))));
  CHECK(fixtures::timesFound(text, "Cafédesparents") == 1);
  CHECK(fixtures::timesFound(text, "CAFÉDESPARENTS") == 1);
  CHECK(text.find("×5") != std::string::npos);
  CHECK(text.find("Uncaféaveclesparents") != std::string::npos);
  CHECK(fixtures::timesFound(text, "×2") == 1);
}
