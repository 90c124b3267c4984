// `grappe recap`: the recap of a workshop onto a stream or into a file. Main thread.
#pragma once

#include <string>

#include "commands/console.h"
#include "recap/pictures.h"
#include "recap/word_template.h"

namespace grappe::commands {

// `out` empty: Markdown on the console's stream; else by its ending, .md, .docx, .odt or .pdf;
// `own`: the organisation's document for .docx. Returns
// the exit code; what it could not do is said in one sentence on err, and nothing is touched then.
int writeRecap(const Console& console, const workshop::State& state, const std::string& out,
               const recap::WallPictures& pictures = {}, const recap::WordTemplate* own = nullptr);

// The same into one file, with the wall's pictures where its format carries any. Any thread.
// Refused as writeWhole refuses.
Result<void> writeRecapFile(const Console& console, const workshop::State& state,
                            const std::string& out);

// The same in memory; `format`: "md", "docx", "odt" or "pdf". Any thread. Refused: empty (nothing
// has been written yet), malformed (no such format).
Result<std::string> recapBytes(const Console& console, const workshop::State& state,
                               const std::string& format);

}  // namespace grappe::commands
