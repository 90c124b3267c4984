// The marks « » round somebody's words, which may nest. Pure, any thread.
#pragma once

#include <cstddef>
#include <string_view>

namespace grappe {

inline constexpr std::string_view openGuillemet = "«";
inline constexpr std::string_view closeGuillemet = "»";

// Where the mark stands that closes the one opened just before `inside`; npos if none does.
std::size_t closingGuillemet(std::string_view text, std::size_t inside);

}  // namespace grappe
