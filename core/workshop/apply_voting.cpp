#include "workshop/apply_rooms.h"
#include "workshop/voting.h"

namespace grappe::workshop {

void Applier::editVote(const QuestionId& id, const std::function<void(Vote&)>& edit) {
  editQuestion(id, [&](Question& question) {
    if (!question.vote) broken("no vote");
    auto vote = std::make_shared<Vote>(*question.vote);
    edit(*vote);
    question.vote = std::move(vote);
  });
}

void Applier::operator()(const VotingSet& e) {
  editQuestion(e.question, [&](Question& question) { question.voting = e.to; });
}

void Applier::operator()(const VoteOpened& e) {
  auto vote = std::make_shared<Vote>();
  vote->opened = recorded.seq;
  vote->rules = e.rules;
  editQuestion(e.question, [&](Question& question) { question.vote = std::move(vote); });
}

void Applier::operator()(const BallotCast& e) {
  if (e.lines.erased) return;  // counted since
  const std::string voter = voterOf(e);
  editVote(e.question, [&](Vote& vote) {
    const std::vector<Dots> dots = ballotOf(e.lines.text);
    if (dots.empty()) {
      vote.ballots.erase(voter);
    } else {
      vote.ballots.set(voter, dots);
    }
  });
}

void Applier::operator()(const HandCountSet& e) {
  editVote(e.question, [&](Vote& vote) {
    std::erase_if(vote.byHand, [&](const Dots& one) { return one.choice == e.choice; });
    if (e.to > 0) vote.byHand.push_back({e.choice, e.to});
  });
}

void Applier::operator()(const VotesCounted& e) {
  editVote(e.question, [&](Vote& vote) {
    vote.counted = true;
    vote.ballots = {};
    vote.tallies = e.tallies;
    vote.voters = e.voters;
  });
}

void Applier::operator()(const TimerSet& e) { state.timer = e.timer; }

void Applier::operator()(const DevicesFrozen& e) { state.frozen = e.frozen; }

}  // namespace grappe::workshop
