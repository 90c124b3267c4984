// What a spreadsheet takes of a text. Pure, any thread.
#pragma once

#include <string>
#include <vector>

namespace grappe::recap {

// The text in as many parts as it takes cells (Excel: 32,767 UTF-16 units each), in order; never
// parted inside a grapheme.
std::vector<std::string> cellsFor(const std::string& text);

// About how many lines it takes in a column so many digits of the default font wide, its words
// wrapped; rather one too many.
double linesIn(const std::string& text, double width);

// What a sheet may be called after `heading`: at most 31 UTF-16 units, none of []:*?/\, no
// apostrophe at its ends. May be empty.
std::string sheetName(const std::string& heading);

}  // namespace grappe::recap
