// A source's text without what nobody quotes of it. Pure, any thread.
#pragma once

#include <string>
#include <vector>

#include "workshop/parts.h"

namespace grappe::recap {

// Each byte outside the passages is a `*`, but for line breaks: the passages stay where they are,
// and prove their quotations.
std::string quotedAlone(const std::string& text, const std::vector<workshop::Passage>& passages);

}  // namespace grappe::recap
