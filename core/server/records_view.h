// What is taken down in the room, as those see it who take it down: exchanges, sources, quotations.
// Part of GET /api/state and of GET /api/events, for a scribe; and what a source says.
// Pure, any thread.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "workshop/state.h"

namespace grappe::server {

nlohmann::json exchangeView(const workshop::Exchange& exchange);
// The ids of a question's exchanges, each before those under it.
nlohmann::json outlineView(const workshop::Question& question);
// Without its text, which may be long: how many bytes it has.
nlohmann::json sourceView(const workshop::Source& source);
// With its text, for those who choose passages of it: the answer of GET /api/sources/ID.
nlohmann::json sourceTextView(const workshop::Source& source);
// Its passage counts the bytes of the source's text in UTF-8.
nlohmann::json quotationView(const workshop::Quotation& quotation);

// Those of all questions, in order.
nlohmann::json recordsView(const workshop::State& state);

// In milliseconds since 1970 UTC, of the latest meeting; null where no recording runs.
nlohmann::json recordingStart(const workshop::State& state);

}  // namespace grappe::server
