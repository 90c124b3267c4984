#include <SQLiteCpp/SQLiteCpp.h>

#include <catch2/catch.hpp>

#include "core/store/folder.h"
#include "core/store/rehearsal.h"
#include "store/check.h"
#include "store/fold.h"
#include "store/sqlite_log.h"

using namespace grappe;
using namespace grappe::tests;
using store::SqliteLog;

TEST_CASE("devices that are forgotten leave no byte in the file nor beside it", "[store]") {
  const Folder folder;
  const std::string path = folder.file("a.grappe");
  auto log = SqliteLog::create(path).value();
  Rehearsal meeting(*log);
  meeting.open();
  const std::string device = "device-7f3a91c2d4";
  const std::string token = "hash-of-its-token-55aa";
  meeting.must(JoinDevice{DeviceId::of(device), Role::participant, CircleId::of("parents"), token});
  for (int i = 0; i < 40; ++i) {
    meeting.note("n" + std::to_string(i), "Se faire confiance " + std::to_string(i), device);
  }
  const auto anywhere = [&](const std::string& what) {
    return bytesOf(path).find(what) != std::string::npos ||
           bytesOf(path + "-wal").find(what) != std::string::npos;
  };
  REQUIRE(anywhere(device));
  REQUIRE(anywhere(token));
  meeting.must(CloseMeeting{});
  CHECK(anywhere(device));
  meeting.must(ForgetDevices{});
  CHECK_FALSE(anywhere(device));
  CHECK_FALSE(anywhere(token));

  const State again = store::fold(*SqliteLog::openReadOnly(path).value()).value();
  CHECK(again.participantDevices() == meeting.state().participantDevices());
  CHECK(again.participantDevices() == 3);
  CHECK(again.note(NoteId::of("n39"))->text.text == "Se faire confiance 39");
  CHECK(again.authors.size() == 0);
  CHECK(store::check(path).value().problems.empty());
  SQLite::Database database(path, SQLite::OPEN_READONLY);
  CHECK_FALSE(database.execAndGet("SELECT closed_at FROM meeting").isNull());
}
