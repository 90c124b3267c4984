#include "store/copy.h"

#include <SQLiteCpp/Backup.h>
#include <sqlite3.h>

#include <memory>

#include "store/sqlite_errors.h"
#include "store/workshop_file.h"

namespace grappe::store {

namespace {

constexpr int pagesAStep = 256;  // of 4 KiB

Result<std::string> copied(SQLite::Database& from, const std::function<bool(double)>& goOn) {
  // The moment is taken with the first read, and kept to the end.
  const SQLite::Transaction moment(from);
  from.execAndGet("SELECT count(*) FROM about");
  SQLite::Database into(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  {
    SQLite::Backup backup(into, from);
    while (backup.executeStep(pagesAStep) != SQLITE_DONE) {
      const int all = backup.getTotalPageCount();
      const double part =
          all == 0 ? 0 : 1 - static_cast<double>(backup.getRemainingPageCount()) / all;
      if (goOn && !goOn(part)) return refuse(Code::busy, "the copy was given up");
    }
  }
  sqlite3_int64 size = 0;
  const std::unique_ptr<unsigned char, decltype(&sqlite3_free)> bytes(
      sqlite3_serialize(into.getHandle(), "main", &size, 0), sqlite3_free);
  if (!bytes) return refuse(Code::busy, "there is no memory for a copy of the workshop");
  return std::string(reinterpret_cast<const char*>(bytes.get()), static_cast<std::size_t>(size));
}

}  // namespace

Result<std::string> copyOf(const std::string& path, const std::function<bool(double)>& goOn) {
  if (auto sound = look(path); !sound) return tl::unexpected(sound.error());
  try {
    const auto from = openForReading(path);
    return guarded([&] { return copied(*from, goOn); });
  } catch (const SQLite::Exception&) {
    return refuse(Code::forbidden, "the file may not be opened");
  }
}

}  // namespace grappe::store
