// Post-its in one paragraph, with dashes between them. Pure, any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace grappe::intake {

// The text cut at dashes (- – —) that have white space at both sides; nothing empty among them.
std::vector<std::string> betweenDashes(std::string_view text);

}  // namespace grappe::intake
