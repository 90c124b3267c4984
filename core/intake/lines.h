// The lines of a text file as a list: indentation, bullet, words. Pure, any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace grappe::intake {

struct ListLine {
  int number = 0;  // from 1
  int depth = 0;   // tabs and pairs of spaces before it
  bool bullet = false;
  std::string text;  // cleaned, without the bullet; may be empty
};

// Bullets: · - – — • ▪ ● * followed by white space (or alone).
std::vector<ListLine> linesOf(std::string_view text);

// A time code at the end, "(36-14)": minute and second of the recording. Taken off `text`, where a
// full stop behind it stays; empty if there is none.
std::string takeTimecode(std::string& text);

}  // namespace grappe::intake
