// The end of a meeting, and what is then forgotten.
#include <map>

#include "workshop/closing.h"
#include "workshop/decide_rooms.h"

namespace grappe::workshop {

const Meeting* closedMeeting(const State& state) {
  const Meeting* meeting = state.meeting();
  return meeting != nullptr && meeting->closed ? meeting : nullptr;
}

MeetingClosed reopening(const Meeting& closed) {
  return {closed.id, closed.closed, std::nullopt, closed.forgetsDevices, closed.forgetsDevices};
}

bool isForgettingDue(const State& state, Timestamp now) {
  const Meeting* meeting = closedMeeting(state);
  if (meeting == nullptr || !meeting->forgetsDevices) return false;
  const Timestamp since = meeting->forgotten ? *meeting->forgotten : *meeting->closed;
  return now - since >= forgettingGrace && state.devices.size() + state.authors.size() > 0;
}

DevicesForgotten devicesForgotten(const State& state) {
  const Meeting* meeting = state.meeting();
  DevicesForgotten forgotten{meeting->id, {}};
  if (!meeting->forgotten) {
    std::map<CircleId, int> joined;
    state.devices.each([&](const DeviceId& /*id*/, const Device& device) {
      if (device.role == Role::participant) ++joined[device.circle];
    });
    for (const auto& [circle, devices] : joined) forgotten.joined.push_back({circle, devices});
  }
  return forgotten;
}

Decision forgetDevices(const State& state) {
  const Meeting* meeting = closedMeeting(state);
  if (meeting == nullptr || !meeting->forgetsDevices) return {};
  return happened(devicesForgotten(state));
}

Result<Decision> Decider::decide(const CloseMeeting& c) const {
  const Meeting* meeting = state.meeting();
  if (meeting == nullptr) return refuse(Code::unknown, "no meeting yet");
  if (meeting->closed && meeting->forgetsDevices == c.forgetDevices) return Decision{};
  // A second word changes what is forgotten, not since when the room is closed.
  const Timestamp at = meeting->closed.value_or(order.at);
  Decision decision = happened(
      MeetingClosed{meeting->id, meeting->closed, at, meeting->forgetsDevices, c.forgetDevices});
  const Question* current = state.currentQuestion();
  if (current != nullptr && current->phase != Phase::closed) {
    decision.events.emplace_back(PhaseSet{current->id, current->phase, Phase::closed});
  }
  for (const QuestionPtr& one : state.questions) countOpenVote(*one, decision);
  return decision;
}

Result<Decision> Decider::decide(const ReopenMeeting& /*c*/) const {
  const Meeting* meeting = closedMeeting(state);
  if (meeting == nullptr) return Decision{};
  return happened(reopening(*meeting));
}

Result<Decision> Decider::decide(const ForgetDevices& /*c*/) const {
  if (order.by == Role::machine && !isForgettingDue(state, order.at)) return Decision{};
  const Meeting* meeting = closedMeeting(state);
  if (meeting == nullptr) return refuse(Code::notNow, "the meeting is not closed");
  if (!meeting->forgetsDevices) {
    return refuse(Code::notNow, "the meeting was closed so that devices are kept");
  }
  return forgetDevices(state);
}

}  // namespace grappe::workshop
