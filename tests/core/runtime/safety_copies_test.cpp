#include "runtime/safety_copies.h"

#include <atomic>
#include <catch2/catch.hpp>
#include <filesystem>
#include <thread>

#include "core/store/folder.h"
#include "core/store/rehearsal.h"
#include "runtime/erasing.h"
#include "runtime/open_workshop.h"
#include "store/check.h"
#include "store/copy.h"
#include "store/fold.h"
#include "store/sqlite_log.h"

using namespace grappe;
using namespace grappe::runtime;
using grappe::tests::bytesOf;
using grappe::tests::Folder;
using grappe::tests::writeBytes;

namespace {

namespace fs = std::filesystem;
using State = CopyNews::State;

void makeWorkshop(const std::string& path, int notes = 3) {
  auto log = store::SqliteLog::create(path).value();
  tests::Rehearsal meeting(*log);
  meeting.open();
  for (int i = 0; i < notes; ++i) {
    meeting.note("n" + std::to_string(i), "Se faire confiance " + std::to_string(i));
  }
}

bool comesTo(const SafetyCopies& copies, State state) {
  for (int i = 0; i < 500; ++i) {
    if (copies.news().state == state) return true;
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  return false;
}

constexpr SafetyCopies::Pace quick{std::chrono::milliseconds(50), std::chrono::milliseconds(20)};

}  // namespace

TEST_CASE("a copy is whole, replaces the one before, and leaves nothing beside it", "[runtime]") {
  const Folder folder;
  const std::string path = folder.file("a.grappe");
  makeWorkshop(path);
  fs::create_directory(folder.path() / "cle");
  const std::string goal = folder.file("cle/a.grappe");
  writeBytes(goal, "autre chose");
  writeBytes(goal + ".new.Ab12cd", "une copie interrompue");
  REQUIRE(copyInto(path, goal));
  CHECK(store::check(goal).value().notes == 3);
  int files = 0;
  for ([[maybe_unused]] const auto& one : fs::directory_iterator(folder.path() / "cle")) ++files;
  CHECK(files == 1);
  CHECK(copyInto(path, path).error().code == Code::conflict);
  CHECK(copyInto(path, folder.file("absent/a.grappe")).error().code == Code::unknown);
  CHECK(copyInto(folder.file("rien.grappe"), goal).error().code == Code::unknown);
  CHECK(store::check(goal).value().notes == 3);
}

TEST_CASE("safety copies follow the workshop, wait for a stick that is away, and go on",
          "[runtime]") {
  const Folder folder;
  const std::string path = folder.file("a.grappe");
  makeWorkshop(path);
  const std::string stick = folder.file("cle");
  fs::create_directory(stick);
  auto workshop = OpenWorkshop::open(path, {}).value();
  std::atomic<int> told{0};
  const SystemClock clock;
  SafetyCopies copies(
      path, clock, [&] { ++told; }, quick);
  CHECK(copies.news().state == State::none);
  copies.keepIn(stick);
  REQUIRE(comesTo(copies, State::kept));
  CHECK(told > 0);
  const std::string copy = copies.news().file;
  CHECK(copy == stick + "/a.grappe");
  REQUIRE(copies.news().last.has_value());
  REQUIRE(workshop->carryOut(workshop::AddNote{workshop::NoteId::of("later"),
                                               workshop::QuestionId::of("q1"),
                                               "Écrit pendant ce temps",
                                               {},
                                               workshop::NoteOrigin::paper},
                             workshop::Role::facilitator));
  bool followed = false;
  for (int i = 0; i < 300 && !followed; ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
    const auto report = store::checkCopy(copy);
    followed = report && report->notes == 4;
  }
  CHECK(followed);

  fs::rename(stick, folder.file("dans la poche"));
  REQUIRE(comesTo(copies, State::away));
  CHECK(copies.news().last.has_value());
  CHECK_FALSE(fs::exists(stick));
  fs::rename(folder.file("dans la poche"), stick);
  REQUIRE(comesTo(copies, State::kept));
  copies.end();
  CHECK(copies.news().state == State::none);
  CHECK(fs::exists(copy));
}

TEST_CASE("a place that takes no copy is told, and what stood there stays", "[runtime]") {
  const Folder folder;
  const std::string path = folder.file("a.grappe");
  makeWorkshop(path);
  const std::string stick = folder.file("cle");
  // A folder stands where the copy is to be.
  fs::create_directories(stick + "/a.grappe/dedans");
  const SystemClock clock;
  SafetyCopies copies(path, clock, {}, quick);
  copies.keepIn(stick);
  REQUIRE(comesTo(copies, State::failed));
  CHECK(copies.news().why.has_value());
  CHECK(fs::exists(stick + "/a.grappe/dedans"));
  fs::remove_all(stick + "/a.grappe");
  CHECK(comesTo(copies, State::kept));
}

// What a person waits for while a copy is made; told, as it depends on the machine.
TEST_CASE("writing goes on while copies are made one after the other", "[runtime]") {
  const Folder folder;
  const std::string path = folder.file("a.grappe");
  makeWorkshop(path, 400);
  auto log = store::SqliteLog::open(path).value();
  tests::Rehearsal meeting(*log, store::fold(*log).value());
  std::atomic<bool> stop{false};
  std::atomic<int> made{0};
  std::thread copying([&] {
    while (!stop) {
      if (copyInto(path, folder.file("copie.grappe"))) ++made;
    }
  });
  double longest = 0;
  for (int i = 0; i < 1500 && (i < 300 || made < 3); ++i) {
    const auto begun = std::chrono::steady_clock::now();
    meeting.note("w" + std::to_string(i), "Écrit pendant la copie");
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begun;
    longest = std::max(longest, took.count());
  }
  stop = true;
  copying.join();
  INFO("longest pause " << longest << " ms, " << made << " copies");
  CHECK(made >= 3);
  CHECK(longest < 2000);
  CHECK(store::checkCopy(folder.file("copie.grappe")).value().problems.empty());
}

TEST_CASE("words are forgotten through the kiosk that holds the file, and by itself", "[runtime]") {
  const Folder folder;
  const std::string path = folder.file("a.grappe");
  makeWorkshop(path, 0);
  {
    auto log = store::SqliteLog::open(path).value();
    tests::Rehearsal meeting(*log, store::fold(*log).value());
    meeting.note("n1", "Kévin pleure à la cantine");
    meeting.note("n2", "kevin PLEURE à la cantine", "d2");
  }
  const auto forgotten = forget(path, {.notes = {workshop::NoteId::of("n1")}});
  REQUIRE(forgotten);
  CHECK(forgotten->texts == 1);
  CHECK(forgotten->first.alikeNotes == std::vector<workshop::NoteId>{workshop::NoteId::of("n2")});
  CHECK(bytesOf(path).find("Kévin") == std::string::npos);
  CHECK(bytesOf(path).find("kevin PLEURE") != std::string::npos);
  CHECK(forget(path, {.notes = {workshop::NoteId::of("n1")}}).value().texts == 0);
  CHECK(forget(path, {.notes = {workshop::NoteId::of("rien")}}).error().code == Code::unknown);
  CHECK(store::check(path).value().problems.empty());
}
