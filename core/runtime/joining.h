// Workshop files joined: read, joined by themes/joining.h with the words that the first one's
// language has, and written as a file of their own. Any thread.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/refusal.h"
#include "workshop/joined_log.h"

namespace grappe::runtime {

// Why two files or more could not be joined.
struct NotJoined {
  std::string file;   // that it is about
  std::string other;  // the one that has the same meeting; or empty
  Refusal why;
};

// Refused as readState for any of the files, and as workshop::joinedLog. About 0.2 s of it are the
// thesaurus.
tl::expected<workshop::JoinedLog, NotJoined> joinFiles(
    const std::vector<std::filesystem::path>& files, const std::string& title, Timestamp now);

// A new workshop file with this log, whole or not at all. Refused: conflict (there is a file),
// forbidden, diskFull.
Result<void> writeJoined(const std::filesystem::path& file, const workshop::JoinedLog& log);

}  // namespace grappe::runtime
