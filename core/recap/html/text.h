// Words and values as HTML. Pure, any thread.
#pragma once

#include <string>
#include <string_view>

#include "recap/recap.h"

namespace grappe::recap::html_parts {

// What HTML would take for a sign is escaped, for text and for attributes in double quotes.
std::string escaped(std::string_view text);
// The same, a line break as <br>.
std::string broken(std::string_view text);

// " id=… data-…": of one line.
std::string originOf(const Origin& origin);
// " (mark)", where the lines are to bear theirs.
std::string shownMark(const Origin& origin, const Recap& recap);

// "rtl" or "ltr".
std::string_view directionOf(std::string_view language);

std::string base64(std::string_view bytes);

}  // namespace grappe::recap::html_parts
