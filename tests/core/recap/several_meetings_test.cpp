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
