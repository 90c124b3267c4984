// `grappe import`: shows what a file would bring in; with --yes, brings it in. Main thread.
#pragma once

#include <functional>

#include "commands/console.h"
#include "commands/import_plan.h"
#include "runtime/carry_out.h"

namespace grappe::commands {

using CarryOut = std::function<Result<runtime::CarriedOut>(const std::vector<workshop::Command>&)>;

// `bytes`: of options.notesFile. Returns the exit code; without options.yes, or where something in
// the file cannot be taken as it is, carryOut is not called.
// In import_into.cpp.
int importInto(const Console& console, const workshop::State& state, std::string_view bytes,
               const ImportOptions& options, const CarryOut& carryOut);

// What to type to take it for good: the same command with --yes, quoted for a shell.
std::string commandToTake(const ImportOptions& options);

}  // namespace grappe::commands
