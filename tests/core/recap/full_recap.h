// A recap that has something of everything: real questions, and in the first also decisions, votes,
// a grid, remarks, words from right to left.
#pragma once

#include <string>
#include <vector>

#include "recap/pictures.h"
#include "recap/recap.h"

namespace grappe::fixtures {

recap::Recap fullRecap();

// A wall for each of its questions.
recap::WallPictures fullPictures();

// Words that stand in it only because everything is switched on.
std::vector<std::string> wordsOfParts();

}  // namespace grappe::fixtures
