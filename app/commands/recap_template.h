// The organisation's Word document that recaps are written into. Any thread.
#pragma once

#include <optional>
#include <string>

#include "commands/console.h"
#include "recap/word_template.h"

namespace grappe::commands {

// The one that the settings name (kiosk.toml, recap_template). Nothing: none is named, or it cannot
// be used: `why` then says so, in a sentence.
std::optional<recap::WordTemplate> chosenTemplate(const Console& console, std::string& why);

// Why a document cannot be used, in a sentence.
std::string templateRefused(const Console& console, const std::string& path,
                            const Refusal& refusal);

}  // namespace grappe::commands
