#include "workshop/closing.h"

#include "core/workshop/meeting.h"

namespace grappe::workshop {

namespace {

// The state that a log comes to once its side tables know no device any more.
State playedAgainWithoutDevices(const Meeting0& m) {
  State again;
  for (Recorded one : m.log) {
    if (auto* added = std::get_if<NoteAdded>(&one.event)) added->device = {};
    if (auto* joined = std::get_if<DeviceJoined>(&one.event)) {
      joined->device = {};
      joined->tokenHash = {};
    }
    apply(again, one);
  }
  return again;
}

}  // namespace

TEST_CASE("a closed meeting takes what devices still send as late", "[workshop]") {
  Meeting0 m;
  m.must(GoToQuestion{m.q1});
  m.must(SetPhase{m.q1, Phase::writing});
  m.must(SetPhase{m.q2, Phase::writing});
  m.must(CloseMeeting{}, Role::facilitator);
  REQUIRE(m.state.meeting()->closed.has_value());
  CHECK(m.state.currentQuestion()->phase == Phase::closed);
  const NoteId late = NoteId::of("late");
  CHECK(m.must(AddNote{late, m.q2, "Du tunnel", {}, {}}, Role::participant, m.phone).late);
  CHECK(m.must(AddNote{NoteId::of("wall"), m.q2, "Au mur", {}, {}}, Role::wall).late);
  CHECK_FALSE(m.must(AddNote{NoteId::of("paper"), m.q2, "Sur papier", {}, NoteOrigin::paper},
                     Role::facilitator)
                  .late);
  m.must(SetPhase{m.q1, Phase::sharing}, Role::facilitator);
  CHECK(m.state.meeting()->closed.has_value());
  m.must(Undo{}, Role::facilitator);
  m.must(Undo{}, Role::facilitator);
  CHECK_FALSE(m.state.meeting()->closed.has_value());
  CHECK(m.state.currentQuestion()->phase == Phase::writing);
}

TEST_CASE("a room that writes or votes again is open again", "[workshop]") {
  Meeting0 m;
  m.must(GoToQuestion{m.q1});
  m.must(CloseMeeting{}, Role::facilitator);
  m.must(SetPhase{m.q1, Phase::writing}, Role::facilitator);
  CHECK_FALSE(m.state.meeting()->closed.has_value());
  CHECK_FALSE(m.state.note(m.write("a", "Encore", m.phone))->late);
  m.must(CloseMeeting{}, Role::facilitator);
  m.must(SetPhase{m.q1, Phase::voting}, Role::facilitator);
  CHECK_FALSE(m.state.meeting()->closed.has_value());
  m.must(Undo{}, Role::facilitator);
  CHECK(m.state.meeting()->closed.has_value());
}

TEST_CASE("closing a meeting counts the votes that are open", "[workshop]") {
  Meeting0 m;
  m.must(GoToQuestion{m.q1});
  m.must(SetPhase{m.q1, Phase::writing});
  const NoteId a = m.write("a", "Un lien", m.tablet);
  m.must(OpenTheme{ThemeId::of("t"), m.q1, "Liens", {a}, {}}, Role::wall);
  m.must(SetPhase{m.q1, Phase::voting});
  m.must(CastBallot{m.q1, {}, {{ChoiceId::of("t"), 2}}}, Role::participant, m.tablet);
  m.must(CloseMeeting{}, Role::wall);
  const Vote& vote = *m.state.question(m.q1)->vote;
  CHECK(vote.counted);
  REQUIRE(vote.tallies.size() == 1);
  CHECK(vote.tallies[0].points == 2);
}

TEST_CASE("devices are forgotten a day after the close, not before, and not against one's wish",
          "[workshop]") {
  Meeting0 m;
  CHECK_FALSE(isForgettingDue(m.state, fromMillis(4000000000000)));
  m.must(CloseMeeting{}, Role::facilitator);
  const Timestamp closed = *m.state.meeting()->closed;
  CHECK_FALSE(isForgettingDue(m.state, closed + std::chrono::hours(23)));
  CHECK(isForgettingDue(m.state, closed + std::chrono::hours(24)));
  // The machine may not be early, whoever asks it.
  CHECK(m.must(ForgetDevices{}, Role::machine).events.empty());
  CHECK(m.refusal(ForgetDevices{}, Role::facilitator) == Code::forbidden);
  m.must(CloseMeeting{false}, Role::facilitator);
  CHECK(*m.state.meeting()->closed == closed);
  CHECK_FALSE(isForgettingDue(m.state, closed + std::chrono::hours(48)));
  CHECK(m.refusal(ForgetDevices{}) == Code::notNow);
  m.must(ReopenMeeting{}, Role::facilitator);
  CHECK(m.refusal(ForgetDevices{}) == Code::notNow);
}

TEST_CASE("once devices are forgotten nobody's note is anybody's, and the numbers stay",
          "[workshop]") {
  Meeting0 m;
  m.join(DeviceId::of("another"), CircleId::of("parents"));
  m.must(SetPhase{m.q1, Phase::writing});
  const NoteId a = m.write("a", "Un lien", m.tablet);
  m.must(CloseMeeting{});
  m.must(ForgetDevices{});
  CHECK(m.state.authors.find(a) == nullptr);
  CHECK(m.state.devices.size() == 0);
  CHECK(m.state.deviceWithToken("hash-of-tablet") == nullptr);
  CHECK(m.state.participantDevices() == 3);
  CHECK(m.state.participantDevicesOf(CircleId::of("parents")) == 2);
  CHECK(m.state.note(a)->text.text == "Un lien");
  CHECK_FALSE(isForgettingDue(m.state, fromMillis(4000000000000)));

  const State again = playedAgainWithoutDevices(m);
  CHECK(again.participantDevices() == 3);
  CHECK(again.participantDevicesOf(CircleId::of("ecole")) == 1);
  CHECK(again.devices.size() == 0);
}

TEST_CASE("an outbox that comes after all is forgotten brings late notes of no device",
          "[workshop]") {
  Meeting0 m;
  m.must(SetPhase{m.q1, Phase::writing});
  const NoteId a = m.write("a", "Un lien", m.tablet);
  m.must(CloseMeeting{});
  m.must(ForgetDevices{});
  const DeviceId back = DeviceId::of("back");
  m.join(back, CircleId::of("parents"));
  CHECK(m.state.participantDevices() == 2);
  // Sent before, the answer lost: once is enough.
  const Decision same = m.must(AddNote{a, m.q1, "Un lien", {}, {}}, Role::participant, back);
  CHECK(same.events.empty());
  CHECK(same.already == m.state.note(a)->arrived);
  const NoteId b = NoteId::of("b");
  CHECK(m.must(AddNote{b, m.q1, "Du tunnel", {}, {}}, Role::participant, back).late);
  CHECK(m.state.note(b)->circle == CircleId::of("parents"));
  CHECK(m.state.authors.find(b) == nullptr);
  CHECK(std::get<NoteAdded>(m.log.back().event).device.empty());
  CHECK(isForgettingDue(m.state, *m.state.meeting()->forgotten + std::chrono::hours(24)));
}

TEST_CASE("the next meeting begins without the devices of a closed one", "[workshop]") {
  Meeting0 m;
  m.must(CloseMeeting{});
  m.must(OpenMeeting{MeetingId::of("m2"), "2026-12-01", "", "1111"});
  CHECK(m.state.devices.size() == 0);
  CHECK(m.state.meetings.front().forgotten.has_value());
  m.join(m.tablet, CircleId::of("parents"));
  CHECK(m.state.participantDevices() == 3);
  CHECK(m.state.participantDevicesOf(CircleId::of("parents")) == 2);
}

}  // namespace grappe::workshop
