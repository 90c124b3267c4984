// What a workshop needs before a room can join it. Pure.
#pragma once

#include <optional>
#include <string>

#include "base/id.h"
#include "workshop/command.h"
#include "workshop/state.h"

namespace grappe::runtime {

// Nothing if the workshop has a meeting. Otherwise the command that opens one: of this day, without
// a place, with a room code of four random digits.
std::optional<workshop::OpenMeeting> missingMeeting(const workshop::State& state, IdSource& ids,
                                                    Timestamp now);

}  // namespace grappe::runtime
