// One question of an exported workshop as commands: its themes, who stands where in them, its vote,
// its phase. For exported.cpp alone.
#pragma once

#include <vector>

#include "intake/exported.h"
#include "intake/exported_fields.h"

namespace grappe::intake::exported {

using Commands = std::vector<ExportedCommand>;

// The question's notes must be there.
void addGrouping(Commands& commands, const Json& question);
// The same; and its themes.
void addVote(Commands& commands, const Json& question);
void addPhase(Commands& commands, const Json& question);

}  // namespace grappe::intake::exported
