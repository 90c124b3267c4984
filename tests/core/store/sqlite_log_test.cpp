#include "store/sqlite_log.h"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <csignal>
#include <thread>

#include "core/store/folder.h"
#include "core/store/rehearsal.h"
#include "store/fold.h"
#include "store/rows.h"

using namespace grappe;
using namespace grappe::tests;
using store::SqliteLog;

namespace {

std::unique_ptr<SqliteLog> made(const std::string& path) {
  auto log = SqliteLog::create(path);
  REQUIRE(log);
  return std::move(*log);
}

std::unique_ptr<SqliteLog> reopened(const std::string& path) {
  auto log = SqliteLog::open(path);
  REQUIRE(log);
  return std::move(*log);
}

// Two states are told apart by all that a person could read of them.
void requireSame(const State& left, const State& right) {
  REQUIRE(left.seq == right.seq);
  REQUIRE(left.current == right.current);
  REQUIRE(left.pinHash == right.pinHash);
  REQUIRE(store::allRows(left) == store::allRows(right));
}

}  // namespace

TEST_CASE("a log read again folds to the state that was appended", "[store]") {
  const Folder folder;
  const std::string path = folder.file("a.grappe");
  std::mt19937 dice(7);
  auto log = made(path);
  Rehearsal meeting(*log);
  meeting.open();
  meeting.must(SetPin{"$argon2id$hash"});
  for (int i = 0; i < 400; ++i) meeting.random(dice);
  const State before = meeting.state();
  log.reset();

  const auto again = store::fold(*reopened(path));
  REQUIRE(again);
  requireSame(*again, before);
  REQUIRE(before.authors.size() > 0);
  CHECK(again->authors.size() == before.authors.size());
  CHECK(again->participantDevices() == before.participantDevices());
  before.authors.each([&](const NoteId& note, const DeviceId& device) {
    REQUIRE(again->authors.find(note) != nullptr);
    CHECK(*again->authors.find(note) == device);
  });
  before.devices.each([&](const DeviceId& id, const Device& device) {
    REQUIRE(again->deviceWithToken(device.tokenHash) != nullptr);
    CHECK(again->deviceWithToken(device.tokenHash)->id == id);
  });
}

TEST_CASE("events come back exactly as they were appended", "[store]") {
  const Folder folder;
  auto log = made(folder.file("a.grappe"));
  Rehearsal meeting(*log);
  meeting.open();
  meeting.note("n1", "Café des parents");
  const auto events = log->readAfter(meeting.state().seq - 1, 10);
  REQUIRE(events);
  REQUIRE(events->size() == 1);
  const Recorded& last = events->front();
  CHECK(last.seq == meeting.state().seq);
  CHECK(last.by == Role::participant);
  CHECK(last.group == last.seq);
  CHECK(toMillis(last.at) > 1795000000000);
  const auto& added = std::get<NoteAdded>(last.event);
  CHECK(added.text.text == "Café des parents");
  CHECK(added.device.text() == "d1");
}

TEST_CASE("readAfter gives at most what was asked, in order", "[store]") {
  const Folder folder;
  auto log = made(folder.file("a.grappe"));
  Rehearsal meeting(*log);
  meeting.open();
  const auto events = log->readAfter(2, 3);
  REQUIRE(events);
  REQUIRE(events->size() == 3);
  CHECK((*events)[0].seq == 3);
  CHECK((*events)[2].seq == 5);
}

TEST_CASE("append refuses what does not follow the end of the log, and keeps nothing", "[store]") {
  const Folder folder;
  const std::string path = folder.file("a.grappe");
  auto log = made(path);
  Rehearsal meeting(*log);
  meeting.open();
  auto other = reopened(path);
  Rehearsal elsewhere(*other, meeting.state());
  elsewhere.note("n1", "D’un autre poste");

  const auto refused = meeting.give(
      AddNote{NoteId::of("n2"), QuestionId::of("q1"), "Trop tard", {}, {}}, Role::wall);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == Code::conflict);
  const auto now = store::fold(*log);
  REQUIRE(now);
  CHECK(now->note(NoteId::of("n1")));
  CHECK_FALSE(now->note(NoteId::of("n2")));
}

TEST_CASE("waitAfter wakes for an append of its own log", "[store]") {
  const Folder folder;
  auto log = made(folder.file("a.grappe"));
  Rehearsal meeting(*log);
  meeting.open();
  const Seq seq = meeting.state().seq;
  CHECK_FALSE(log->waitAfter(seq, std::chrono::milliseconds(1)));
  bool woke = false;
  std::thread waiting([&] { woke = log->waitAfter(seq, std::chrono::seconds(20)); });
  meeting.note("n1", "Café");
  waiting.join();
  CHECK(woke);
}

TEST_CASE("waitAfter sees what another process appended", "[store]") {
  const Folder folder;
  const std::string path = folder.file("a.grappe");
  auto log = made(path);
  Rehearsal meeting(*log);
  meeting.open();
  auto reader = SqliteLog::openReadOnly(path);
  REQUIRE(reader);
  bool woke = false;
  std::thread waiting(
      [&] { woke = (*reader)->waitAfter(meeting.state().seq, std::chrono::seconds(20)); });
  auto other = reopened(path);
  Rehearsal(*other, meeting.state()).note("n1", "Café");
  waiting.join();
  CHECK(woke);
}

TEST_CASE("stopWaiting frees those who wait", "[store]") {
  const Folder folder;
  auto log = made(folder.file("a.grappe"));
  bool woke = true;
  std::thread waiting([&] { woke = log->waitAfter(0, std::chrono::hours(1)); });
  log->stopWaiting();
  waiting.join();
  CHECK_FALSE(woke);
}

TEST_CASE("a log opened for reading shows what a kiosk writes meanwhile", "[store]") {
  const Folder folder;
  const std::string path = folder.file("a.grappe");
  auto log = made(path);
  Rehearsal meeting(*log);
  meeting.open();
  auto reader = SqliteLog::openReadOnly(path);
  REQUIRE(reader);
  meeting.note("n1", "Café");
  const auto seen = store::fold(**reader);
  REQUIRE(seen);
  requireSame(*seen, meeting.state());
  CHECK_THROWS_AS((*reader)->tryRoom(), std::logic_error);
}

TEST_CASE("when the file may not grow, append keeps nothing and goes on once it may", "[store]") {
  const Folder folder;
  auto log = made(folder.file("a.grappe"));
  Rehearsal meeting(*log);
  meeting.open();
  log->capGrowth(4);
  std::vector<std::string> kept;
  Result<void> given;
  for (int i = 0; i < 1000 && given; ++i) {
    const std::string id = "n" + std::to_string(i);
    given = meeting.give(
        AddNote{NoteId::of(id), QuestionId::of("q1"), std::string(400, 'x'), {}, {}}, Role::wall);
    if (given) kept.push_back(id);
  }
  REQUIRE_FALSE(given);
  CHECK(given.error().code == Code::diskFull);
  CHECK_FALSE(log->tryRoom());
  const auto now = store::fold(*log);
  REQUIRE(now);
  REQUIRE(now->questions[0]->notes.size() == kept.size());

  log->capGrowth(std::nullopt);
  REQUIRE(log->tryRoom());
  meeting.note("after", "De nouveau");
  const auto later = store::fold(*log);
  REQUIRE(later);
  CHECK(later->note(NoteId::of("after")));
}

TEST_CASE("when the system lets no file grow, append keeps nothing and goes on once it may",
          "[store]") {
  const Folder folder;
  const std::string path = folder.file("a.grappe");
  auto log = made(path);
  Rehearsal meeting(*log);
  meeting.open();

  // The kernel itself refuses every byte beyond a file's first page.
  struct Limit {
    rlimit before{};
    explicit Limit(rlim_t bytes) {
      std::signal(SIGXFSZ, SIG_IGN);
      ::getrlimit(RLIMIT_FSIZE, &before);
      const rlimit now{bytes, before.rlim_max};
      ::setrlimit(RLIMIT_FSIZE, &now);
    }
    void lift() const { ::setrlimit(RLIMIT_FSIZE, &before); }
    ~Limit() { lift(); }
  };
  const Limit limit(4096);
  const auto refused = meeting.give(
      AddNote{NoteId::of("n1"), QuestionId::of("q1"), std::string(400, 'x'), {}, {}}, Role::wall);
  const auto room = log->tryRoom();
  limit.lift();

  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == Code::diskFull);
  REQUIRE_FALSE(room);
  CHECK(room.error().code == Code::diskFull);
  REQUIRE(log->tryRoom());
  meeting.note("n1", "De nouveau");
  const auto later = store::fold(*log);
  REQUIRE(later);
  requireSame(*later, meeting.state());
}

TEST_CASE("what was appended is there after kill -9", "[store]") {
  const Folder folder;
  const std::string path = folder.file("a.grappe");
  {
    auto log = made(path);
    Rehearsal(*log).open();
  }
  int told[2];
  REQUIRE(::pipe(told) == 0);
  const pid_t child = ::fork();
  if (child == 0) {
    auto log = SqliteLog::open(path);
    Rehearsal meeting(**log, *store::fold(**log));
    for (std::uint32_t i = 0;; ++i) {
      meeting.note("n" + std::to_string(i), "Post-it " + std::to_string(i));
      if (::write(told[1], &i, sizeof i) != sizeof i) ::_exit(1);
    }
  }
  ::close(told[1]);
  std::uint32_t last = 0;
  while (last < 60 && ::read(told[0], &last, sizeof last) == sizeof last) {
  }
  ::kill(child, SIGKILL);
  int status = 0;
  ::waitpid(child, &status, 0);
  REQUIRE(WIFSIGNALED(status));
  while (::read(told[0], &last, sizeof last) == sizeof last) {
  }
  ::close(told[0]);
  REQUIRE(last >= 60);

  auto log = reopened(path);
  const auto state = store::fold(*log);
  REQUIRE(state);
  for (std::uint32_t i = 0; i <= last; ++i) {
    INFO(i);
    REQUIRE(state->note(NoteId::of("n" + std::to_string(i))));
  }
  Rehearsal(*log, *state).note("after", "On continue");
}
