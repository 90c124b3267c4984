// What a role may see of a state, as the JSON of the interface (see README.md). Whatever is not
// written here, no page gets: device ids and tokens stand in none of these.
// Pure, any thread.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "server/hide_reasons.h"
#include "server/roles.h"
#include "workshop/state.h"

namespace grappe::server {

nlohmann::json roomView(const workshop::State& state);

// Null where there is no question. `devices`: see Presence.
nlohmann::json questionView(const workshop::State& state, const workshop::Question* question,
                            int devices);

// The same with what only those who lead need: minutes, rules, how many came late.
nlohmann::json deskQuestionView(const workshop::State& state, const workshop::Question& question,
                                int devices);

// The vote of the room's question as one device sees it: what there is to choose, its own points,
// and once it is counted everybody's. {"vote": null} where there is none.
nlohmann::json voteView(const workshop::State& state, const workshop::DeviceId& device);

// The theme that the note stands in; null: none.
const workshop::Theme* themeOf(const workshop::Question& question, const workshop::Note& note);

// A note as its author sees it: also whether it lies open on the wall, and under which title.
nlohmann::json ownNoteView(const workshop::State& state, const workshop::Note& note,
                           const workshop::DeviceId& device);

// A note as those see it who see all. `hiddenFor`: see HideReasons.
nlohmann::json noteView(const workshop::Note& note, const std::string& hiddenFor);
nlohmann::json themeView(const workshop::Question& question, const workshop::Theme& theme);

// `own`: the caller's notes, in order of arrival. `now`: see deskView. `reasons`: of those who see
// all.
nlohmann::json stateView(const workshop::State& state, const Caller& caller,
                         const std::vector<workshop::NotePtr>& own, int devices, Timestamp now,
                         const HideReasons& reasons);

}  // namespace grappe::server
