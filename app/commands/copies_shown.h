// How the safety copies stand, in words. Any thread.
#pragma once

#include <functional>
#include <string>

#include "runtime/safety_copies.h"
#include "screens/copies_screen.h"
#include "words/phrasebook.h"

namespace grappe::commands {

// `clock`: a moment as people read the time of day.
screens::CopiesShown copiesShown(const words::Phrasebook& words, const runtime::CopyNews& news,
                                 const std::function<std::string(Timestamp)>& clock);

}  // namespace grappe::commands
