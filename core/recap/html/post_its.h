// The post-its of a question in HTML: by theme, or as a grid. Any thread.
#pragma once

#include <string>

#include "recap/recap.h"

namespace grappe::recap::html_parts {

void writePostIts(std::string& out, const Section& section, const Recap& recap);

}  // namespace grappe::recap::html_parts
