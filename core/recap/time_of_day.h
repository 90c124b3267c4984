// When a note was written, as its appendix says it. Pure but for the time zone, which is this
// machine's. Any thread.
#pragma once

#include <string>

#include "base/clock.h"
#include "words/phrasebook.h"

namespace grappe::recap {

// "14 h 03"
std::string timeInWords(Timestamp at, const words::Phrasebook& words);

}  // namespace grappe::recap
