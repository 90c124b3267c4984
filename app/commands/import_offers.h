// Which known sources the quotations of unknown origin come from: those that an import brings in
// and those that the workshop has. Pure, any thread.
#pragma once

#include "commands/import_plan.h"

namespace grappe::commands {

// Adds to the plan's offers; what options.accept accepts changes its commands, or adds to them.
// Sources that the plan brings in count as known.
void offerPassages(const workshop::State& state, const ImportOptions& options, ImportPlan& plan);

}  // namespace grappe::commands
