#include "workshop/voting.h"
#include "core/workshop/meeting.h"

namespace grappe::workshop {

namespace {

const ChoiceId confiance = ChoiceId::of("confiance");
const ChoiceId quartier = ChoiceId::of("quartier");

// A question with two themes whose vote is open, 3 points each.
struct AtTheVote : Meeting0 {
  AtTheVote() {
    must(SetPhase{q1, Phase::writing});
    write("a", "Se faire confiance", tablet);
    write("b", "La vie du quartier", phone);
    write("c", "Le quartier en fête", phone);
    must(SetPhase{q1, Phase::sharing});
    must(OpenTheme{ThemeId::of("confiance"), q1, "La confiance", {NoteId::of("a")}, {}},
         Role::wall);
    must(
        OpenTheme{
            ThemeId::of("quartier"), q1, "Le quartier", {NoteId::of("b"), NoteId::of("c")}, {}},
        Role::wall);
    must(SetPhase{q1, Phase::voting}, Role::wall);
  }
  Decision votes(const DeviceId& device, std::vector<Dots> dots) {
    return must(CastBallot{q1, {}, std::move(dots)}, Role::participant, device);
  }
  const Vote& vote() const { return *state.question(q1)->vote; }
  std::vector<int> tallies() const {
    std::vector<int> points;
    for (const Tally& one : vote().tallies) points.push_back(one.points);
    return points;
  }
};

}  // namespace

TEST_CASE("a device's points are counted with those of the table, once the vote is counted",
          "[workshop]") {
  AtTheVote m;
  m.votes(m.tablet, {{confiance, 2}, {quartier, 1}});
  m.votes(m.phone, {{quartier, 3}});
  m.must(CastBallot{m.q1, BallotId::of("at-the-table"), {{quartier, 1}}}, Role::wall);
  CHECK(votesSoFar(*m.state.question(m.q1)).points == 7);
  CHECK(votesSoFar(*m.state.question(m.q1)).voters == 3);
  CHECK(m.vote().tallies.empty());
  m.must(CountVotes{m.q1}, Role::wall);
  CHECK(m.vote().counted);
  CHECK(m.tallies() == std::vector<int>{2, 5});
  CHECK(m.vote().voters == 3);
}

TEST_CASE("a voter's later ballot takes the place of the earlier one, and may be taken back",
          "[workshop]") {
  AtTheVote m;
  m.votes(m.tablet, {{confiance, 3}});
  m.votes(m.tablet, {{quartier, 2}});
  CHECK(ballotOf(*m.state.question(m.q1), m.tablet) == std::vector<Dots>{{quartier, 2}});
  CHECK(m.votes(m.tablet, {{quartier, 2}}).events.empty());
  m.votes(m.tablet, {});
  CHECK(ballotOf(*m.state.question(m.q1), m.tablet).empty());
  m.must(CountVotes{m.q1}, Role::wall);
  CHECK(m.tallies() == std::vector<int>{0, 0});
}

TEST_CASE("nobody gives more points than they have, fewer than none, or for what is not there",
          "[workshop]") {
  AtTheVote m;
  const auto refused = [&](std::vector<Dots> dots) {
    return m.refusal(CastBallot{m.q1, {}, std::move(dots)}, Role::participant, m.tablet);
  };
  CHECK(refused({{confiance, 4}}) == Code::conflict);
  CHECK(refused({{confiance, 2}, {quartier, 2}}) == Code::conflict);
  CHECK(refused({{confiance, -1}}) == Code::malformed);
  CHECK(refused({{confiance, 1}, {confiance, 1}}) == Code::malformed);
  CHECK(refused({{ChoiceId::of("a"), 1}}) == Code::unknown);
  CHECK(m.refusal(CastBallot{m.q1, {}, {{confiance, 1}}}, Role::wall) == Code::malformed);
  CHECK(m.refusal(CastBallot{m.q2, {}, {}}, Role::participant, m.tablet) == Code::notNow);
}

TEST_CASE("once counted no event, ballot or history says who voted for what", "[workshop]") {
  AtTheVote m;
  m.votes(m.tablet, {{confiance, 3}});
  const Encoded encoded = encode(m.log.back());
  CHECK(encoded.body.find("confiance") == std::string::npos);
  CHECK(encoded.body.find("tablet") == std::string::npos);
  REQUIRE(encoded.texts.size() == 1);
  m.must(CountVotes{m.q1}, Role::wall);
  CHECK(m.vote().ballots.size() == 0);
  CHECK(ballotOf(*m.state.question(m.q1), m.tablet).empty());
  // As the file replays it: the side row is gone, the count is what it was.
  State again;
  for (Recorded one : m.log) {
    if (auto* cast = std::get_if<BallotCast>(&one.event)) {
      cast->lines = {cast->lines.ref, {}, true};
      cast->device = {};
    }
    apply(again, one);
  }
  CHECK(again.question(m.q1)->vote->tallies == m.vote().tallies);
  CHECK(m.refusal(Undo{}, Role::participant) == Code::forbidden);
}

TEST_CASE("hands that were counted stand beside the points and are undone by who entered them",
          "[workshop]") {
  AtTheVote m;
  m.votes(m.tablet, {{confiance, 1}});
  m.must(SetHandCount{m.q1, confiance, 14}, Role::facilitator);
  m.must(SetHandCount{m.q1, confiance, 12}, Role::facilitator);
  CHECK(byHand(m.vote(), confiance) == 12);
  m.must(Undo{}, Role::facilitator);
  CHECK(byHand(m.vote(), confiance) == 14);
  m.must(CountVotes{m.q1}, Role::facilitator);
  CHECK(m.tallies() == std::vector<int>{1, 0});
  CHECK(byHand(m.vote(), confiance) == 14);
  CHECK(m.refusal(SetHandCount{m.q1, confiance, -1}, Role::facilitator) == Code::malformed);
}

TEST_CASE("no theme comes or goes while votes on themes are open", "[workshop]") {
  AtTheVote m;
  const auto move = [&](const char* note, const char* theme) {
    return MoveNote{NoteId::of(note), ThemeId::of(theme)};
  };
  CHECK(m.refusal(MergeThemes{ThemeId::of("confiance"), ThemeId::of("quartier")}, Role::wall) ==
        Code::notNow);
  CHECK(m.refusal(DissolveTheme{ThemeId::of("quartier")}, Role::wall) == Code::notNow);
  CHECK(m.refusal(OpenTheme{ThemeId::of("new"), m.q1, "", {NoteId::of("b")}, {}}, Role::wall) ==
        Code::notNow);
  m.must(move("b", "confiance"), Role::wall);
  CHECK(m.must(ProposeThemes{m.q1,
                             m.state.seq,
                             {{ThemeId::of("machine"), "Fête"}},
                             {{NoteId::of("c"), ThemeId::of("machine")}},
                             {}},
               Role::machine)
            .events.empty());
  m.must(CountVotes{m.q1}, Role::wall);
  m.must(MergeThemes{ThemeId::of("confiance"), ThemeId::of("quartier")}, Role::wall);
}

TEST_CASE("a question that is closed before its votes are counted has them counted", "[workshop]") {
  AtTheVote m;
  m.votes(m.tablet, {{confiance, 2}});
  m.must(SetPhase{m.q1, Phase::closed}, Role::wall);
  CHECK(m.vote().counted);
  CHECK(m.tallies() == std::vector<int>{2, 0});
}

TEST_CASE(
    "a vote that is left and come back to goes on; one that was counted begins anew when asked",
    "[workshop]") {
  AtTheVote m;
  m.votes(m.tablet, {{confiance, 2}});
  m.must(SetPhase{m.q1, Phase::sharing}, Role::wall);
  CHECK(m.refusal(CastBallot{m.q1, {}, {}}, Role::participant, m.tablet) == Code::notNow);
  m.must(SetPhase{m.q1, Phase::voting}, Role::wall);
  CHECK(votesSoFar(*m.state.question(m.q1)).points == 2);
  CHECK(m.refusal(VoteAgain{m.q1}, Role::wall) == Code::notNow);
  m.must(CountVotes{m.q1}, Role::wall);
  CHECK(m.refusal(CastBallot{m.q1, {}, {}}, Role::participant, m.tablet) == Code::notNow);
  m.must(VoteAgain{m.q1}, Role::wall);
  CHECK(votesSoFar(*m.state.question(m.q1)).points == 0);
}

TEST_CASE("how many points there are may change until somebody has voted", "[workshop]") {
  AtTheVote m;
  m.must(SetVoting{m.q1, 5, VoteOn::themes}, Role::wall);
  CHECK(m.vote().rules.dots == 5);
  m.votes(m.tablet, {{confiance, 5}});
  CHECK(m.refusal(SetVoting{m.q1, 2, VoteOn::themes}, Role::wall) == Code::notNow);
  CHECK(m.refusal(SetVoting{m.q1, 0, VoteOn::themes}, Role::wall) == Code::malformed);
}

TEST_CASE("a vote on notes offers each saying once, in order of arrival", "[workshop]") {
  AtTheVote m;
  m.must(TwinNote{NoteId::of("c"), NoteId::of("b")}, Role::wall);
  m.must(SetVoting{m.q1, 1, VoteOn::notes}, Role::wall);
  const auto choices = choicesOf(*m.state.question(m.q1));
  REQUIRE(choices.size() == 2);
  CHECK(choices[0].words.text == "Se faire confiance");
  CHECK(choices[1].notes == 2);
  m.votes(m.tablet, {{ChoiceId::of("b"), 1}});
  // What leaves the wall leaves its points to be given anew.
  m.must(HideNote{NoteId::of("b"), ""}, Role::facilitator);
  CHECK(ballotOf(*m.state.question(m.q1), m.tablet).empty());
}

TEST_CASE("undoing the opening of a vote goes back to sharing", "[workshop]") {
  AtTheVote m;
  m.must(Undo{}, Role::wall);
  CHECK(m.state.question(m.q1)->phase == Phase::sharing);
  m.must(Redo{}, Role::wall);
  CHECK(m.state.question(m.q1)->votes());
}

}  // namespace grappe::workshop
