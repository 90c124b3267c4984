#include "workshop/held_meetings.h"

#include <catch2/catch.hpp>

#include "core/workshop/meeting.h"

namespace grappe::workshop {

namespace {

std::vector<std::string> heldIn(const State& state) {
  std::vector<std::string> ids;
  for (const Meeting* meeting : heldMeetings(state)) ids.push_back(meeting->id.text());
  return ids;
}

// One meeting "m0" that is only opened, and others.
struct Several : Meeting0 {
  Several() {
    State fresh;
    std::swap(state, fresh);
    must(CreateWorkshop{"Atelier", "fr", {}});
    must(AddQuestion{question, "Une", ""});
    open("m0", "2026-11-24");
  }
  void open(const std::string& id, const std::string& date) {
    must(OpenMeeting{MeetingId::of(id), date, "", "4827"});
  }
  void say(const std::string& id) {
    must(AddExchange{ExchangeId::of(id), question, {}, "Un point", ""});
  }
  const QuestionId question = QuestionId::of("q");
};

}  // namespace

TEST_CASE("a meeting in which nothing happened did not take place, and the others go by date",
          "[meetings]") {
  Several some;
  some.open("m1", "");
  some.say("e1");
  some.open("m2", "2026-03-02");
  some.say("e2");
  some.open("m3", "2025-10-01");
  some.must(AddNote{NoteId::of("n1"), some.question, "Un mot", {}, NoteOrigin::file});
  CHECK(heldIn(some.state) == std::vector<std::string>{"m3", "m2", "m1"});
}

TEST_CASE("where nothing happened in any meeting all of them are told", "[meetings]") {
  Several some;
  some.open("m1", "2025-10-01");
  CHECK(heldIn(some.state) == std::vector<std::string>{"m1", "m0"});
}

TEST_CASE("a meeting with devices that was closed took place even if nobody wrote", "[meetings]") {
  Several some;
  some.join(some.tablet, {});
  some.must(CloseMeeting{false});
  some.open("m1", "2026-12-01");
  some.say("e1");
  some.open("m2", "2026-12-02");
  some.must(SetRecordingStart{fromMillis(1795009000000)});
  CHECK(heldIn(some.state) == std::vector<std::string>{"m0", "m1", "m2"});
}

}  // namespace grappe::workshop
