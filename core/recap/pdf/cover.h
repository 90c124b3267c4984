// The first page: what was held when, who spoke, what the document holds and what was read over
// before it was handed out. One thread.
#pragma once

#include "recap/pdf/chapters.h"

namespace grappe::recap::pdf {

// On sheets of its own, to stand before the chapters; closer together where that saves a sheet.
// `ahead`: how many sheets that will be, so that the pages it names are right.
Sheets coverOf(const Recap& recap, const Chapters& chapters, std::size_t ahead,
               const Typesetter& type);

}  // namespace grappe::recap::pdf
