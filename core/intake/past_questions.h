// Which paragraphs of a recap are its questions. Pure, any thread.
#pragma once

#include <string>
#include <vector>

#include "intake/paper.h"

namespace grappe::intake {

struct FoundQuestion {
  std::size_t line = 0;  // in Paper::lines
  int number = 0;
  std::string title;
};

// In order, their numbers rising. Of all paragraphs that begin with a number those are taken that
// together look most like questions: by the sign behind the number, a question mark at the end, a
// heading's style, the name of a part (recap_names.h) right below. Where none is numbered, headings
// with the name of a part below.
std::vector<FoundQuestion> questionsIn(const Paper& paper);

}  // namespace grappe::intake
