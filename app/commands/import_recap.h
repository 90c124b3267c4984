// A recap of a past meeting, as a plan (import_plan.h): its questions with all that stands in them.
// Pure, any thread.
#pragma once

#include "commands/import_plan.h"

namespace grappe::commands {

// Questions go to those of the workshop that have their title, others are added. With a date or a
// place, the meeting that it is of is named so, or opened. Refused as intake refuses; empty, where
// no question is found.
Result<ImportPlan> planRecap(const workshop::State& state, std::string_view bytes,
                             const ImportOptions& options, const words::Phrasebook& words);

}  // namespace grappe::commands
