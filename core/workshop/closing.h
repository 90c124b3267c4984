// What is left of who wrote what once a meeting is over. Pure.
#pragma once

#include <chrono>

#include "workshop/decide.h"

namespace grappe::workshop {

// From the close of a meeting until its devices are forgotten: time for those whose outbox is still
// on its way to come back, and for a facilitator to think again.
inline constexpr std::chrono::hours forgettingGrace{24};

// The latest meeting if it is closed for good, else null. As long as the state.
const Meeting* closedMeeting(const State& state);

// What opens a closed meeting again; whether its devices are forgotten stays as it was said.
MeetingClosed reopening(const Meeting& closed);

// Whether the machine is to give ForgetDevices. Again a day after each time that devices came back.
bool isForgettingDue(const State& state, Timestamp now);

// All devices of the latest meeting, which there must be, as forgotten now.
DevicesForgotten devicesForgotten(const State& state);
// What forgets the devices of the latest meeting; nothing unless it is closed and to forget them.
Decision forgetDevices(const State& state);

}  // namespace grappe::workshop
