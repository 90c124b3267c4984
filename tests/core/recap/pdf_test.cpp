#include <cairo.h>

#include <catch2/catch.hpp>

#include "core/recap/documents.h"
#include "core/recap/meeting.h"
#include "recap/pdf.h"

using namespace grappe;
using namespace grappe::recap;
using fixtures::french;

namespace {

std::string textOf(const fixtures::Meeting& meeting) {
  return fixtures::withoutSpace(fixtures::textOfPdf(pdfBytes(recapOf(meeting.state, french()))));
}

}  // namespace

TEST_CASE("PDF holds every note, point and quotation, to be found by searching", "[recap]") {
  const auto state = fixtures::realMeeting();
  const std::string text =
      fixtures::withoutSpace(fixtures::textOfPdf(pdfBytes(recapOf(state, french()))));
  for (const auto& words : fixtures::wordsToFind(state)) {
    INFO(words);
    CHECK(text.find(fixtures::withoutSpace(words)) != std::string::npos);
  }
}

TEST_CASE("no note is lost where columns and pages break", "[recap]") {
  fixtures::Meeting meeting;
  const auto question = meeting.question("q1", "Une");
  std::vector<std::string> all;
  for (int theme = 0; theme < 12; ++theme) {
    std::vector<workshop::NoteId> notes;
    for (int at = 0; at < 3 + theme * 4; ++at) {
      std::string words = "N" + std::to_string(theme) + "x" + std::to_string(at) + "z";
      for (int more = 0; more < at % 7; ++more) words += " quelques mots de plus";
      all.push_back(words);
      notes.push_back(meeting.note(question, words, at % 2 == 0 ? "ecole" : "parents"));
    }
    meeting.theme(question, "Thème " + std::to_string(theme), notes);
  }
  const std::string text = textOf(meeting);
  for (const auto& words : all) {
    INFO(words);
    CHECK(text.find(fixtures::withoutSpace(words)) != std::string::npos);
    const std::string mark = words.substr(0, words.find('z') + 1);
    CHECK(fixtures::timesFound(text, mark) == 1);
  }
}

TEST_CASE("a note, a point or a quotation taller than a page goes on over the next", "[recap]") {
  fixtures::Meeting meeting;
  const auto question = meeting.question("q1", "Une");
  std::string tall = "a0";
  for (int at = 1; at < 120; ++at) tall += "\na" + std::to_string(at);
  meeting.note(question, tall);
  meeting.note(question, "Le dernier");
  std::string point;
  for (int at = 0; at < 600; ++at) point += "p" + std::to_string(at) + " ";
  point += "fin";
  meeting.point(question, point);
  meeting.quotation(question, "Long", point + "e");
  const std::string text = textOf(meeting);
  for (int at = 0; at < 120; ++at) {
    // Between two columns stands the theme's title once more.
    const std::string line = "a" + std::to_string(at);
    INFO(line);
    CHECK(fixtures::timesFound(text, line) >= 1);
  }
  CHECK(text.find("Ledernier") != std::string::npos);
  // Between two pages stands the foot of the first.
  for (int at = 0; at < 600; ++at) CHECK(fixtures::timesFound(text, "p" + std::to_string(at)) >= 2);
  CHECK(text.find("p599fine") != std::string::npos);
}

TEST_CASE("a small theme stands whole in its column", "[recap]") {
  fixtures::Meeting meeting;
  const auto question = meeting.question("q1", "Une");
  const auto first = meeting.note(question, "Le premier des deux post-its de ce thème");
  const auto second = meeting.note(question, "Le second, qui reste auprès de lui");
  meeting.theme(question, "Ensemble", {first, second});
  CHECK(textOf(meeting).find("Ensemble(suite)") == std::string::npos);
}

TEST_CASE("words of every kind can be drawn and found", "[recap]") {
  std::string longWord;
  for (int at = 0; at < 500; ++at) longWord += static_cast<char>('a' + at % 26);
  for (const std::string& words : {std::string("<b>&amp; ]]> \"'"), longWord, std::string("中文"),
                                   std::string("Œuvre d’été : 100 €")}) {
    fixtures::Meeting meeting;
    meeting.note(meeting.question("q1", "Une"), words);
    INFO(words);
    CHECK(textOf(meeting).find(fixtures::withoutSpace(words)) != std::string::npos);
  }
  fixtures::Meeting meeting;
  const auto question = meeting.question("q1", "Une");
  meeting.note(question, "مرحبا بالجميع");
  meeting.note(question, "🎉 fête");
  meeting.note(question, "Encore 🎉 avec 👨‍👩‍👧");
  const std::string pdf = pdfBytes(recapOf(meeting.state, french()));
  const std::string text = fixtures::readPdf(pdf);
  CHECK(text.find("مرحبا بالجميع") != std::string::npos);
  CHECK(text.find("🎉 fête") != std::string::npos);
  CHECK(text.find("👨‍👩‍👧") != std::string::npos);
  // Twice the same picture is kept once.
  CHECK(fixtures::timesFound(pdf, "/Subtype /Image") == 2 * 2);
}

TEST_CASE("PDF numbers its pages and its contents lead to them", "[recap]") {
  const std::string pdf = pdfBytes(recapOf(fixtures::realMeeting(), french()));
  const std::string text = fixtures::textOfPdf(pdf);
  // Raw order ends each page with its foot: the title, then the number.
  std::size_t page = 0;
  std::size_t from = 0;
  std::string second;
  for (std::size_t end = text.find('\f'); end != std::string::npos; end = text.find('\f', from)) {
    const std::string sheet = text.substr(from, end - from);
    from = end + 1;
    ++page;
    CHECK(sheet.find("match ? " + std::to_string(page) + "\n") != std::string::npos);
    if (sheet.rfind("2. Quelles sont les entrées", 0) == 0) second = std::to_string(page);
  }
  REQUIRE(page >= 3);
  REQUIRE_FALSE(second.empty());
  CHECK(text.find("16 4 23 " + second + "\n") < text.find('\f'));
  CHECK(pdf.find("/Outlines") != std::string::npos);
  CHECK(pdf.find("/StructTreeRoot") != std::string::npos);
  const std::string places = fixtures::placesOfPdf(pdf);
  for (const std::string place : {"question-1", "question-2"}) {
    INFO(place);
    CHECK(pdf.find("/Dest (" + place + ")") != std::string::npos);
    CHECK(places.find("\"" + place + "\"") != std::string::npos);
  }
}

TEST_CASE("twelve questions and what was read over stand on one first page", "[recap]") {
  fixtures::Meeting meeting;
  for (int at = 1; at <= 12; ++at) {
    const auto question = meeting.question("q" + std::to_string(at), "Que faire ensemble ?");
    meeting.theme(question, "Repas", {meeting.note(question, "Un repas")});
  }
  const std::string text = fixtures::textOfPdf(pdfBytes(recapOf(meeting.state, french())));
  const std::string first = text.substr(0, text.find('\f'));
  CHECK(first.find("12. Que faire ensemble") != std::string::npos);
  CHECK(first.find("Les mots sont ceux des personnes") != std::string::npos);
}

TEST_CASE("PDF says on which page notes are left unsorted", "[recap]") {
  const std::string text =
      fixtures::textOfPdf(pdfBytes(recapOf(fixtures::realMeeting(), french())));
  CHECK(text.find("de la question 2 restent à classer (page ") != std::string::npos);
}

TEST_CASE("a picture of the wall is drawn once, under its question", "[recap]") {
  int drawn = 0;
  WallPictures pictures;
  pictures[workshop::QuestionId::of("q2")] = {1920, 1080, [&](cairo_t* cairo) {
                                                ++drawn;
                                                cairo_rectangle(cairo, 0, 0, 1920, 1080);
                                                cairo_fill(cairo);
                                              }};
  const std::string pdf = pdfBytes(recapOf(fixtures::realMeeting(), french()), pictures);
  CHECK(drawn == 1);
  CHECK(fixtures::timesFound(fixtures::textOfPdf(pdf), "Le mur de la question 2.") == 1);
}

TEST_CASE("the same recap gives the same PDF, byte for byte", "[recap]") {
  const Recap recap = recapOf(fixtures::realMeeting(), french());
  CHECK(pdfBytes(recap) == pdfBytes(recap));
}

TEST_CASE("a PDF says that it is tagged, and in which language", "[recap]") {
  const std::string pdf = pdfBytes(recapOf(fixtures::realMeeting(), french()));
  CHECK(fixtures::aboutPdf(pdf).find("Tagged:          yes") != std::string::npos);
  CHECK(fixtures::timesFound(pdf, "/Lang (fr)") == 1);
}

TEST_CASE("a recap of nothing is still a document", "[recap]") {
  fixtures::Meeting meeting;
  const std::string text = fixtures::textOfPdf(pdfBytes(recapOf(meeting.state, french())));
  CHECK(text.find("Récapitulatif de la rencontre") != std::string::npos);
}
