// The quotations of a file, as a plan (import_plan.h). Pure, any thread.
#pragma once

#include "commands/import_plan.h"

namespace grappe::commands {

Result<ImportPlan> planQuotations(const workshop::State& state, const workshop::Question& question,
                                  std::string_view bytes, const ImportOptions& options,
                                  const words::Phrasebook& words);

}  // namespace grappe::commands
