// Dates as people read them. Pure.
#pragma once

#include <string>

#include "words/phrasebook.h"

namespace grappe::widgets {

// "24 novembre 2026" of "2026-11-24"; anything else as it is.
std::string dateWords(const words::Phrasebook& words, const std::string& date);

// The day `days` later, or earlier: "2026-12-01" of "2026-11-24" and 7. Of what is no date:
// `otherwise`.
std::string dayAfter(const std::string& date, int days, const std::string& otherwise);

}  // namespace grappe::widgets
