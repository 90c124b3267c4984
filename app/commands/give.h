// Gives commands to a workshop's file from a terminal, and says what came of it. Main thread.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "commands/console.h"
#include "runtime/engine_grouping.h"
#include "workshop/command.h"

namespace grappe::commands {

// Says on err, a line each, what it has to do without: synonyms, a lexicon that can be read.
std::unique_ptr<runtime::EngineGrouping> tellingGrouping(const Console& console);

// Through the kiosk that holds the file or by itself; notes are then grouped, unless what was given
// is `aside` of them. What was refused is said; the exit code.
enum class Grouped { then, aside };
int give(const Console& console, const std::string& file,
         const std::vector<workshop::Command>& commands, Grouped grouped = Grouped::then);

}  // namespace grappe::commands
