// Why a file is not read at all, more finely than a code tells: each has a sentence of its own
// ("import.unreadable.<name>" in assets/strings). Plain values, any thread.
#pragma once

#include <optional>
#include <string_view>

#include "base/refusal.h"

namespace grappe::intake {

enum class Unreadable {
  tooBig,      // the file itself
  unpacked,    // small outside and far too large inside: a zip bomb
  entries,     // too many files in the archive
  paths,       // names in the archive that point out of it, or twice to the same place
  encrypted,   // with a password
  macros,      // brings programs along
  entities,    // declares a document type or entities of its own
  broken,      // cut off, or not what its form says
  oldFormat,   // .doc, .xls: the formats before .docx and .xlsx
  notRead,     // a format that is none of ours: PDF, RTF, a picture…
  otherEnding  // its name says one format, what is in it is another
};

std::string_view unreadableName(Unreadable why);

tl::unexpected<Refusal> unreadable(Unreadable why);

// Of a refusal that unreadable() made; nothing of any other.
std::optional<Unreadable> whyUnreadable(const Refusal& refusal);

}  // namespace grappe::intake
