// `grappe recap`: the recap of a workshop onto a stream or into a file. Main thread.
#pragma once

#include <optional>
#include <string>

#include "commands/console.h"
#include "recap/word_template.h"

namespace grappe::commands {

struct RecapOptions {
  std::optional<workshop::QuestionId> question = std::nullopt;  // this one alone
  bool complete = false;  // also what comes from sources without consent, which it says
  // The organisation's Word document for .docx; nothing: the one that the settings name, if any.
  std::optional<recap::WordTemplate> own = std::nullopt;
};

// `out` empty: Markdown on the console's stream; else by its ending (recap_formats.h). Returns the
// exit code; what it could not do is said in one sentence on err, and nothing is touched then.
int writeRecap(const Console& console, const workshop::State& state, const std::string& out,
               const RecapOptions& options = {});

// The same into one file, with the wall's pictures where its format carries any. Any thread.
// Refused as writeWhole refuses; empty and malformed as recapBytes.
Result<void> writeRecapFile(const Console& console, const workshop::State& state,
                            const std::string& out);

// The same in memory; `format`: an ending without its dot. Any thread. Refused: empty (nothing has
// been written yet), malformed (no such format).
Result<std::string> recapBytes(const Console& console, const workshop::State& state,
                               const std::string& format);

}  // namespace grappe::commands
