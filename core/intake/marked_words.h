// Somebody's words between marks, on a line that says nothing else. Pure, any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace grappe::intake {

struct MarkedWords {
  std::string text;
  std::string timecode;
};

// A line that is somebody's words in « », nothing else but full stops and time codes around them:
// each of them. None where it is not. `notClosed`: the last goes on to the end of the line.
std::vector<MarkedWords> markedWords(std::string_view line, bool& notClosed);

// The same, in « » or in "straight" or “typographic” marks.
std::vector<MarkedWords> quotedWords(std::string_view line, bool& notClosed);

}  // namespace grappe::intake
