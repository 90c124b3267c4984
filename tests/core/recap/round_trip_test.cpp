// Our own recaps, written as documents and read again as recaps of the past.
#include <catch2/catch.hpp>
#include <set>

#include "core/recap/meeting.h"
#include "core/recap/rich_meeting.h"
#include "intake/past_recap.h"
#include "recap/docx.h"
#include "recap/markdown.h"
#include "recap/odt.h"

using namespace grappe;
using namespace grappe::recap;
using fixtures::french;

namespace {

// What a document says, without the order of what stands under different titles.
struct Said {
  std::vector<std::string> points;      // depth, kind, timecode, « », words
  std::vector<std::string> quotations;  // heading, timecode, source, « », words
  std::multiset<std::string> notes;     // theme, words
};

std::string pointOf(int depth, workshop::ExchangeKind kind, const std::string& timecode,
                    bool verbatim, const std::string& text) {
  return std::to_string(depth) + std::to_string(static_cast<int>(kind)) + " (" + timecode + ") " +
         (verbatim ? "« » " : "") + text;
}

void addPoints(Said& out, const std::vector<Point>& points, workshop::ExchangeKind kind,
               int depth) {
  for (const Point& point : points) {
    out.points.push_back(pointOf(depth, kind, point.timecode, point.verbatim, point.text));
    addPoints(out, point.below, kind, depth + 1);
  }
}

std::vector<Said> saidIn(const Recap& recap) {
  std::vector<Said> all;
  for (const Section& section : recap.sections) {
    Said said;
    addPoints(said, section.decided, workshop::ExchangeKind::decided, 0);
    addPoints(said, section.toDo, workshop::ExchangeKind::toDo, 0);
    addPoints(said, section.points, workshop::ExchangeKind::said, 0);
    for (const SayingsUnder& under : section.partners) {
      for (const Saying& saying : under.sayings) {
        said.quotations.push_back(under.heading + " (" + saying.timecode + ") " + saying.source +
                                  (saying.paraphrase ? ": " : ": « » ") + saying.text);
      }
    }
    for (const ThemeOfPostIts& theme : section.themes) {
      const std::string under = (theme.unsorted ? "" : theme.title) + ": ";
      for (const PostIt& postIt : theme.postIts) {
        said.notes.insert(under + postIt.text);
        for (const PostIt& alike : postIt.alike) said.notes.insert(under + alike.text);
      }
    }
    all.push_back(std::move(said));
  }
  return all;
}

std::vector<Said> saidIn(const intake::PastRecap& recap) {
  std::vector<Said> all;
  for (const auto& question : recap.questions) {
    Said said;
    for (const auto& point : question.points) {
      said.points.push_back(
          pointOf(point.depth, point.kind, point.timecode, point.verbatim, point.text));
    }
    for (const auto& quotation : question.quotations) {
      said.quotations.push_back(quotation.heading + " (" + quotation.timecode + ") " +
                                quotation.source + (quotation.marked ? ": « » " : ": ") +
                                quotation.text);
    }
    for (const auto& note : question.notes) {
      said.notes.insert((note.theme ? question.themes[*note.theme].title : "") + ": " +
                        note.note.text);
    }
    all.push_back(std::move(said));
  }
  return all;
}

void checkComesBack(const workshop::State& state, const workshop::RecapChoices& choices) {
  Options options;
  options.choices = choices;
  const Recap recap = recapOf(state, french(), options);
  const std::vector<Said> expected = saidIn(recap);
  const std::vector<std::pair<std::string, std::string>> files = {
      {"a.docx", docxBytes(recap)}, {"a.odt", odtBytes(recap)}, {"a.md", markdown(recap)}};
  for (const auto& [name, bytes] : files) {
    INFO(name << (choices.originMarks ? ", with origins" : "")
              << (choices.joinedPostIts ? ", post-its in a row" : "")
              << (choices.circleMarks ? ", with marks" : ""));
    auto paper = intake::paperOf(name, bytes);
    REQUIRE(paper);
    const auto past = intake::pastRecapOf(std::move(*paper));
    REQUIRE(past);
    const std::vector<Said> found = saidIn(*past);
    REQUIRE(found.size() == expected.size());
    for (std::size_t at = 0; at < found.size(); ++at) {
      INFO(recap.sections[at].heading);
      CHECK(past->questions[at].title == recap.sections[at].title);
      CHECK(found[at].points == expected[at].points);
      CHECK(found[at].quotations == expected[at].quotations);
      CHECK(found[at].notes == expected[at].notes);
    }
    for (const auto& line : past->lines) {
      INFO(line.text);
      CHECK(line.as != intake::ReadAs::unread);
    }
  }
}

}  // namespace

TEST_CASE("our own documents come back with every point, quotation and post-it in its place",
          "[recap]") {
  workshop::RecapChoices choices;
  choices.originMarks = GENERATE(false, true);
  choices.circleMarks = GENERATE(true, false);
  choices.joinedPostIts = GENERATE(false, true);
  checkComesBack(fixtures::realMeeting(), choices);
}

TEST_CASE("votes, remarks, marks and grids of our documents are nobody's words when they come back",
          "[recap]") {
  workshop::RecapChoices choices;
  choices.originMarks = GENERATE(false, true);
  choices.circleMarks = GENERATE(true, false);
  choices.joinedPostIts = GENERATE(false, true);
  checkComesBack(fixtures::richMeeting().state, choices);
}

TEST_CASE("what stands behind a point of several meetings is nobody's words when it comes back",
          "[recap]") {
  fixtures::Meeting meeting;
  const auto question = meeting.question("q1", "Une");
  meeting.point(question, "Le rythme", {}, "02-10");
  meeting.give(workshop::OpenMeeting{workshop::MeetingId::of("m2"), "2026-12-01", {}, "1111"});
  meeting.point(question, "Le rythme", {}, "36-14");
  meeting.point(question, "Le mardi");
  workshop::RecapChoices choices;
  choices.originMarks = GENERATE(false, true);
  checkComesBack(meeting.state, choices);
}
