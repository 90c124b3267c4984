#include <catch2/catch.hpp>

#include "core/recap/documents.h"
#include "core/recap/meeting.h"
#include "recap/csv.h"
#include "recap/docx.h"
#include "recap/html.h"
#include "recap/json.h"
#include "recap/markdown.h"
#include "recap/odt.h"
#include "recap/pdf.h"
#include "recap/table_rows.h"
#include "recap/tracing.h"

using namespace grappe;
using namespace grappe::recap;
using fixtures::french;
using workshop::MeetingId;

namespace {

// A workshop that was opened, and then held on other days.
struct Several : fixtures::Meeting {
  void open(const std::string& date, const std::string& place = {}) {
    const auto id = MeetingId::of("m" + std::to_string(state.meetings.size() + 1));
    give(workshop::OpenMeeting{id, date, place, "1111"});
  }
  Recap recap(const Options& options = {}) const { return recapOf(state, french(), options); }
};

// One theme that two meetings share and one of a single meeting, held on these days and places.
Recap heldAt(const std::vector<std::pair<std::string, std::string>>& meetings) {
  Several some;
  const auto question = some.question("q1", "Une");
  std::vector<workshop::NoteId> shared, alone;
  for (const auto& [date, place] : meetings) {
    some.open(date, place);
    shared.push_back(some.note(question, "Le café de " + date));
    alone.push_back(some.note(question, "Le marché de " + date));
  }
  some.theme(question, "Partagé", shared);
  some.theme(question, "Seul", {alone.front()});
  return some.recap();
}

// What two of three meetings said, and what only one did.
Several saidAgain() {
  Several some;
  const auto question = some.question("q1", "Une");
  some.open("2026-03-02");
  const auto first = some.point(question, "Le rythme, c’est important.", {}, "02-10");
  some.point(question, "Chaque mois", first);
  some.point(question, "Autre chose");
  some.point(question, "Autre chose");
  some.quotation(question, "Confiance", "On sort !");
  some.open("2026-03-03");
  const auto again = some.point(question, "le rythme : c'est IMPORTANT", {}, "36-14");
  some.point(question, "chaque mois !", again);
  some.point(question, "Le mardi", again);
  some.point(question, "Chaque mois");
  some.quotation(question, "Confiance", "on sort");
  some.quotation(question, "Ailleurs", "On sort !");
  some.open("2026-03-04");
  some.point(question, "Rien de cela");
  return some;
}

}  // namespace

TEST_CASE("a point that several meetings said stands once and says in how many, with all below it",
          "[recap]") {
  const Several some = saidAgain();
  const Recap recap = some.recap();
  const Section& section = recap.sections.at(0);
  REQUIRE(section.points.size() == 5);
  const Point& point = section.points[0];
  CHECK(point.text == "Le rythme, c’est important.");
  CHECK(point.remark == "dit dans 2 rencontres sur 3");
  CHECK(point.timecode == "02-10");
  REQUIRE(point.origin.sameExchanges.size() == 1);
  REQUIRE(point.below.size() == 2);
  CHECK(point.below[0].remark == "dit dans 2 rencontres sur 3");
  CHECK(point.below[1].text == "Le mardi");
  CHECK(point.below[1].remark.empty());
  // Twice in one meeting, and elsewhere in the outline.
  for (std::size_t at = 1; at < 5; ++at) CHECK(section.points[at].remark.empty());
  CHECK(section.pointCount == 7);

  workshop::RecapChoices choices;
  choices.remarks = false;
  Options without;
  without.choices = choices;
  const Recap unremarked = some.recap(without);
  CHECK(unremarked.sections.at(0).points.at(0).remark.empty());
  CHECK(unremarked.sections.at(0).points.at(4).origin.mark == section.points[4].origin.mark);
}

TEST_CASE("every point and quotation that a line stands for is found by trace and in the JSON",
          "[recap]") {
  const Several some = saidAgain();
  const auto points = traced(some.state, french(), "rythme : c'est");
  REQUIRE(points.size() == 1);
  CHECK(points[0].meeting == "lundi 2 mars 2026");
  REQUIRE(points[0].samePoints.size() == 1);
  CHECK(points[0].samePoints[0].meeting == "mardi 3 mars 2026");
  CHECK(points[0].samePoints[0].exchange->timecode == "36-14");
  const auto quotations = traced(some.state, french(), "on sort");
  REQUIRE(quotations.size() == 2);
  CHECK(quotations[0].sameQuotations.size() == 1);
  const std::string text = json(some.recap(), some.state, french());
  CHECK(text.find("same_exchanges") != std::string::npos);
  CHECK(text.find("same_quotations") != std::string::npos);
}

TEST_CASE("a quotation stands once under its heading where meetings share it, of one source",
          "[recap]") {
  Several some = saidAgain();
  const auto question = workshop::QuestionId::of("q1");
  const auto source = some.source("Entretien", "directrice", workshop::Consent::yes);
  some.quotation(question, "Confiance", "On sort.", source);
  const Recap recap = some.recap();
  const auto& partners = recap.sections.at(0).partners;
  REQUIRE(partners.size() == 2);
  REQUIRE(partners[0].sayings.size() == 2);
  CHECK(partners[0].sayings[0].text == "On sort !");
  CHECK(partners[0].sayings[0].origin.sameQuotations.size() == 1);
  CHECK(partners[0].sayings[1].source == "Entretien, directrice");
  CHECK(partners[1].sayings.size() == 1);
}

TEST_CASE("what one meeting alone took down twice stands twice", "[recap]") {
  Several some;
  const auto question = some.question("q1", "Une");
  some.point(question, "Le rythme");
  some.point(question, "Le rythme");
  some.quotation(question, "Confiance", "On sort");
  some.quotation(question, "Confiance", "On sort");
  const Recap recap = some.recap();
  CHECK(recap.sections.at(0).points.size() == 2);
  CHECK(recap.sections.at(0).points[0].remark.empty());
  CHECK(recap.sections.at(0).partners.at(0).sayings.size() == 2);
}

TEST_CASE("every format says in how many meetings a point was said", "[recap]") {
  const Recap recap = saidAgain().recap();
  const std::string remark = "dit dans 2 rencontres sur 3";
  CHECK(markdown(recap).find("important. (02-10) *(" + remark + ")*") != std::string::npos);
  CHECK(html(recap).find("(" + remark + ")") != std::string::npos);
  CHECK(csv(recap, tableLabels(french())).find(remark) != std::string::npos);
  CHECK(fixtures::textOfPdf(pdfBytes(recap)).find(remark) != std::string::npos);
  CHECK(fixtures::part(docxBytes(recap), "word/document.xml").find(remark) != std::string::npos);
  CHECK(fixtures::part(odtBytes(recap), "content.xml").find(remark) != std::string::npos);
}

TEST_CASE("meetings in which nothing happened are not in the recap, the others go by date",
          "[recap]") {
  Several some;
  const auto question = some.question("q1", "Une");
  some.open("2026-03-02", "Aubusson");
  some.note(question, "Le café");
  some.open("2025-10-01", "Bobigny");
  some.point(question, "Le rythme compte");
  const Recap recap = some.recap();
  CHECK(recap.sittingLines == std::vector<std::string>{"Mercredi 1er octobre 2025, Bobigny",
                                                       "Lundi 2 mars 2026, Aubusson"});
  CHECK(recap.sittings.size() == 2);
  const auto found = traced(some.state, french(), "le rythme");
  REQUIRE(found.size() == 1);
  CHECK(found[0].meeting == "mercredi 1er octobre 2025, Bobigny");
}

TEST_CASE("what one meeting alone said has its date where no place tells it apart", "[recap]") {
  const std::string none;
  const Recap nowhere = heldAt({{"2026-03-02", none}, {"2026-03-03", none}});
  const auto& themes = nowhere.sections.at(0).themes;
  CHECK(themes.at(0).postIts.at(0).remark == "lundi 2 mars 2026");
  CHECK(themes.at(1).remarks.at(0) == "dit dans une seule rencontre : lundi 2 mars 2026");
  CHECK(themes.at(1).postIts.at(0).remark.empty());

  const Recap same = heldAt({{"2026-03-02", "Guéret"}, {"2026-03-03", "Guéret"}});
  CHECK(same.sections.at(0).themes.at(1).remarks.at(0) ==
        "dit dans une seule rencontre : lundi 2 mars 2026");

  const Recap mixed =
      heldAt({{"2026-03-02", "Guéret"}, {"2026-03-03", "Guéret"}, {"2026-03-04", "Aubusson"}});
  const auto& of = mixed.sections.at(0).themes;
  CHECK(of.at(1).remarks.at(0) == "dit dans une seule rencontre : lundi 2 mars 2026, Guéret");
  CHECK(of.at(0).postIts.at(2).remark == "Aubusson");

  const Recap known = heldAt({{"2026-03-02", "Guéret"}, {"2026-03-03", none}});
  CHECK(known.sections.at(0).themes.at(1).remarks.at(0) == "dit dans une seule rencontre : Guéret");
  const Recap undated = heldAt({{none, none}, {none, none}});
  CHECK(undated.sections.at(0).themes.at(1).remarks.at(0) == "dit dans une seule rencontre");
}
