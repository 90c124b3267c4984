#include <catch2/catch.hpp>
#include <set>

#include "core/recap/documents.h"
#include "core/recap/rich_meeting.h"
#include "recap/json.h"
#include "recap/markdown.h"
#include "recap/tracing.h"

using namespace grappe;
using namespace grappe::recap;
using fixtures::french;

namespace {

Recap rich(const Options& options = {}) {
  return recapOf(fixtures::richMeeting().state, french(), options);
}

Options wanting(bool workshop::RecapChoices::*part, bool on) {
  workshop::RecapChoices choices;
  choices.*part = on;
  Options options;
  options.choices = choices;
  return options;
}

bool holds(const std::string& text, const std::string& words) {
  return text.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("what was decided and what is left to do come out of what was said, with those below",
          "[recap]") {
  const Recap recap = rich();
  const Section& section = recap.sections.at(0);
  REQUIRE(section.decided.size() == 1);
  CHECK(section.decided[0].text == "Se voir chaque mois");
  REQUIRE(section.decided[0].below.size() == 1);
  CHECK(section.decided[0].below[0].text == "Le premier mardi");
  REQUIRE(section.toDo.size() == 1);
  CHECK(section.toDo[0].text == "Trouver une salle 🏠");
  REQUIRE(section.points.size() == 1);
  CHECK(section.points[0].below.at(0).text == "Le rythme compte");
  CHECK(section.pointCount == 5);
}

TEST_CASE("no two lines have the same mark, and no choice changes one", "[recap]") {
  const Recap recap = rich();
  const Section& section = recap.sections.at(0);
  CHECK(section.decided[0].origin.mark == "1.1");
  CHECK(section.toDo[0].origin.mark == "1.3");
  std::set<std::string> marks;
  std::size_t lines = 0;
  for (const auto& theme : section.themes) {
    for (const auto& postIt : theme.postIts) {
      marks.insert(postIt.origin.mark);
      ++lines;
    }
  }
  CHECK(marks.size() == lines);
  const Recap less = rich(wanting(&workshop::RecapChoices::quotations, false));
  CHECK(less.sections.at(0).partners.empty());
  CHECK(less.sections.at(0).themes.at(0).postIts.at(0).origin.mark ==
        section.themes.at(0).postIts.at(0).origin.mark);
}

TEST_CASE("notes in the same words share a line and its mark", "[recap]") {
  const Recap recap = rich();
  const PostIt& cafe = recap.sections.at(0).themes.at(0).postIts.at(0);
  REQUIRE(cafe.alike.size() == 1);
  CHECK(cafe.alike[0].origin.mark == cafe.origin.mark);
  CHECK(cafe.origin.notes.size() == 2);
}

TEST_CASE("a quotation that was reworded is marked, and keeps where it stood", "[recap]") {
  const Recap recap = rich();
  const auto& sayings = recap.sections.at(0).partners.at(0).sayings;
  REQUIRE(sayings.size() == 2);
  CHECK_FALSE(sayings[0].paraphrase);
  CHECK(sayings[0].origin.passage.has_value());
  CHECK(sayings[1].paraphrase);
  CHECK(sayings[1].origin.passage.has_value());
  const std::string text = markdown(recap);
  CHECK(holds(text, "Elles passent boire un café (reformulé)"));
  CHECK_FALSE(holds(text, "« Elles passent"));
}

TEST_CASE("sources without consent are in a complete recap alone, which says so", "[recap]") {
  CHECK_FALSE(holds(markdown(rich()), "Ne le dites"));
  Options options;
  options.complete = true;
  const Recap complete = rich(options);
  CHECK(holds(markdown(complete), "Ne le dites à personne"));
  CHECK(holds(complete.labels.kind, "à ne pas diffuser"));
  CHECK_FALSE(holds(markdown(complete), "Entretien secret"));
}

TEST_CASE("a counted vote stands beside its themes, raised hands among the points", "[recap]") {
  const Recap recap = rich();
  const Section& section = recap.sections.at(0);
  CHECK(section.voteLine == "Vote : 2 personnes, 10 points, dont 4 à main levée");
  CHECK(section.themes.at(0).votes == "5 points");
  CHECK(section.themes.at(1).votes == "5 points");
  CHECK(rich(wanting(&workshop::RecapChoices::votes, false)).sections.at(0).voteLine.empty());
}

TEST_CASE("of several meetings it is said in how many, and where alone", "[recap]") {
  const Recap recap = rich();
  const Section& section = recap.sections.at(0);
  CHECK(section.themes.at(0).remarks.at(0) == "dit dans 2 rencontres sur 2");
  CHECK(section.themes.at(1).remarks.at(0) == "dit en un seul lieu : Guéret");
  CHECK(section.themes.at(0).postIts.at(0).remark == "dit dans 2 rencontres sur 2");
  CHECK(section.themes.at(0).postIts.at(1).remark == "Maison de quartier");
  CHECK(recap.sections.at(1).themes.at(0).remarks.empty());
}

TEST_CASE("a circle is above all the one of a theme only where the numbers speak", "[recap]") {
  fixtures::Meeting meeting;
  const auto question = meeting.question("q1", "Une");
  std::vector<workshop::NoteId> notes;
  for (int at = 0; at < 5; ++at) notes.push_back(meeting.note(question, "Oui", "parents"));
  for (int at = 0; at < 6; ++at) meeting.note(question, "Non", "cs");
  meeting.give(workshop::OpenMeeting{workshop::MeetingId::of("m2"), {}, {}, "1111"});
  notes.push_back(meeting.note(question, "Oui aussi", "cs"));
  meeting.theme(question, "Oui", notes);
  const Recap recap = recapOf(meeting.state, french());
  const auto& remarks = recap.sections.at(0).themes.at(0).remarks;
  REQUIRE(remarks.size() == 2);
  CHECK(remarks[1] == "surtout Parents : 5 sur 6");
}

TEST_CASE("headings alone make a grid, row by row, with its empty cells", "[recap]") {
  const Section section = rich().sections.at(1);
  REQUIRE(section.grid.has_value());
  CHECK(section.grid->columns == 2);
  REQUIRE(section.grid->cells.size() == 4);
  CHECK(section.grid->cells[0].heading == "Forces");
  CHECK(section.grid->cells[0].theme == std::optional<std::size_t>(0));
  CHECK_FALSE(section.grid->cells[1].theme.has_value());
  CHECK(holds(markdown(rich()), "| **Forces** | **Faiblesses** |\n| --- | --- |\n"));
}

TEST_CASE("sources that were quoted, the method and the appendices end the recap", "[recap]") {
  Options options = wanting(&workshop::RecapChoices::appendix, true);
  options.choices->appendixSources = true;
  const Recap recap = rich(options);
  REQUIRE(recap.sources.size() == 1);
  CHECK(recap.sources[0].details == "directrice, Guéret, lundi 2 novembre 2026");
  CHECK(recap.sources[0].quoted == "2 citations");
  REQUIRE(recap.methodLines.size() == 3);
  CHECK(holds(recap.methodLines[0], "7 post-its"));
  REQUIRE(recap.appendix.size() == 2);
  CHECK(recap.appendix[0].notes.size() == 5);
  CHECK(recap.appendix[0].notes[0].under == "Le café");
  REQUIRE(recap.appendixSources.size() == 2);
  CHECK(recap.appendixSources[1].title == "animateur");
  REQUIRE(recap.appendixSources[1].rows.size() == 3);
  CHECK(recap.appendixSources[1].rows[1].text == "Café des parents le mardi");
}

TEST_CASE("one question alone is all that is in the recap, and nothing else is missed", "[recap]") {
  Options options;
  options.question = workshop::QuestionId::of("q2");
  const Recap recap = rich(options);
  REQUIRE(recap.sections.size() == 1);
  CHECK(recap.sections[0].heading == "2. La grille");
  CHECK(recap.checks.at(0).good);
  CHECK(recap.numberLines.at(0) == "2 post-its");
}

TEST_CASE("joined post-its stand in one paragraph with dashes between", "[recap]") {
  const std::string text = markdown(rich(wanting(&workshop::RecapChoices::joinedPostIts, true)));
  CHECK(holds(text, "Café des parents ☕"));
  CHECK(holds(text, " – "));
  CHECK_FALSE(holds(text, "- ▲ Café"));
}

TEST_CASE("a line is traced to its note, its circle, its meeting and its theme", "[recap]") {
  const auto meeting = fixtures::richMeeting();
  const auto found = traced(meeting.state, french(), "CAFE");
  REQUIRE_FALSE(found.empty());
  const auto market = traced(meeting.state, french(), "le MARCHE");
  REQUIRE(market.size() == 1);
  REQUIRE(market[0].notes.size() == 1);
  CHECK(market[0].notes[0].circle == "Centre social");
  CHECK(holds(market[0].notes[0].meeting, "Guéret"));
  CHECK(market[0].notes[0].theme == "Ailleurs");
  CHECK(market[0].notes[0].placedBy == workshop::Hand::machine);
  const auto byMark = traced(meeting.state, french(), market[0].mark);
  REQUIRE(byMark.size() == 1);
  CHECK(byMark[0].text == "Le marché");
  CHECK(traced(meeting.state, french(), "nulle part").empty());
}

TEST_CASE("titles, headings and time codes are traced too", "[recap]") {
  fixtures::Meeting meeting;
  const auto question = meeting.question("q1", "Une");
  meeting.theme(question, "Se retrouver", {meeting.note(question, "Un repas")});
  meeting.quotation(question, "Une confiance réciproque", "On se connaît");
  meeting.point(question, "Des histoires", {}, "15-11");
  const auto title = traced(meeting.state, french(), "se retrouver");
  REQUIRE(title.size() == 1);
  REQUIRE(title[0].theme);
  CHECK(title[0].theme->titledBy == workshop::Hand::person);
  CHECK(title[0].standing == 1);
  const auto under = traced(meeting.state, french(), "confiance reciproque");
  REQUIRE(under.size() == 1);
  CHECK(under[0].text == "On se connaît");
  const auto said = traced(meeting.state, french(), "15-11");
  REQUIRE(said.size() == 1);
  CHECK(said[0].text == "Des histoires");
}

TEST_CASE("a quotation is traced to the sentence of its source", "[recap]") {
  const auto meeting = fixtures::richMeeting();
  const auto found = traced(meeting.state, french(), "la confiance");
  REQUIRE(found.size() == 1);
  CHECK(found[0].source == "Entretien 1, directrice");
  CHECK(found[0].sentence == "La confiance, ça se construit tous les jours.");
}

TEST_CASE(
    "of a source that did not consent to be named, JSON holds what is quoted and no other word",
    "[recap]") {
  fixtures::Meeting meeting;
  const auto question = meeting.question("q1", "Une");
  const std::string text = "Madame Martin le dit.\nÉté comme hiver, on danse ici.\nVoilà.";
  meeting.give(workshop::AddSource{workshop::SourceId::of("s1"),
                                   "Entretien Martin",
                                   "directrice",
                                   {},
                                   {},
                                   text,
                                   workshop::Consent::anonymous});
  const std::string silent = json(recapOf(meeting.state, french()), meeting.state, french());
  CHECK_FALSE(holds(silent, "Martin"));
  CHECK_FALSE(holds(silent, "danse"));
  meeting.quotation(question, "", "on danse ici", workshop::SourceId::of("s1"),
                    workshop::QuotationOrigin::source);
  const std::string told = json(recapOf(meeting.state, french()), meeting.state, french());
  CHECK(holds(told,
              std::string(21, '*') + "\\n" + std::string(19, '*') + "on danse ici*\\n*******\""));
  CHECK_FALSE(holds(told, "Martin"));
}
