// The paths below /api/: which there are, by which methods, and what a role must be let through
// for. Pure, any thread.
#pragma once

#include <string_view>

#include "server/roles.h"

namespace grappe::server {

inline constexpr std::string_view notePrefix = "/api/notes/";
inline constexpr std::string_view sourcePrefix = "/api/sources/";

// "GET, POST"; empty: there is no such path.
std::string_view methodsOf(std::string_view path);

// Of a path that needs a token.
Door doorOf(std::string_view path, std::string_view method);

}  // namespace grappe::server
