#include <catch2/catch.hpp>

#include <algorithm>

#include "base/text.h"
#include "core/intake/fixture_files.h"
#include "core/intake/zip_files.h"
#include "intake/past_recap.h"
#include "intake/recap_names.h"

using namespace grappe;
using namespace grappe::intake;

namespace {

PastRecap recapOf(Paper paper) {
  auto recap = pastRecapOf(std::move(paper));
  REQUIRE(recap);
  return std::move(*recap);
}
PastRecap recapOf(const std::string& text) { return recapOf(paperOfText(text)); }

std::vector<std::string> wordsOf(const std::string& text) {
  std::vector<std::string> words;
  bool inside = false;
  for (const char32_t c : codepoints(text)) {
    if (isOfWord(c)) {
      if (!inside) words.emplace_back();
      words.back() += toUtf8(c);
    }
    inside = isOfWord(c);
  }
  std::sort(words.begin(), words.end());
  return words;
}

// All that was taken of one paragraph.
std::string takenOf(const PastRecap& recap, int line) {
  std::string out;
  for (const auto& question : recap.questions) {
    for (const auto& each : question.points) {
      if (each.line == line) out += each.text + " " + each.timecode + " ";
    }
    for (const auto& each : question.quotations) {
      if (each.line == line) out += each.text + " " + each.timecode + " ";
    }
    for (const auto& each : question.notes) {
      if (each.note.line == line) out += each.note.text + " ";
    }
  }
  return out;
}

std::size_t count(const PastRecap& recap, ReadAs as) {
  return static_cast<std::size_t>(std::count_if(
      recap.lines.begin(), recap.lines.end(), [&](const PastLine& line) { return line.as == as; }));
}

const PastPoint& pointThatBegins(const PastQuestion& question, const std::string& words) {
  const auto found =
      std::find_if(question.points.begin(), question.points.end(),
                   [&](const PastPoint& point) { return point.text.starts_with(words); });
  REQUIRE(found != question.points.end());
  return *found;
}

void checkTheRealOne(const PastRecap& recap) {
  REQUIRE(recap.questions.size() == 3);
  std::size_t points = 0;
  std::size_t quotations = 0;
  std::size_t notes = 0;
  for (const auto& question : recap.questions) {
    points += question.points.size();
    quotations += question.quotations.size();
    notes += question.notes.size();
  }
  CHECK(points == 83);
  CHECK(quotations == 29);
  CHECK(notes == 34);
  CHECK(recap.questions[0].notes.size() == 13);
  CHECK(recap.questions[1].notes.size() == 21);
  CHECK(recap.questions[2].notes.empty());
  CHECK(count(recap, ReadAs::unmarked) == 7);
  CHECK(count(recap, ReadAs::unread) == 0);
  CHECK(count(recap, ReadAs::loneTitle) == 8);
  CHECK(recap.questions[2].title.starts_with("Comment on fait pour que ça continue"));
  for (const auto& line : recap.lines) {
    const bool content = line.as == ReadAs::point || line.as == ReadAs::quotation ||
                         line.as == ReadAs::unmarked || line.as == ReadAs::notes;
    if (!content) continue;
    INFO(line.text);
    CHECK(wordsOf(takenOf(recap, line.number)) == wordsOf(line.text));
  }
}

}  // namespace

TEST_CASE("the real recap comes back whole: every bullet, quotation and post-it in its place",
          "[past]") {
  const auto recap = recapOf(fixtures::file("past_recap.txt"));
  checkTheRealOne(recap);
  CHECK(recap.lines[0].cut == std::vector<std::string>{"[bookmark: _GoBack]"});
  const auto& first = recap.questions[0];
  const auto& below = pointThatBegins(first, "Les hiérarchies");
  REQUIRE(below.parent);
  CHECK(first.points[*below.parent].text.starts_with("Avoir une très bonne connaissance"));
  CHECK_FALSE(pointThatBegins(first, "L’école doit se sentir").parent);
  CHECK(pointThatBegins(recap.questions[2], "Se mettre d’accord").timecode == "36-14");
  CHECK(first.quotations[0].heading ==
        "Le centre social traite des sujets qui ont un impact sur l’enseignement");
  CHECK(recap.questions[1].notes.back().note.parts ==
        std::vector<std::string>{"CLSPD.", "Café des parents"});
}

TEST_CASE("the same recap out of Word, with real lists, says the same", "[past]") {
  std::string body;
  const std::string text = fixtures::file("past_recap.txt");
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t end = std::min(text.find('\n', from), text.size());
    std::string line = text.substr(from, end - from);
    from = end + 1;
    std::string properties;
    if (line.starts_with("·")) {
      line.erase(0, std::string("·").size());
      properties = R"(<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>)";
    }
    body += fixtures::paragraph(line, properties);
  }
  auto read = paperOf("a.docx", fixtures::docx(body));
  REQUIRE(read);
  checkTheRealOne(recapOf(std::move(*read)));
}

TEST_CASE("questions are found in the styles that people write", "[past]") {
  for (const char* style : {"3/ Titre ?", "3 / Titre ?", "3. Titre ?", "3) Titre ?", "3 Titre ?",
                            "Question 3 : Titre ?", "Question n°3 Titre ?", "3 – Titre ?"}) {
    INFO(style);
    const auto recap = recapOf(std::string(style) + "\nÉchanges\n· Un\n");
    REQUIRE(recap.questions.size() == 1);
    CHECK(recap.questions[0].number == 3);
    CHECK(recap.questions[0].title == "Titre ?");
  }
  for (const char* none : {"3e étage", "2.5 fois", "Titre", "10:30 accueil"}) {
    INFO(none);
    CHECK_FALSE(numberedTitle(none));
  }
}

TEST_CASE("an enumeration within a question is not taken for questions", "[past]") {
  const auto recap =
      recapOf("1/ Une ?\nÉchanges\n1/ faire\n2/ dire\n2/ Deux ?\nÉchanges\n· Un\n3/ encore\n");
  REQUIRE(recap.questions.size() == 2);
  CHECK(recap.questions[0].points.size() == 2);
  CHECK(recap.questions[1].points.size() == 2);
}

TEST_CASE("a recap without a question is refused", "[past]") {
  CHECK(pastRecapOf(paperOfText("Bonjour\n· Un\n")).error().code == Code::empty);
}

TEST_CASE("post-its stand under their themes, unsorted ones apart, counts give so many", "[past]") {
  const auto recap = recapOf(
      "1/ Une ?\nRécapitulatif post-its :\nLa confiance\n· Lien de confiance ×3\n· Le temps\n"
      "Les lieux\nÉcole – Parc – Café\n(Éléments non triés)\nCrise - CLAS - PRE\n");
  const auto& question = recap.questions[0];
  REQUIRE(question.themes.size() == 2);
  REQUIRE(question.notes.size() == 10);
  CHECK(question.notes[0].note.text == "Lien de confiance");
  CHECK(question.notes[2].sameAs == 0U);
  CHECK(question.notes[3].theme == 0U);
  CHECK(question.notes[4].note.text == "École");
  CHECK(question.notes[4].theme == 1U);
  CHECK(question.notes[7].unsorted);
  CHECK_FALSE(question.notes[7].theme);
  CHECK(question.notes[9].note.text == "PRE");
}

TEST_CASE("decisions and what is left to do are kinds of points", "[past]") {
  const auto recap = recapOf(
      "1/ Une ?\nDécisions :\n· On continue\nReste à faire\n· Définir le temps\nÉchanges\n· Dit\n"
      "· « Mot pour mot » (12-30)\n");
  const auto& points = recap.questions[0].points;
  REQUIRE(points.size() == 4);
  CHECK(points[0].kind == workshop::ExchangeKind::decided);
  CHECK(points[1].kind == workshop::ExchangeKind::toDo);
  CHECK(points[2].kind == workshop::ExchangeKind::said);
  CHECK(points[3].verbatim);
  CHECK(points[3].text == "Mot pour mot");
  CHECK(points[3].timecode == "12-30");
}

TEST_CASE("a recap of our own comes back, and what it ends with is no content", "[past]") {
  const auto recap = recapOf(paperOfMarkdown(
      "# Ça match\n\nRécapitulatif de la rencontre\n\nMardi 24 novembre 2026\n\n## 1. Une ?\n\n"
      "### Récapitulatif des échanges\n\n- Un\n  - Deux (36-14)\n\n### Le regard des "
      "partenaires\n\n"
      "#### Agir\n\n> « Ensemble » (15-11)\\\n> — directrice\n\n### Récapitulatif post-its\n\n"
      "#### Lieux\n\n- Parc ×2\n  - Le parc\n\n#### À classer\n\n- Crise\n\n## Sources\n\n- "
      "directrice\n"
      "\n## Relu avant d’être remis\n\n- vérifié · 4 post-its\n"));
  CHECK(recap.title == "Ça match");
  REQUIRE(recap.questions.size() == 1);
  const auto& question = recap.questions[0];
  REQUIRE(question.points.size() == 2);
  CHECK(question.points[1].parent == 0U);
  REQUIRE(question.quotations.size() == 1);
  CHECK(question.quotations[0].text == "Ensemble");
  CHECK(question.quotations[0].source == "directrice");
  CHECK(question.quotations[0].timecode == "15-11");
  REQUIRE(question.notes.size() == 4);
  CHECK(question.notes[2].note.text == "Le parc");
  CHECK(question.notes[2].sameAs == 0U);
  CHECK(question.notes[3].unsorted);
  CHECK(count(recap, ReadAs::closing) == 4);
  CHECK(count(recap, ReadAs::front) == 3);
  CHECK(recap.lost() == 0);
}

TEST_CASE("what nobody can place is told, never dropped", "[past]") {
  Paper paper = paperOfText("1/ Une ?\nLe regard des partenaires école :\nUn titre seul\n");
  PaperLine note;
  note.text = "En note";
  note.aside = Aside::footnote;
  paper.lines.push_back(note);
  const auto recap = recapOf(std::move(paper));
  CHECK(recap.lost() == 2);
  CHECK(count(recap, ReadAs::beside) == 1);
}
