#include "store/workshop_file.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <system_error>

#include "base/id.h"
#include "store/schema.h"
#include "store/sqlite_errors.h"

namespace grappe::store {

namespace {

namespace fs = std::filesystem;

constexpr int busyMilliseconds = 5000;

// As SQLite's URI names want it: everything but plain characters in percent.
std::string uri(const std::string& path, const char* parameters) {
  const std::string full = fs::absolute(path).string();
  std::string text = "file:";
  for (const char c : full) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       c == '/' || c == '.' || c == '-' || c == '_';
    if (plain) {
      text += c;
      continue;
    }
    std::array<char, 4> escaped{};
    std::snprintf(escaped.data(), escaped.size(), "%%%02X", static_cast<unsigned char>(c));
    text += escaped.data();
  }
  return text + "?" + parameters;
}

bool hasWal(const std::string& path) {
  std::error_code error;
  const auto size = fs::file_size(path + "-wal", error);
  return !error && size > 0;
}

Result<void> foreign() { return refuse(Code::damaged, "the file is not a Grappe workshop"); }

Result<void> lookInside(SQLite::Database& database) {
  const auto pragma = [&database](const char* name) {
    return database.execAndGet(std::string("PRAGMA ") + name).getInt64();
  };
  if (pragma("application_id") != applicationId) return foreign();
  if (pragma("user_version") > fileFormat) {
    return refuse(Code::damaged, "the file was written by a newer Grappe");
  }
  const auto found = database.execAndGet("PRAGMA quick_check(1)").getString();
  if (found != "ok") return refuse(Code::damaged, "the workshop file is damaged: " + found);
  return {};
}

Result<void> lookWith(const std::string& path, const char* parameters) {
  try {
    SQLite::Database database(uri(path, parameters), SQLite::OPEN_READONLY | SQLite::OPEN_URI,
                              busyMilliseconds);
    return lookInside(database);
  } catch (const SQLite::Exception& error) {
    switch (error.getErrorCode()) {
      case SQLITE_NOTADB:
        return foreign();
      case SQLITE_CANTOPEN:
      case SQLITE_PERM:
      case SQLITE_READONLY:
        return refuse(Code::forbidden, "the file may not be opened");
      case SQLITE_BUSY:
        return refuse(Code::busy, "another program locks the workshop file");
      default:
        return refuse(Code::damaged, "the workshop file is damaged");
    }
  }
}

// A rename becomes durable with its folder.
void syncFolder(const fs::path& folder) {
  const int fd = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd < 0) return;
  ::fsync(fd);
  ::close(fd);
}

Result<void> moveInto(const std::string& from, const std::string& to) {
  if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) {
    syncFolder(fs::absolute(to).parent_path());
    return {};
  }
  std::error_code error;
  if (errno == EINVAL && !fs::exists(to, error)) {  // a file system that cannot promise it (FAT)
    fs::rename(from, to, error);
    if (!error) return {};
  } else if (errno == EEXIST || errno == EINVAL) {
    return refuse(Code::conflict, "there is already a file of that name");
  }
  return refuse(Code::forbidden, "the file could not be put in its place");
}

}  // namespace

Result<void> createFile(const std::string& path) {
  std::error_code error;
  if (fs::exists(fs::symlink_status(path, error))) {
    return refuse(Code::conflict, "there is already a file of that name");
  }
  const std::string growing = path + "." + RandomIds().next();
  Result<void> made;
  try {
    SQLite::Database database(growing, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    made = guarded([&]() -> Result<void> {
      // Without a WAL of its own, so that one rename moves all of it; synchronous=FULL is the
      // default.
      createSchema(database);
      database.exec("PRAGMA journal_mode=WAL");
      return {};
    });
  } catch (const SQLite::Exception&) {
    return refuse(Code::forbidden, "the folder may not be written, or does not exist");
  }
  if (made) made = moveInto(growing, path);
  for (const char* suffix : {"", "-wal", "-shm", "-journal"}) fs::remove(growing + suffix, error);
  return made;
}

Result<void> look(const std::string& path) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (!fs::exists(status)) return refuse(Code::unknown, "there is no file " + path);
  if (!fs::is_regular_file(status)) return foreign();
  // "immutable": SQLite takes no lock and makes no file beside it. It does not see a WAL either, so
  // that one is read only once the main file is known to be ours.
  const bool wal = hasWal(path);
  if (!wal) return lookWith(path, "mode=ro&immutable=1");
  try {
    SQLite::Database header(uri(path, "mode=ro&immutable=1"),
                            SQLite::OPEN_READONLY | SQLite::OPEN_URI);
    if (header.execAndGet("PRAGMA application_id").getInt64() != applicationId) return foreign();
  } catch (const SQLite::Exception& broken) {
    // A main file cut short under a WAL that holds the rest is sound; SQLite knows.
    if (broken.getErrorCode() == SQLITE_NOTADB) return foreign();
    if (broken.getErrorCode() != SQLITE_CORRUPT) {
      return refuse(Code::forbidden, "the file may not be opened");
    }
  }
  return lookWith(path, "mode=ro");
}

std::unique_ptr<SQLite::Database> openForWriting(const std::string& path) {
  auto database =
      std::make_unique<SQLite::Database>(path, SQLite::OPEN_READWRITE, busyMilliseconds);
  database->exec("PRAGMA journal_mode=WAL");
  database->exec("PRAGMA synchronous=FULL");
  database->exec("PRAGMA secure_delete=ON");  // what is forgotten leaves no traces in free pages
  database->exec("PRAGMA journal_size_limit=16777216");
  return database;
}

std::unique_ptr<SQLite::Database> openStill(const std::string& path) {
  return std::make_unique<SQLite::Database>(uri(path, "mode=ro&immutable=1"),
                                            SQLite::OPEN_READONLY | SQLite::OPEN_URI);
}

std::unique_ptr<SQLite::Database> openForReading(const std::string& path) {
  // A connection that may not write leaves the WAL's files behind where there were none; one that
  // may takes them away, and query_only keeps it from anything else. A WAL that is there already
  // belongs to a kiosk, or waits for one.
  if (!hasWal(path)) {
    try {
      auto database =
          std::make_unique<SQLite::Database>(path, SQLite::OPEN_READWRITE, busyMilliseconds);
      database->exec("PRAGMA query_only=1");
      database->execAndGet("PRAGMA schema_version");  // the first read is what may fail
      return database;
    } catch (const SQLite::Exception& error) {
      const int code = error.getErrorCode();
      if (code != SQLITE_CANTOPEN && code != SQLITE_READONLY && code != SQLITE_PERM) throw;
      // In a folder that may not be written nobody else writes either.
      return openStill(path);
    }
  }
  return std::make_unique<SQLite::Database>(
      uri(path, "mode=ro"), SQLite::OPEN_READONLY | SQLite::OPEN_URI, busyMilliseconds);
}

}  // namespace grappe::store
