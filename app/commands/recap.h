// `grappe recap`: the recap of a workshop onto a stream or into a file. Main thread.
#pragma once

#include <string>

#include "commands/recap_making.h"

namespace grappe::commands {

// `out` empty: Markdown on the console's stream; else by its ending (recap_formats.h). Returns the
// exit code; what it could not do is said in one sentence on err, and nothing is touched then.
int writeRecap(const Console& console, const workshop::State& state, const std::string& out,
               const RecapOptions& options = {});

}  // namespace grappe::commands
