// A workshop file on the disk, before anything is done with it: what it is, and opening it. Nothing
// here writes to a file that is not a sound workshop of ours. Any thread; only store/ sees this.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <memory>
#include <string>

#include "base/refusal.h"

namespace grappe::store {

// Makes a new workshop file without events. It appears under its name complete, or not at all.
// Refused: conflict, if there is anything of that name; diskFull; forbidden, if the folder may not
// be written.
Result<void> createFile(const std::string& path);

// Looks without writing a byte: it exists and may be read, it is ours, not newer than this program,
// whole (SQLite's quick_check). Refused: unknown, forbidden, damaged.
Result<void> look(const std::string& path);

// Precondition for all: look() accepted it. Throw SQLite::Exception.
std::unique_ptr<SQLite::Database> openForWriting(const std::string& path);
std::unique_ptr<SQLite::Database> openForReading(const std::string& path);
// Nobody writes it: no lock is taken and no file made beside it.
std::unique_ptr<SQLite::Database> openStill(const std::string& path);

}  // namespace grappe::store
