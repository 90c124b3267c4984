// What only those who lead the meeting are told, beside the questions, notes and themes: the clock,
// how the vote goes, what their next undo takes back. Part of GET /api/state and of
// GET /api/events.
// Pure, any thread.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "workshop/state.h"

namespace grappe::server {

// `role`: whose undo and redo. The time that is left is as of `now`.
nlohmann::json deskView(const workshop::State& state, workshop::Role role, Timestamp now);

// What goes into the recap, by the names of SetRecapChoices, in the order in which it is offered.
nlohmann::json recapPartsView(const workshop::RecapChoices& choices);

}  // namespace grappe::server
