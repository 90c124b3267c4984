// Votes, and what the whole room sees: the timer, devices that ask to look up.
#include <algorithm>

#include "workshop/decide_rooms.h"
#include "workshop/voting.h"

namespace grappe::workshop {

namespace {

constexpr int shortestTimer = 5;           // seconds
constexpr int longestTimer = 6 * 60 * 60;  // seconds

Result<const Question*> openVote(const Decider& decider, const QuestionId& id) {
  GRAPPE_TAKE(question, decider.question(id));
  if (!question->votes()) return refuse(Code::notNow, "no vote is open on the question");
  return question;
}

bool isChoice(const Question& question, const ChoiceId& id) {
  return std::ranges::any_of(choicesOf(question), [&](const Choice& one) { return one.id == id; });
}

// Each choice once, with at least one point; refused where the points are not to be had.
Result<std::vector<Dots>> ballot(const Question& question, const std::vector<Dots>& given) {
  std::vector<Dots> dots;
  int points = 0;
  const std::vector<Choice> choices = choicesOf(question);
  for (const Dots& one : given) {
    if (one.points < 0 || one.points > mostDots) {
      return refuse(Code::malformed, "points are 0 to " + std::to_string(mostDots));
    }
    if (one.points == 0) continue;
    const auto isThis = [&](const auto& other) { return other.id == one.choice; };
    if (std::ranges::none_of(choices, isThis)) {
      return refuse(Code::unknown, "nothing to vote for: " + one.choice.text());
    }
    if (std::ranges::any_of(dots, [&](const Dots& had) { return had.choice == one.choice; })) {
      return refuse(Code::malformed, "named twice: " + one.choice.text());
    }
    points += one.points;
    dots.push_back(one);
  }
  if (points > question.vote->rules.dots) {
    return refuse(Code::conflict,
                  "a voter has " + std::to_string(question.vote->rules.dots) + " points");
  }
  return dots;
}

VotesCounted counted(const Question& question) {
  return {question.id, tallied(question), votesSoFar(question).voters};
}

Decision timer(const Timer& timer) { return happened(TimerSet{timer}); }

}  // namespace

void countOpenVote(const Question& question, Decision& decision) {
  if (question.vote && !question.vote->counted && votesSoFar(question).points > 0) {
    decision.events.emplace_back(counted(question));
  }
}

Result<Decision> Decider::decide(const SetVoting& c) const {
  GRAPPE_TAKE(target, question(c.question));
  if (c.dots < 1 || c.dots > mostDots) {
    return refuse(Code::malformed, "a voter has 1 to " + std::to_string(mostDots) + " points");
  }
  const VotingRules rules{c.dots, c.on};
  const bool open = target->vote && !target->vote->counted;
  if (open && (target->vote->ballots.size() != 0 || !target->vote->byHand.empty()) &&
      rules != target->vote->rules) {
    return refuse(Code::notNow, "somebody has voted already");
  }
  Decision decision;
  if (rules != target->voting) {
    decision.events.emplace_back(VotingSet{c.question, target->voting, rules});
  }
  if (open && rules != target->vote->rules) {
    decision.events.emplace_back(VoteOpened{c.question, rules});
  }
  return decision;
}

Result<Decision> Decider::decide(const CastBallot& c) const {
  GRAPPE_TAKE(target, openVote(*this, c.question));
  BallotCast cast;
  cast.question = c.question;
  if (order.by == Role::participant) {
    if (order.device.empty()) return refuse(Code::malformed, "a participant votes on a device");
    cast.device = order.device;
  } else {
    if (c.ballot.empty()) return refuse(Code::malformed, "a ballot without a device needs an id");
    cast.ballot = c.ballot;
  }
  GRAPPE_TAKE(dots, ballot(*target, c.dots));
  const std::vector<Dots>* before = target->vote->ballots.find(voterOf(cast));
  if (before == nullptr ? dots.empty() : *before == dots) return Decision{};
  // Never empty: a side row that is missing means that the votes were counted.
  cast.lines = kept(dots.empty() ? "-" : ballotText(dots), 0);
  return happened(cast);
}

Result<Decision> Decider::decide(const SetHandCount& c) const {
  GRAPPE_TAKE(target, question(c.question));
  if (target->phase != Phase::voting || !target->vote) {
    return refuse(Code::notNow, "the question is not voted on");
  }
  if (c.points < 0 || c.points > mostByHand) {
    return refuse(Code::malformed, "hands are 0 to " + std::to_string(mostByHand));
  }
  if (!isChoice(*target, c.choice)) {
    return refuse(Code::unknown, "nothing to vote for: " + c.choice.text());
  }
  const int before = byHand(*target->vote, c.choice);
  if (before == c.points) return Decision{};
  return happened(HandCountSet{c.question, c.choice, before, c.points});
}

Result<Decision> Decider::decide(const CountVotes& c) const {
  GRAPPE_TAKE(target, openVote(*this, c.question));
  return happened(counted(*target));
}

Result<Decision> Decider::decide(const VoteAgain& c) const {
  GRAPPE_TAKE(target, question(c.question));
  if (target->phase != Phase::voting || !target->vote || !target->vote->counted) {
    return refuse(Code::notNow, "no vote was counted");
  }
  return happened(VoteOpened{c.question, target->voting});
}

Result<Decision> Decider::decide(const StartTimer& c) const {
  if (c.seconds < shortestTimer || c.seconds > longestTimer) {
    return refuse(Code::malformed, "a timer runs for 5 seconds to 6 hours");
  }
  return timer({c.seconds, std::int64_t{c.seconds} * 1000, true, order.at});
}

Result<Decision> Decider::decide(const PauseTimer& /*c*/) const {
  if (!state.timer) return refuse(Code::notNow, "no timer");
  if (!state.timer->running) return Decision{};
  return timer({state.timer->seconds, state.timer->leftAt(order.at), false, order.at});
}

Result<Decision> Decider::decide(const ResumeTimer& /*c*/) const {
  if (!state.timer) return refuse(Code::notNow, "no timer");
  if (state.timer->running) return Decision{};
  return timer({state.timer->seconds, state.timer->left, true, order.at});
}

Result<Decision> Decider::decide(const AddTime& c) const {
  if (!state.timer) return refuse(Code::notNow, "no timer");
  // Time that is over already is not owed: a minute more is a minute from now.
  const std::int64_t before = std::max<std::int64_t>(0, state.timer->leftAt(order.at));
  const std::int64_t left = std::clamp<std::int64_t>(before + std::int64_t{c.seconds} * 1000, 0,
                                                     std::int64_t{longestTimer} * 1000);
  const auto total = static_cast<int>(std::max<std::int64_t>(
      left / 1000,
      std::min<std::int64_t>(longestTimer, std::int64_t{state.timer->seconds} + c.seconds)));
  return timer({total, left, state.timer->running, order.at});
}

Result<Decision> Decider::decide(const StopTimer& /*c*/) const {
  if (!state.timer) return Decision{};
  return happened(TimerSet{});
}

Result<Decision> Decider::decide(const FreezeDevices& c) const {
  if (state.frozen == c.frozen) return Decision{};
  return happened(DevicesFrozen{c.frozen});
}

}  // namespace grappe::workshop
