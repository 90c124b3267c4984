// A source out of a file, with its paragraphs, as a plan (import_plan.h). Pure, any thread.
#pragma once

#include "commands/import_plan.h"

namespace grappe::commands {

// Refused as intake refuses; tooLong, over workshop::sourceLimit; conflict, where the workshop has
// another text under this title.
Result<ImportPlan> planSource(const workshop::State& state, std::string_view bytes,
                              const ImportOptions& options, const words::Phrasebook& words);

}  // namespace grappe::commands
