// What the grouping does and why, in words that a room reads. Pure, any thread.
#pragma once

#include <string>
#include <vector>

#include "runtime/why.h"
#include "themes/preview.h"
#include "words/phrasebook.h"
#include "workshop/state.h"

namespace grappe::screens {

// As much of a text as tells which it is: `most` graphemes, the last an ellipsis where it is cut.
std::string startOf(const std::string& text, std::size_t most);

// What another grouping would change, the largest first, in `most` lines or fewer; one line that
// says so where nothing would.
std::vector<std::string> changeLines(const words::Phrasebook& words, const themes::Change& change,
                                     std::size_t most);

// Why a note is where it is; three lines at most.
std::vector<std::string> whyLines(const words::Phrasebook& words, const workshop::State& state,
                                  const runtime::NoteWhy& why);
// What holds a theme together, in `most` words and pairs of words or fewer; empty where nothing is
// to be said.
inline constexpr std::size_t mostWhyWords = 6;
std::string whyLine(const words::Phrasebook& words, const runtime::ThemeWhy& why, std::size_t most);

}  // namespace grappe::screens
