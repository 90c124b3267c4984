// Titles of questions as they are compared: the same whatever their accents, capitals, spaces and
// question mark. Pure, any thread.
#pragma once

#include <string>
#include <string_view>

namespace grappe::workshop {

// Its letters and digits, folded; empty where it has none.
std::string plainTitle(std::string_view title);

}  // namespace grappe::workshop
