// The headings of the pages after the first. One thread.
#pragma once

#include <string>

#include "recap/pdf/flow.h"

namespace grappe::recap::pdf {

Block chapterHeading(const Typesetter& type, const std::string& text);
Block partHeading(const Typesetter& type, const std::string& text);

}  // namespace grappe::recap::pdf
