// The files of assets/, carried inside the program. Any thread.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace grappe {

// By the path below assets/, e.g. "strings/fr.json". The bytes live as long as the program.
std::optional<std::string_view> asset(std::string_view path);

// All paths that begin with `prefix`, sorted.
std::vector<std::string_view> assetsUnder(std::string_view prefix);

}  // namespace grappe
