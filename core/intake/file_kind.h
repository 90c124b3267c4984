// What a file is, by what is in it; its name may only agree. Pure, any thread.
#pragma once

#include <optional>
#include <string_view>

#include "intake/archive.h"

namespace grappe::intake {

enum class FileKind { text, markdown, table, docx, odt, xlsx, ods };

// Of `fileName`'s ending alone: .md, .csv and .tsv, .docx…; all others are text.
FileKind kindByName(std::string_view fileName);

// Whether its text is in a zip archive.
bool isPacked(FileKind kind);

// Refused (unreadable.h): tooBig, encrypted, oldFormat, notRead, otherEnding, macros, and as
// Archive::open refuses.
Result<FileKind> fileKind(std::string_view fileName, std::string_view bytes);

}  // namespace grappe::intake
