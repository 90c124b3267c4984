// From "fewer, larger" to "more, finer". Pure, any thread.
#pragma once

#include "themes/tuning.h"

namespace grappe::themes {

// The figures for Board::granularity, 0 to 1 (what is beyond counts as the nearer end); as they are
// at a half.
Tuning atGranularity(Tuning tuning, double granularity);

}  // namespace grappe::themes
