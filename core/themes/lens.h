// Headings that a facilitator gives: what draws notes to them. Pure, any thread.
#pragma once

#include <string>
#include <vector>

#include "themes/board.h"
#include "themes/sight.h"
#include "themes/ties.h"
#include "themes/tuning.h"

namespace grappe::themes {

// What a heading is compared by: its title, and each of the words or phrases (between commas) that
// its hint gives; a hint without commas gives each of its words. One that fits a note is enough.
std::vector<std::string> headingTexts(const BoardTheme& heading);

// The one of them that is most like a note, as people wrote it; empty where none is at all.
std::string closestHeadingText(const BoardTheme& heading, std::size_t note, const Sight& sight,
                               WordMemory& memory);

// By note, the heading that a free one belongs under when all are grouped anew: by the heading's
// words, or by the notes that stand there for good; unsorted where there is none. Ties hold.
std::vector<int> drawnToHeadings(const Board& board, const Sight& sight, const Ties& ties,
                                 const Tuning& tuning);

}  // namespace grappe::themes
