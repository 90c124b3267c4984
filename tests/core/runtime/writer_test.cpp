#include "runtime/writer.h"

#include <catch2/catch.hpp>
#include <list>

#include "core/runtime/room.h"

using namespace grappe;
using namespace grappe::tests;
using runtime::Trouble;
using runtime::Writer;

TEST_CASE("nothing is acknowledged or published before its commit", "[runtime]") {
  const Room room;
  const Seq before = room.writer->state()->seq;
  room.log->close();
  Asked asked;
  REQUIRE(room.writer->submit(Room::noteOrder("n1"), asked.answer()));
  room.log->awaitAppend();
  CHECK_FALSE(asked.answered());
  CHECK(room.writer->state()->seq == before);
  room.log->open();
  const auto done = asked.get();
  REQUIRE(done);
  CHECK(done->seq == before + 1);
  CHECK(room.writer->state()->note(NoteId::of("n1")));
  CHECK(room.file->readAfter(before, 10)->size() == 1);
}

TEST_CASE("when an answer comes, its event is in the file and in the state", "[runtime]") {
  const Room room;
  Result<std::vector<Recorded>> found;
  bool published = false;
  Asked asked;
  REQUIRE(room.writer->submit(Room::noteOrder("n1"), [&, answer = asked.answer()](auto done) {
    found = room.file->readAfter(done->seq - 1, 1);
    published = room.writer->state()->note(NoteId::of("n1")) != nullptr;
    answer(std::move(done));
  }));
  REQUIRE(asked.get());
  REQUIRE(found);
  CHECK(found->size() == 1);
  CHECK(published);
}

TEST_CASE("orders that wait together commit together, the second seeing the first", "[runtime]") {
  const Room room;
  room.log->close();
  Asked first, second, third;
  REQUIRE(room.writer->submit(Room::noteOrder("n0"), {}));
  room.log->awaitAppend();
  REQUIRE(room.writer->submit(Room::noteOrder("n1"), first.answer()));
  REQUIRE(room.writer->submit(Room::order(HideNote{NoteId::of("n1"), ""}), second.answer()));
  REQUIRE(room.writer->submit(Room::order(HideNote{NoteId::of("none"), ""}), third.answer()));
  room.log->open();
  REQUIRE(first.get());
  REQUIRE(second.get());
  const auto refused = third.get();
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == Code::unknown);
  CHECK(room.log->appends() == std::vector<std::size_t>{1, 2});
  CHECK(room.writer->state()->note(NoteId::of("n1"))->hidden);
}

TEST_CASE("a full queue refuses at once and forgets nothing that it took", "[runtime]") {
  const Room room;
  room.log->close();
  REQUIRE(room.writer->submit(Room::noteOrder("first"), {}));
  room.log->awaitAppend();
  std::list<Asked> asked;
  for (std::size_t i = 0; i < Writer::capacity; ++i) {
    asked.emplace_back();
    REQUIRE(room.writer->submit(Room::noteOrder("n" + std::to_string(i)), asked.back().answer()));
  }
  CHECK_FALSE(room.writer->submit(Room::noteOrder("over"), {}));
  room.log->open();
  for (Asked& one : asked) REQUIRE(one.get());
  CHECK(room.writer->state()->questions[0]->notes.size() == Writer::capacity + 1);
  CHECK_FALSE(room.writer->state()->note(NoteId::of("over")));
}

TEST_CASE("a commit that fails publishes nothing, acknowledges nothing, and is told", "[runtime]") {
  const Room room;
  const StatePtr before = room.writer->state();
  std::vector<Trouble> troubles;
  Watch watch;
  const auto leave = room.writer->listenTrouble([&](Trouble trouble) {
    troubles.push_back(trouble);
    watch.nudge();
  });
  int published = 0;
  const auto quiet = room.writer->listen([&](const StatePtr&) { ++published; });

  room.log->fail(Code::diskFull);
  const auto refused = room.give(Room::noteOrder("n1"));
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == Code::diskFull);
  CHECK(room.writer->state() == before);
  CHECK(room.writer->trouble() == Trouble::diskFull);
  quiet();
  CHECK(published == 0);

  SECTION("the next order is tried, and goes through once there is room") {
    REQUIRE_FALSE(room.give(Room::noteOrder("n1")));
    room.log->fail(std::nullopt);
    REQUIRE(room.give(Room::noteOrder("n1")));
  }
  SECTION("room is looked for even if nobody asks") { room.log->fail(std::nullopt); }
  CHECK(watch.await([&] { return room.writer->trouble() == Trouble::none; }));
  leave();
  CHECK(troubles == std::vector<Trouble>{Trouble::diskFull, Trouble::none});
  REQUIRE(room.give(Room::noteOrder("n1")));
  CHECK(room.writer->state()->note(NoteId::of("n1")));
}

TEST_CASE("what is answered from the log alone is answered while the disk is full", "[runtime]") {
  const Room room;
  const auto first = room.give(Room::noteOrder("n1"));
  REQUIRE(first);
  room.log->fail(Code::diskFull);
  REQUIRE_FALSE(room.give(Room::noteOrder("n2")));
  const auto again = room.give(Room::noteOrder("n1"));
  REQUIRE(again);
  CHECK(again->seq == first->seq);
}

TEST_CASE("a log that throws is a failed commit, and the writer lives on", "[runtime]") {
  const Room room;
  room.log->failThrowing(true);
  const auto refused = room.give(Room::noteOrder("n1"));
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == Code::diskFull);
  room.log->failThrowing(false);
  REQUIRE(room.give(Room::noteOrder("n1")));
  CHECK(room.writer->trouble() == Trouble::none);
}

TEST_CASE("an answer that throws keeps no one else from theirs", "[runtime]") {
  const Room room;
  REQUIRE(room.writer->submit(Room::noteOrder("n1"),
                              [](const auto&) { throw std::runtime_error("careless"); }));
  REQUIRE(room.give(Room::noteOrder("n2")));
}

TEST_CASE("events that another kiosk appended are taken in without being asked", "[runtime]") {
  const Room room;
  Watch watch;
  const auto leave = room.writer->listen([&](const StatePtr&) { watch.nudge(); });
  auto other = store::SqliteLog::open(room.path);
  REQUIRE(other);
  Rehearsal(**other, *room.writer->state()).note("theirs", "D’un autre poste");
  CHECK(watch.await([&] { return room.writer->state()->note(NoteId::of("theirs")) != nullptr; }));
  leave();
}

TEST_CASE("an order decided on a log that moved on is decided anew", "[runtime]") {
  const Room room;
  const StatePtr before = room.writer->state();
  room.log->close();
  Asked mine, same;
  REQUIRE(room.writer->submit(Room::noteOrder("mine"), mine.answer()));
  room.log->awaitAppend();
  auto other = store::SqliteLog::open(room.path);
  REQUIRE(other);
  Rehearsal elsewhere(**other, *before);
  elsewhere.note("theirs", "D’un autre poste");
  room.log->open();
  const auto done = mine.get();
  REQUIRE(done);
  CHECK(done->seq == before->seq + 2);
  CHECK(room.writer->state()->note(NoteId::of("theirs")));
  const auto events = room.file->readAfter(before->seq, 10);
  REQUIRE(events);
  CHECK(events->size() == 2);
}

TEST_CASE("stopping carries out what waits and then takes nothing", "[runtime]") {
  const Room room;
  std::list<Asked> asked;
  for (int i = 0; i < 300; ++i) {
    asked.emplace_back();
    REQUIRE(room.writer->submit(Room::noteOrder("n" + std::to_string(i)), asked.back().answer()));
  }
  room.writer->stop();
  for (Asked& one : asked) {
    REQUIRE(one.answered());
    REQUIRE(one.get());
  }
  CHECK_FALSE(room.writer->submit(Room::noteOrder("late"), {}));
  room.writer->stop();
  CHECK(room.file->readAfter(0, 10000)->size() == room.writer->state()->seq);
}

TEST_CASE("a proposal is taken but where a person's hand is, or where a note changed since",
          "[runtime]") {
  const Room room;
  for (const char* id : {"n1", "n2", "n3"}) REQUIRE(room.give(Room::noteOrder(id)));
  REQUIRE(room.give(Room::order(
      OpenTheme{ThemeId::of("mine"), QuestionId::of("q1"), "À nous", {NoteId::of("n1")}, {}})));
  const Seq seen = room.writer->state()->seq;
  REQUIRE(room.give({CorrectNote{NoteId::of("n2"), "Corrigé"}, Role::participant,
                     DeviceId::of("d1"), fromMillis(0)}));
  ProposeThemes proposal{QuestionId::of("q1"), seen, {{ThemeId::of("its"), "Machine"}}, {}};
  for (const char* id : {"n1", "n2", "n3"}) {
    proposal.placements.push_back({NoteId::of(id), ThemeId::of("its")});
  }
  proposal.themes.push_back({ThemeId::of("mine"), "Autre titre"});
  REQUIRE(room.give(Room::order(proposal, Role::machine)));

  const StatePtr state = room.writer->state();
  CHECK(state->note(NoteId::of("n1"))->place.theme == ThemeId::of("mine"));
  CHECK(state->note(NoteId::of("n1"))->place.by == Hand::person);
  CHECK_FALSE(state->note(NoteId::of("n2"))->place.theme);
  CHECK(state->note(NoteId::of("n3"))->place.theme == ThemeId::of("its"));
  CHECK(state->theme(ThemeId::of("mine"))->title.text == "À nous");
}

TEST_CASE("undo and redo go through the log and fold to the same state", "[runtime]") {
  const Room room;
  REQUIRE(room.give(Room::noteOrder("n1")));
  REQUIRE(room.give(Room::order(
      OpenTheme{ThemeId::of("t1"), QuestionId::of("q1"), "Accueil", {NoteId::of("n1")}, {}})));
  REQUIRE(room.give(Room::order(Undo{})));
  CHECK_FALSE(room.writer->state()->theme(ThemeId::of("t1")));
  REQUIRE(room.give(Room::order(Redo{})));
  CHECK(room.writer->state()->theme(ThemeId::of("t1")));
  const auto folded = store::fold(*room.file);
  REQUIRE(folded);
  REQUIRE(room.give(Room::order(Undo{})));
  // A fresh start remembers what can be undone.
  Writer again(*room.file, *store::fold(*room.file));
  Asked asked;
  REQUIRE(again.submit(Room::order(Redo{}), asked.answer()));
  REQUIRE(asked.get());
  CHECK(again.state()->theme(ThemeId::of("t1")));
}
