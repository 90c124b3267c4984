#include <catch2/catch.hpp>

#include "core/recap/documents.h"
#include "core/recap/meeting.h"
#include "recap/csv.h"
#include "recap/xlsx.h"

namespace grappe::recap {

namespace {

using fixtures::french;
using fixtures::Meeting;

Recap recapWith(const std::vector<std::string>& notes, const std::string& title = "Et demain ?") {
  Meeting meeting;
  const auto question = meeting.question("q1", title);
  for (const std::string& note : notes) meeting.note(question, note, "parents");
  return recapOf(meeting.state, french());
}

std::string tableOf(const Recap& recap) { return csv(recap, tableLabels(french())); }

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

std::string unescaped(std::string xml) {
  for (const auto& [sign, plain] : {std::pair("&lt;", "<"), {"&gt;", ">"}, {"&amp;", "&"}}) {
    for (auto at = xml.find(sign); at != std::string::npos; at = xml.find(sign, at + 1)) {
      xml.replace(at, std::string_view(sign).size(), plain);
    }
  }
  return xml;
}

}  // namespace

TEST_CASE("a table has every line of people's words once, as written", "[recap][csv]") {
  const workshop::State state = fixtures::realMeeting();
  const std::string table = tableOf(recapOf(state, french()));
  for (const std::string& words : fixtures::wordsToFind(state)) {
    std::string quoted;
    for (const char c : words) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    INFO(words);
    CHECK(has(table, quoted + "\""));
  }
  CHECK(table.substr(0, 3) == "\xEF\xBB\xBF");
  CHECK(has(table, "\"Question\";\"Nature\";\"Thème\""));
}

TEST_CASE("no cell of a table is taken for a formula, and quotes and lines stay in it",
          "[recap][csv]") {
  const std::string table = tableOf(
      recapWith({"=HYPERLINK(\"http://x\")", "+33 6", "-10 %", "@tous", "Dit \"oui\"\nou non"}));
  CHECK(has(table, "\"'=HYPERLINK(\"\"http://x\"\")\""));
  CHECK(has(table, "\"'+33 6\""));
  CHECK(has(table, "\"'-10 %\""));
  CHECK(has(table, "\"'@tous\""));
  CHECK(has(table, "\"Dit \"\"oui\"\"\nou non\""));
}

TEST_CASE("a spreadsheet has a sheet a question, its header frozen, with filters and no formula",
          "[recap][xlsx]") {
  const std::string bytes =
      xlsxBytes(recapWith({"=1+1", "Un café 🤝", "رابط"}), tableLabels(french()));
  const auto sheet = fixtures::part(bytes, "xl/worksheets/sheet2.xml");
  CHECK(has(sheet, "state=\"frozen\""));
  CHECK(has(sheet, "<autoFilter ref=\"A1:I4\""));
  CHECK_FALSE(has(sheet, "<f>"));
  const auto strings = fixtures::part(bytes, "xl/sharedStrings.xml");
  CHECK(has(strings, ">=1+1<"));
  CHECK(has(strings, "Un café 🤝"));
  CHECK(has(strings, "رابط"));
  CHECK(has(fixtures::part(bytes, "xl/workbook.xml"), "name=\"1. Et demain\""));
}

TEST_CASE("a spreadsheet has all that the meeting said, and the same bytes each time",
          "[recap][xlsx]") {
  const workshop::State state = fixtures::realMeeting();
  const Recap recap = recapOf(state, french());
  const std::string bytes = xlsxBytes(recap, tableLabels(french()));
  CHECK(bytes == xlsxBytes(recap, tableLabels(french())));
  const std::string strings = fixtures::part(bytes, "xl/sharedStrings.xml");
  for (const std::string& words : fixtures::wordsToFind(state)) {
    INFO(words);
    CHECK(has(unescaped(strings), words));
  }
}

TEST_CASE("sheets have names that Excel takes, each its own", "[recap][xlsx]") {
  Recap recap;
  for (const std::string heading : {"1. Quelles entrées [école/CSX] : lesquelles ?", "'", "'",
                                    "2. Une question très très longue, et une fin",
                                    "2. UNE QUESTION TRÈS TRÈS LONGUE, et une"}) {
    Section section;
    section.heading = heading;
    section.number = static_cast<int>(recap.sections.size()) + 1;
    recap.sections.push_back(section);
  }
  CHECK(sheetNames(recap) ==
        std::vector<std::string>{"1. Quelles entrées  école CSX", "Question 2", "Question 3",
                                 "2. Une question très très longu", "Question 5"});
}

TEST_CASE("a text longer than a cell goes on in the next row", "[recap][xlsx]") {
  Recap recap;
  Section section;
  section.heading = "1. Long";
  Point point;
  for (int i = 0; i < 12000; ++i) point.text += "mot ";
  section.points.push_back(point);
  recap.sections.push_back(section);
  const std::string bytes = xlsxBytes(recap, tableLabels(french()));
  const auto sheet = fixtures::part(bytes, "xl/worksheets/sheet2.xml");
  CHECK(has(sheet, "<row r=\"3\""));
  CHECK_FALSE(has(sheet, "<row r=\"4\""));
}

TEST_CASE("a row of a spreadsheet is as tall as its text, so that nobody sees it cut",
          "[recap][xlsx]") {
  std::string words;
  for (int at = 0; at < 40; ++at) words += "rencontre ";  // 400 letters in a column of 70
  const std::string sheet =
      fixtures::part(xlsxBytes(recapWith({words, "Deux\nlignes", "Court"}), tableLabels(french())),
                     "xl/worksheets/sheet2.xml");
  CHECK(has(sheet, "<row r=\"2\" spans=\"1:9\" ht=\"90\" customHeight=\"1\">"));
  CHECK(has(sheet, "<row r=\"3\" spans=\"1:9\" ht=\"30\" customHeight=\"1\">"));
  CHECK(has(sheet, "<row r=\"4\" spans=\"1:9\">"));
}

TEST_CASE("tables say how many points a theme was given", "[recap][csv]") {
  Recap recap;
  Section section;
  section.heading = "1. Une";
  ThemeOfPostIts theme;
  theme.title = "Liens";
  theme.votes = "11 points";
  theme.postIts.emplace_back().text = "Un repas";
  section.themes.push_back(theme);
  recap.sections.push_back(section);
  CHECK(has(tableOf(recap), "\"1. Une\";\"Thème\";\"Liens\";\"\";\"\";\"\";\"11 points\""));
}

TEST_CASE("a complete table says that it holds what others do not", "[recap][csv]") {
  Meeting meeting;
  meeting.note(meeting.question("q1", "Une"), "Un repas");
  Options options;
  options.complete = true;
  const Recap recap = recapOf(meeting.state, french(), options);
  CHECK(has(tableOf(recap), "à ne pas diffuser"));
  CHECK(has(fixtures::part(xlsxBytes(recap, tableLabels(french())), "xl/sharedStrings.xml"),
            "à ne pas diffuser"));
}

}  // namespace grappe::recap
