// What every answer carries, of whatever kind, so that no browser can be talked into more than it
// says: no guessing of types, no telling where one came from, no frames, no use by other sites.
// Constants, any thread.
#pragma once

#include <array>
#include <string_view>
#include <utility>

namespace grappe::server {

inline constexpr std::array<std::pair<std::string_view, std::string_view>, 4> guardHeaders{{
    {"X-Content-Type-Options", "nosniff"},
    {"Referrer-Policy", "no-referrer"},
    {"X-Frame-Options", "DENY"},
    {"Cross-Origin-Resource-Policy", "same-origin"},
}};

// Of the page: nothing from outside, nothing inline: what a person writes can never become a
// script. Older Safari does not count ws: as 'self'.
inline constexpr std::string_view pagePolicy =
    "default-src 'self'; connect-src 'self' ws: wss:; img-src 'self' data: blob:; object-src "
    "'none'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
// Of everything else, which is data: even opened as a page it may do nothing.
inline constexpr std::string_view dataPolicy =
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

}  // namespace grappe::server
