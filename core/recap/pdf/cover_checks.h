// What was read over before the document was handed out, ticked or still open, in a box. One
// thread.
#pragma once

#include "recap/pdf/chapters.h"
#include "recap/pdf/flow.h"

namespace grappe::recap::pdf {

// `flow` runs over `sheets`; `ahead` sheets stand before the chapters, whose pages the lines name.
void putChecks(Sheets& sheets, Flow& flow, const Typesetter& type, const Recap& recap,
               const Chapters& chapters, std::size_t ahead);

}  // namespace grappe::recap::pdf
