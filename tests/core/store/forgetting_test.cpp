#include <SQLiteCpp/SQLiteCpp.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <random>

#include "core/store/folder.h"
#include "core/store/rehearsal.h"
#include "store/anonymise.h"
#include "store/check.h"
#include "store/copy.h"
#include "store/fold.h"
#include "store/rows.h"
#include "store/sqlite_log.h"
#include "workshop/erasing.h"
#include "workshop/passage.h"

using namespace grappe;
using namespace grappe::tests;
using store::SqliteLog;

namespace {

std::string bytesAnywhere(const std::string& path) {
  return bytesOf(path) + bytesOf(path + "-wal") + bytesOf(path + "-shm");
}
bool anywhere(const std::string& path, const std::string& what) {
  return bytesAnywhere(path).find(what) != std::string::npos;
}

State read(const std::string& path) {
  return store::fold(*SqliteLog::openReadOnly(path).value()).value();
}

// A meeting in which somebody wrote of Kévin, and an interview was quoted.
struct Spoken {
  Spoken() : log(SqliteLog::create(path).value()), meeting(*log) {
    meeting.open();
    meeting.note("n1", "Kévin pleure à la cantine");
    meeting.must(CorrectNote{NoteId::of("n1"), "Kévin est triste à la cantine"}, Role::participant,
                 "d1");
    meeting.must(HideNote{NoteId::of("n1"), "Le prénom Kévin"}, Role::wall);
    meeting.must(ShowNote{NoteId::of("n1")}, Role::wall);
    meeting.note("n2", "La cantine est bruyante", "d2");
    meeting.must(
        OpenTheme{
            ThemeId::of("t1"), QuestionId::of("q1"), "Le cas de Kévin", {NoteId::of("n1")}, {}},
        Role::wall);
    meeting.must(AddSource{.id = SourceId::of("s1"),
                           .title = "Entretien avec Mme Zwarte",
                           .who = "directrice Zwarte",
                           .date = "2026-03-02",
                           .place = "Guéret",
                           .text = "Avec Zwarte on se connaît depuis vingt ans, on se parle.",
                           .consent = Consent::yes});
    meeting.must(CorrectSource{.id = SourceId::of("s1"),
                               .title = "Entretien Zwarte",
                               .who = "directrice",
                               .consent = Consent::yes});
    meeting.must(AddQuotation{.id = QuotationId::of("v1"),
                              .question = QuestionId::of("q1"),
                              .heading = "Zwarte",
                              .text = "on se connaît depuis vingt ans",
                              .source = SourceId::of("s1")});
  }
  EraseTexts erasing(const ToForget& asked) {
    const auto events = log->readAfter(0, 100000).value();
    return erasingOf(meeting.state(), events, asked).value().command;
  }
  const Folder folder;
  const std::string path = folder.file("a.grappe");
  std::unique_ptr<SqliteLog> log;
  Rehearsal meeting;
};

}  // namespace

TEST_CASE("forgotten words leave no byte in the file nor beside it, while it is open", "[store]") {
  Spoken m;
  REQUIRE(anywhere(m.path, "Kévin"));
  m.meeting.must(m.erasing({.notes = {NoteId::of("n1")}}));
  CHECK_FALSE(anywhere(m.path, "Kévin"));
  CHECK_FALSE(anywhere(m.path, "triste"));
  CHECK(anywhere(m.path, "bruyante"));
  const auto report = store::check(m.path).value();
  CHECK(report.problems.empty());
  CHECK(report.erased == 4);
  CHECK_FALSE(store::holdsTraces(m.path).value());
  // Played again the log comes to the state that erased it.
  CHECK(store::allRows(read(m.path)) == store::allRows(m.meeting.state()));
  CHECK(read(m.path).note(NoteId::of("n1"))->changed ==
        m.meeting.state().note(NoteId::of("n1"))->changed);
  SQLite::Database database(m.path, SQLite::OPEN_READONLY);
  CHECK(database.execAndGet("SELECT text FROM note WHERE id='n1'").isNull());
  CHECK(database.execAndGet("SELECT count(*) FROM note").getInt() == 2);
  m.meeting.note("n3", "On continue", "d2");
  CHECK(store::check(m.path).value().problems.empty());
}

TEST_CASE("a forgotten source is gone from the events that told of it", "[store]") {
  Spoken m;
  REQUIRE(anywhere(m.path, "Zwarte"));
  m.meeting.must(m.erasing({.sources = {SourceId::of("s1")}}));
  for (const char* word : {"Zwarte", "directrice", "2026-03-02", "vingt ans"}) {
    CHECK_FALSE(anywhere(m.path, word));
  }
  CHECK(store::check(m.path).value().problems.empty());
  const State again = read(m.path);
  CHECK(store::allRows(again) == store::allRows(m.meeting.state()));
  CHECK(again.source(SourceId::of("s1"))->text.erased);
}

TEST_CASE("a forgotten device leaves no byte of its token, and its notes nobody's", "[store]") {
  Spoken m;
  const std::string token = "hash-of-a-token-77aa";
  m.meeting.must(JoinDevice{DeviceId::of("d9"), Role::participant, CircleId::of("parents"), token});
  m.meeting.note("n9", "Papa travaille de nuit", "d9");
  REQUIRE(anywhere(m.path, token));
  m.meeting.must(m.erasing({.devices = {DeviceId::of("d9")}}));
  CHECK_FALSE(anywhere(m.path, token));
  CHECK_FALSE(anywhere(m.path, "Papa"));
  const State again = read(m.path);
  CHECK(again.participantDevices() == 2);
  CHECK(again.participantDevices() == m.meeting.state().participantDevices());
  CHECK(again.authors.find(NoteId::of("n9")) == nullptr);
  CHECK(store::check(m.path).value().problems.empty());
}

TEST_CASE("while another program reads an earlier moment traces are told, and go once it ends",
          "[store]") {
  Spoken m;
  {
    SQLite::Database other(m.path, SQLite::OPEN_READONLY);
    const SQLite::Transaction moment(other);
    CHECK(other.execAndGet("SELECT count(*) FROM event").getInt() > 0);
    m.meeting.must(m.erasing({.notes = {NoteId::of("n1")}}));
    CHECK(anywhere(m.path, "Kévin"));
    CHECK(store::holdsTraces(m.path).value());
    CHECK_FALSE(store::check(m.path).value().problems.empty());
  }
  m.meeting.note("n3", "On continue", "d2");
  CHECK_FALSE(anywhere(m.path, "Kévin"));
  CHECK_FALSE(store::holdsTraces(m.path).value());
}

TEST_CASE("killed at any moment, an erasing is not begun, or done when the file is next opened",
          "[store]") {
  std::mt19937 dice(11);
  int begun = 0;
  int before = 0;
  for (int round = 0; round < 60; ++round) {
    const Folder folder;
    const std::string path = folder.file("a.grappe");
    {
      Spoken m;
      for (int i = 0; i < 40; ++i) m.meeting.note("x" + std::to_string(i), "Une autre idée", "d2");
      m.log.reset();
      std::filesystem::copy_file(m.path, path);
    }
    std::array<int, 2> ready{};
    REQUIRE(::pipe(ready.data()) == 0);
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
      auto log = SqliteLog::open(path).value();
      Rehearsal meeting(*log, store::fold(*log).value());
      const auto events = log->readAfter(0, 100000).value();
      const auto command =
          erasingOf(meeting.state(), events, {.notes = {NoteId::of("n1")}}).value().command;
      (void)!::write(ready[1], "r", 1);
      meeting.must(command);
      ::pause();
    }
    char byte = 0;
    REQUIRE(::read(ready[0], &byte, 1) == 1);
    ::usleep(std::uniform_int_distribution<useconds_t>(0, 12000)(dice));
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    ::close(ready[0]);
    ::close(ready[1]);
    { auto log = SqliteLog::open(path).value(); }
    const bool done = read(path).note(NoteId::of("n1"))->text.erased;
    INFO("round " << round);
    CHECK(anywhere(path, "Kévin") == !done);
    CHECK(store::check(path).value().problems.empty());
    ++(done ? begun : before);
  }
  // Both must have happened for this to say anything.
  CHECK(begun > 0);
  CHECK(before > 0);
}

TEST_CASE("a copy holds all that was committed, and nothing appears beside it", "[store]") {
  Spoken m;
  const auto bytes = store::copyOf(m.path);
  REQUIRE(bytes);
  const std::string copy = m.folder.file("copie.grappe");
  writeBytes(copy, *bytes);
  const auto report = store::checkCopy(copy);
  REQUIRE(report);
  CHECK(report->problems.empty());
  CHECK(report->events == m.meeting.state().seq);
  CHECK_FALSE(std::filesystem::exists(copy + "-wal"));
  CHECK_FALSE(std::filesystem::exists(copy + "-shm"));
  CHECK(store::allRows(read(copy)) == store::allRows(m.meeting.state()));
  CHECK(store::copyOf(m.path, [](double) { return false; }).error().code == Code::busy);
  CHECK(store::copyOf(m.folder.file("rien")).error().code == Code::unknown);
  // A copy whose bytes are not what was written is found.
  writeBytes(copy, bytes->substr(0, bytes->size() / 2));
  CHECK_FALSE(store::checkCopy(copy));
}

TEST_CASE("an anonymous copy has no device, no name, and says when only to the hour", "[store]") {
  Spoken m;
  m.meeting.must(SetPin{"$argon2id$hash-of-the-pin"});
  m.meeting.must(JoinDevice{DeviceId::of("d7"), Role::participant, {}, "hash-of-token-31"});
  m.log.reset();
  Anonymiser anonymiser({"kevin", "Mme Zwarte", "ZWARTE"}, [](SourceKind, int number) {
    return "Entretien " + std::to_string(number);
  });
  const auto made = store::anonymise(m.path, anonymiser, fromMillis(1795000000000));
  REQUIRE(made);
  CHECK(made->devices == 3);
  for (const char* word :
       {"Kévin", "Zwarte", "pleure", "hash-of-the-pin", "hash-of-token-31", "2026-03-02"}) {
    INFO(word);
    CHECK_FALSE(anywhere(m.path, word));
  }
  const State after = read(m.path);
  CHECK(after.note(NoteId::of("n1"))->text.text == "*** est triste à la cantine");
  CHECK(after.note(NoteId::of("n1"))->circle == CircleId::of("parents"));
  CHECK(toMillis(after.note(NoteId::of("n1"))->at) % 3600000 == 0);
  CHECK(after.theme(ThemeId::of("t1"))->title.text == "Le cas de ***");
  CHECK(after.participantDevices() == 3);
  CHECK(after.participantDevicesOf(CircleId::of("parents")) == 1);
  CHECK(after.devices.size() == 0);
  const SourcePtr source = after.source(SourceId::of("s1"));
  CHECK(source->title == "Entretien 1");
  CHECK(source->who == "directrice");
  CHECK(source->place.empty());
  CHECK(source->text.text == "Avec *** on se connaît depuis vingt ans, on se parle.");
  // The quotation still stands where it is said to.
  const QuotationPtr said = after.quotation(QuotationId::of("v1"));
  CHECK(source->text.text.substr(said->passage->begin, said->passage->end - said->passage->begin) ==
        said->text.text);
  CHECK(unproven(after).empty());
  CHECK(store::check(m.path).value().problems.empty());
}
