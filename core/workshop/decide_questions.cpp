// The questions of a workshop and their phases, and the circles who answer them.
#include <algorithm>
#include <set>

#include "base/text.h"
#include "workshop/closing.h"
#include "workshop/decide_rooms.h"
#include "workshop/questions.h"

namespace grappe::workshop {

namespace {

Result<int> minutesOf(int minutes) {
  if (minutes < 0 || minutes > mostMinutes) {
    return refuse(Code::malformed, "minutes are 0 to " + std::to_string(mostMinutes));
  }
  return minutes;
}

// What was decided for a question goes before it goes, so that undo brings all of it back.
void unsettle(const Question& question, Decision& decision) {
  const QuestionId& id = question.id;
  for (const ThemePtr& theme : question.themes) decision.events.emplace_back(ThemeClosed{*theme});
  if (question.grouping != GroupingRules()) {
    decision.events.emplace_back(GroupingSet{id, question.grouping, {}});
  }
  if (question.voting != VotingRules()) {
    decision.events.emplace_back(VotingSet{id, question.voting, {}});
  }
  if (question.openWriting || question.notesStopped) {
    decision.events.emplace_back(
        QuestionRulesSet{id, question.openWriting, question.notesStopped, false, false});
  }
  if (question.devicesRead) decision.events.emplace_back(DeviceReadingSet{id, true, false});
  if (question.phase != Phase::waiting) {
    decision.events.emplace_back(PhaseSet{id, question.phase, Phase::waiting});
  }
}

}  // namespace

bool isSpokenFor(const State& state, const CircleId& circle) {
  bool used = std::any_of(state.forgotten.begin(), state.forgotten.end(),
                          [&](const JoinedDevices& one) { return one.circle == circle; });
  state.devices.each([&](const DeviceId&, const Device& one) { used |= one.circle == circle; });
  for (const QuestionPtr& question : state.questions) {
    for (const NotePtr& note : question->notes) used = used || note->circle == circle;
  }
  return used;
}

bool isBare(const Question& question) {
  return question.notes.empty() && question.exchanges.empty() && question.quotations.empty() &&
         question.withdrawnExchanges.empty() && question.withdrawnQuotations.empty() &&
         !question.vote;
}

Result<Decision> Decider::decide(const SetCircles& c) const {
  if (c.circles.size() > mostCircles) {
    return refuse(Code::tooLong, "at most " + std::to_string(mostCircles) + " circles");
  }
  std::vector<Circle> circles;
  std::set<CircleId> ids;
  for (const Circle& one : c.circles) {
    if (one.id.empty() || !ids.insert(one.id).second) {
      return refuse(Code::malformed, "every circle needs an id of its own");
    }
    if (one.slot < 0 || one.slot >= static_cast<int>(mostCircles)) {
      return refuse(Code::malformed, "a slot is 0 to " + std::to_string(mostCircles - 1));
    }
    GRAPPE_TAKE(name, line(one.name, titleLimit, false));
    circles.push_back({one.id, name, one.slot});
  }
  for (const Circle& before : state.circles) {
    if (!ids.contains(before.id) && isSpokenFor(state, before.id)) {
      return refuse(Code::conflict, "somebody speaks for " + before.name);
    }
  }
  if (circles == state.circles) return Decision{};
  return happened(CirclesSet{state.circles, circles});
}

Result<Decision> Decider::decide(const AddQuestion& c) const {
  if (c.id.empty()) return refuse(Code::malformed, "a question needs an id");
  if (state.question(c.id) != nullptr) return refuse(Code::conflict, "the question exists already");
  GRAPPE_TAKE(title, line(c.title, noteLimit, false));
  GRAPPE_TAKE(guide, line(c.guide, longTextLimit, true));
  GRAPPE_TAKE(minutes, minutesOf(c.minutes));
  Decision decision = happened(
      QuestionAdded{c.id, title, guide, minutes, static_cast<int>(state.questions.size())});
  if (!state.current) decision.events.emplace_back(CurrentQuestionSet{std::nullopt, c.id});
  return decision;
}

Result<Decision> Decider::decide(const EditQuestion& c) const {
  GRAPPE_TAKE(before, question(c.id));
  GRAPPE_TAKE(title, line(c.title, noteLimit, false));
  GRAPPE_TAKE(guide, line(c.guide, longTextLimit, true));
  GRAPPE_TAKE(minutes, minutesOf(c.minutes.value_or(before->minutes)));
  if (title == before->title && guide == before->guide && minutes == before->minutes) {
    return Decision{};
  }
  return happened(
      QuestionEdited{c.id, before->title, before->guide, title, guide, before->minutes, minutes});
}

Result<Decision> Decider::decide(const MoveQuestion& c) const {
  GRAPPE_TAKE(moved, question(c.id));
  const int from = state.numberOf(moved->id) - 1;
  const int to = std::clamp(c.to, 0, static_cast<int>(state.questions.size()) - 1);
  if (from == to) return Decision{};
  return happened(QuestionMoved{c.id, from, to});
}

Result<Decision> Decider::decide(const RemoveQuestion& c) const {
  GRAPPE_TAKE(gone, question(c.id));
  if (!isBare(*gone)) return refuse(Code::conflict, "the question has notes or records");
  const int at = state.numberOf(gone->id) - 1;
  Decision decision;
  if (state.current == gone->id) {
    const auto next = static_cast<std::size_t>(at == 0 ? 1 : at - 1);
    std::optional<QuestionId> to;
    if (next < state.questions.size()) to = state.questions[next]->id;
    decision.events.emplace_back(CurrentQuestionSet{state.current, to});
  }
  unsettle(*gone, decision);
  decision.events.emplace_back(
      QuestionRemoved{gone->id, gone->title, gone->guide, gone->minutes, at});
  return decision;
}

Result<Decision> Decider::decide(const GoToQuestion& c) const {
  GRAPPE_TAKE(target, question(c.question));
  if (state.current == target->id) return Decision{};
  Decision decision = happened(CurrentQuestionSet{state.current, target->id});
  if (state.timer) decision.events.emplace_back(TimerSet{});
  return decision;
}

Result<Decision> Decider::decide(const SetPhase& c) const {
  GRAPPE_TAKE(target, question(c.question));
  if (target->phase == c.phase) return Decision{};
  Decision decision = happened(PhaseSet{c.question, target->phase, c.phase});
  // A room that writes or votes again is not closed, whatever was said before.
  const Meeting* over = closedMeeting(state);
  if (over != nullptr && (c.phase == Phase::writing || c.phase == Phase::voting)) {
    decision.events.emplace_back(reopening(*over));
  }
  if (c.phase == Phase::voting && !target->vote) {
    decision.events.emplace_back(VoteOpened{c.question, target->voting});
  }
  // Points that were given are not lost because nobody thought of counting them.
  if (c.phase == Phase::closed) countOpenVote(*target, decision);
  return decision;
}

Result<Decision> Decider::decide(const SetQuestionRules& c) const {
  GRAPPE_TAKE(target, question(c.question));
  if (target->openWriting == c.openWriting && target->notesStopped == c.notesStopped) {
    return Decision{};
  }
  return happened(QuestionRulesSet{c.question, target->openWriting, target->notesStopped,
                                   c.openWriting, c.notesStopped});
}

Result<Decision> Decider::decide(const SetDeviceReading& c) const {
  GRAPPE_TAKE(target, question(c.question));
  if (target->devicesRead == c.on) return Decision{};
  return happened(DeviceReadingSet{c.question, target->devicesRead, c.on});
}

}  // namespace grappe::workshop
