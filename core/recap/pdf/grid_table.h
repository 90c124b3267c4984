// The headings of a question as a table: each cell with its notes. Cells go on over the next sheet,
// their headings said again. Nothing is cut. One thread.
#pragma once

#include "recap/pdf/flow.h"
#include "recap/recap.h"

namespace grappe::recap::pdf {

// Precondition: the section has a grid of at least one column.
void placeGrid(Flow& flow, Sheets& sheets, const Typesetter& type, const Section& section,
               const Recap& recap);

}  // namespace grappe::recap::pdf
