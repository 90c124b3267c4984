// Who spoke: each circle with its numbers, as many in a row as fit; with its tint and mark where
// these are chosen. One thread.
#pragma once

#include "recap/pdf/flow.h"
#include "recap/recap.h"

namespace grappe::recap::pdf {

// `flow` runs over `sheets`.
void putVoices(Sheets& sheets, Flow& flow, const Typesetter& type, const Recap& recap);

}  // namespace grappe::recap::pdf
