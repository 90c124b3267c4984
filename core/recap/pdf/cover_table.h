// What the document holds: for each question, linked, its counts and its page. One thread.
#pragma once

#include "recap/pdf/chapters.h"
#include "recap/pdf/flow.h"

namespace grappe::recap::pdf {

// `flow` runs over `sheets`; `ahead` sheets stand before the chapters; `padding`, in points, above
// and below the words of a row.
void putTable(Sheets& sheets, Flow& flow, const Typesetter& type, const Recap& recap,
              const Chapters& chapters, std::size_t ahead, double padding);

}  // namespace grappe::recap::pdf
