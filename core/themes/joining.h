// Workshops of several meetings joined to one: the log of workshop/joined_log.h, where themes that
// say the same are one (same_themes.h) and notes that say the same in different meetings are twins.
// Pure; any thread.
#pragma once

#include "themes/engine.h"
#include "workshop/joined_log.h"

namespace grappe::themes {

// Refused as joinedLog.
Result<workshop::JoinedLog> joinedWorkshops(const std::vector<const workshop::State*>& workshops,
                                            const std::string& title, Timestamp now,
                                            const Engine& engine);

}  // namespace grappe::themes
