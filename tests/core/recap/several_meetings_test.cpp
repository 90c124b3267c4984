#include <catch2/catch.hpp>

#include "core/recap/meeting.h"
#include "recap/json.h"
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

}  // namespace

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
