// How a command speaks: its words, where it writes, and what it says when it could not.
// Main thread.
#pragma once

#include <filesystem>
#include <ostream>
#include <string>

#include "base/refusal.h"
#include "words/phrasebook.h"
#include "workshop/state.h"

namespace grappe::commands {

inline constexpr int done = 0;      // exit codes
inline constexpr int couldNot = 1;  // refused, failed, or check found something
inline constexpr int badUsage = 2;

struct Console {
  words::Phrasebook words;
  std::ostream& out;
  std::ostream& err;

  // One sentence on err; the exit code to leave with.
  int fail(const std::string& sentence, int code = couldNot) const {
    err << sentence << '\n';
    return code;
  }
  // "FILE : why", in the words of the refusal's code.
  int refused(const std::filesystem::path& file, const Refusal& refusal) const;
};

// The phrasebook of the person's locale (LC_ALL, LC_MESSAGES, LANG); French unless it names another
// language that has strings.
words::Phrasebook phrasebookOfLocale();

// The question numbered `number` from 1; nothing, said on err, where there is none.
const workshop::Question* questionNumbered(const Console& console, const workshop::State& state,
                                           int number);

// The same by its number or its id.
const workshop::Question* questionNamed(const Console& console, const workshop::State& state,
                                        const std::string& name);

// "1920x1080" from 320 to 7680 each; {0, 0} where it is no size.
struct Size {
  int width = 0, height = 0;
};
Size sizeOf(const std::string& text);

}  // namespace grappe::commands
