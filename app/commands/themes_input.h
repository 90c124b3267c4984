// The files that `grappe themes` reads: notes and headings. What is wrong in one is said with its
// line. Main thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "commands/console.h"
#include "themes/lexicon.h"

namespace grappe::commands {

struct NoteLine {
  std::string id;
  std::string text;
};

// `Title: word, word, word`; the words may be missing.
struct HeadingLine {
  std::string title;
  std::string hint;
};

// id, tab, text, a note a line. Refused: the sentence to say is the refusal's detail.
Result<std::vector<NoteLine>> readNotes(const Console& console, const std::string& file);
Result<std::vector<HeadingLine>> readLens(const Console& console, const std::string& file);

// Nothing where the line has no title.
std::optional<HeadingLine> headingOf(std::string_view line);

// All of a file. Refused: the sentence to say is the refusal's detail.
Result<std::string> contentsOf(const Console& console, const std::string& file);

// The one that ships for the language, with what `file` adds to it; `file` may be empty.
Result<themes::Lexicon> lexiconFor(const Console& console, const std::string& language,
                                   const std::string& file);

}  // namespace grappe::commands
