// Who spoke: each circle with its tint, its mark and its numbers, as many in a row as fit. One
// thread.
#pragma once

#include <vector>

#include "recap/pdf/flow.h"
#include "recap/recap.h"

namespace grappe::recap::pdf {

// `flow` runs over `sheets`.
void putVoices(Sheets& sheets, Flow& flow, const Typesetter& type,
               const std::vector<Voice>& voices);

}  // namespace grappe::recap::pdf
