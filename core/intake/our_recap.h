// What in a recap that Grappe wrote no person said: sources, votes, remarks, marks of circles and
// of origins. It is told apart, so that nothing of it is taken for words. Pure, any thread.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "intake/paper.h"

namespace grappe::intake {

// The style of paragraphs in which our recaps say something themselves.
inline constexpr std::string_view ourRemarkStyle = "Remark";
// Those of words behind a person's words: a source, a timecode, votes; an origin. As Word and
// OpenDocument name them.
bool isOurSmallStyle(std::string_view name);

bool isOurs(const Paper& paper);

// A cell of our grids stands below its heading, not beside it: the lines of each table in that
// order.
void orderGrids(Paper& paper);

// What they put behind words that are not exact, in each language (Labels::paraphrase of
// core/recap).
inline constexpr std::array<std::string_view, 3> paraphraseMarks{"(reformulé)", "(paraphrased)",
                                                                 "(reworded)"};

// What stands behind the words of a line.
struct SmallWords {
  std::string timecode;
  std::string source;
  bool paraphrase = false;
  std::vector<std::string> others;  // origins, votes, remarks
};
// `inPartners`: among quotations, where what is nothing else is a source.
SmallWords smallWordsOf(const PaperLine& line, bool inPartners);

// "▲● " before a note, or " ●" behind "×2": taken off and given back; empty: there is none.
std::string takeCircleMarks(std::string& note);

}  // namespace grappe::intake
