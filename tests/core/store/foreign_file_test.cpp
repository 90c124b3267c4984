#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <cstring>
#include <set>

#include "core/store/folder.h"
#include "core/store/rehearsal.h"
#include "store/check.h"
#include "store/schema.h"
#include "store/sqlite_log.h"

using namespace grappe;
using namespace grappe::tests;
using store::SqliteLog;

namespace {

// What a file and its folder look like, so that a touch would be seen.
struct Print {
  std::string bytes;
  timespec changed{};
  std::set<std::string> neighbours;

  explicit Print(const Folder& folder, const std::string& path) : bytes(bytesOf(path)) {
    struct stat facts {};
    ::stat(path.c_str(), &facts);
    changed = facts.st_mtim;
    for (const auto& entry : std::filesystem::directory_iterator(folder.path())) {
      neighbours.insert(entry.path().filename().string());
    }
  }
  bool operator==(const Print& other) const {
    return bytes == other.bytes && changed.tv_sec == other.changed.tv_sec &&
           changed.tv_nsec == other.changed.tv_nsec && neighbours == other.neighbours;
  }
};

void requireRefusedUntouched(const Folder& folder, const std::string& path,
                             const std::string& saying) {
  const Print before(folder, path);
  const auto opened = SqliteLog::open(path);
  REQUIRE_FALSE(opened);
  CHECK(opened.error().code == Code::damaged);
  CHECK_THAT(opened.error().detail, Catch::Contains(saying));
  const auto read = SqliteLog::openReadOnly(path);
  REQUIRE_FALSE(read);
  CHECK(read.error().code == Code::damaged);
  const auto checked = store::check(path);
  REQUIRE_FALSE(checked);
  CHECK(checked.error().code == Code::damaged);
  CHECK(before == Print(folder, path));
}

std::string workshopWithNotes(const Folder& folder, int notes = 40) {
  const std::string path = folder.file("ours.grappe");
  auto log = SqliteLog::create(path);
  REQUIRE(log);
  Rehearsal meeting(**log);
  meeting.open();
  for (int i = 0; i < notes; ++i) meeting.note("n" + std::to_string(i), std::string(300, 'x'));
  return path;
}

}  // namespace

TEST_CASE("a file that is not SQLite is refused, untouched", "[store]") {
  const Folder folder;
  const std::string path = folder.file("a.grappe");
  writeBytes(path, GENERATE(std::string(), std::string("bonjour"), std::string(100000, 'a')));
  requireRefusedUntouched(folder, path, "not a Grappe workshop");
}

TEST_CASE("another program's database is refused, untouched", "[store]") {
  const Folder folder;
  const std::string path = folder.file("a.grappe");
  const std::string mode = GENERATE("DELETE", "WAL");
  {
    SQLite::Database other(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    other.exec("PRAGMA journal_mode=" + mode);
    other.exec("CREATE TABLE note (id TEXT); INSERT INTO note VALUES ('x')");
  }
  requireRefusedUntouched(folder, path, "not a Grappe workshop");
}

TEST_CASE("another program's database that is in use is refused, untouched", "[store]") {
  const Folder folder;
  const std::string path = folder.file("a.grappe");
  SQLite::Database other(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  other.exec("PRAGMA journal_mode=WAL");
  other.exec("CREATE TABLE note (id TEXT); INSERT INTO note VALUES ('x')");
  const std::string wal = bytesOf(path + "-wal");
  REQUIRE_FALSE(wal.empty());
  requireRefusedUntouched(folder, path, "not a Grappe workshop");
  CHECK(bytesOf(path + "-wal") == wal);
}

TEST_CASE("a workshop of a newer format is refused, untouched", "[store]") {
  const Folder folder;
  const std::string path = workshopWithNotes(folder);
  {
    SQLite::Database ours(path, SQLite::OPEN_READWRITE);
    ours.exec("PRAGMA user_version=" + std::to_string(store::fileFormat + 1));
  }
  requireRefusedUntouched(folder, path, "newer");
}

TEST_CASE("a workshop cut short is refused, untouched", "[store]") {
  const Folder folder;
  const std::string path = workshopWithNotes(folder);
  const std::string whole = bytesOf(path);
  writeBytes(path, whole.substr(0, whole.size() / 2));
  requireRefusedUntouched(folder, path, "damaged");
}

TEST_CASE("a workshop with a torn page is refused, untouched, wherever it is torn", "[store]") {
  const Folder folder;
  const std::string path = workshopWithNotes(folder);
  const std::string whole = bytesOf(path);
  const std::size_t pages = whole.size() / 4096;
  REQUIRE(pages > 20);
  for (std::size_t page = 1; page < pages; ++page) {
    std::string torn = whole;
    std::memset(torn.data() + page * 4096, 0xA5, 512);
    // The check of a page's tail needs more than its head; a torn head is always seen.
    writeBytes(path, torn);
    const Print before(folder, path);
    const auto opened = SqliteLog::open(path);
    INFO("page " << page);
    REQUIRE_FALSE(opened);
    CHECK(opened.error().code == Code::damaged);
    CHECK(before == Print(folder, path));
  }
}

TEST_CASE("a file that is not there is unknown, and none is made", "[store]") {
  const Folder folder;
  const auto opened = SqliteLog::open(folder.file("none.grappe"));
  REQUIRE_FALSE(opened);
  CHECK(opened.error().code == Code::unknown);
  CHECK(std::filesystem::is_empty(folder.path()));
}

TEST_CASE("create refuses a name that is taken, and leaves what has it", "[store]") {
  const Folder folder;
  const std::string path = folder.file("a.grappe");
  writeBytes(path, "à moi");
  const Print before(folder, path);
  const auto made = SqliteLog::create(path);
  REQUIRE_FALSE(made);
  CHECK(made.error().code == Code::conflict);
  CHECK(before == Print(folder, path));
}

TEST_CASE("create refuses a folder that is not there", "[store]") {
  const Folder folder;
  const auto made = SqliteLog::create(folder.file("nulle/part.grappe"));
  REQUIRE_FALSE(made);
  CHECK(made.error().code == Code::forbidden);
}

TEST_CASE("names with spaces, accents and signs open like others", "[store]") {
  const Folder folder;
  const std::string path = folder.file("Réunion n° 3 ? 100% #1.grappe");
  REQUIRE(SqliteLog::create(path));
  REQUIRE(SqliteLog::open(path));
  REQUIRE(SqliteLog::openReadOnly(path));
}

TEST_CASE("a closed workshop is one file, and reading it leaves nothing beside it", "[store]") {
  const Folder folder;
  const std::string path = workshopWithNotes(folder);
  const Print before(folder, path);
  CHECK(before.neighbours == std::set<std::string>{"ours.grappe"});
  {
    auto reader = SqliteLog::openReadOnly(path);
    REQUIRE(reader);
    REQUIRE((*reader)->readAfter(0, 10));
  }
  REQUIRE(store::check(path));
  CHECK(before == Print(folder, path));
}

TEST_CASE("a workshop opens from a folder that may not be written, to be read", "[store]") {
  const Folder folder;
  const std::string path = workshopWithNotes(folder);
  std::filesystem::permissions(
      folder.path(), std::filesystem::perms::owner_read | std::filesystem::perms::owner_exec);
  {
    auto reader = SqliteLog::openReadOnly(path);
    CHECK((reader && (*reader)->readAfter(0, 10)));
  }
  std::filesystem::permissions(folder.path(), std::filesystem::perms::owner_all);
}
