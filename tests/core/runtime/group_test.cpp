#include "runtime/group.h"

#include <catch2/catch.hpp>

#include "core/runtime/room.h"

using namespace grappe;
using namespace grappe::tests;
using runtime::decideTogether;

TEST_CASE("in a group each order sees what those before it did", "[runtime]") {
  const Room room;
  const State from = *room.writer->state();
  const auto group = decideTogether(
      from, {Room::noteOrder("n1"),
             Room::order(OpenTheme{
                 ThemeId::of("t1"), QuestionId::of("q1"), "Accueil", {NoteId::of("n1")}, {}}),
             Room::order(RenameTheme{ThemeId::of("t1"), "Accueillir"})});
  REQUIRE(group.answers.size() == 3);
  for (const auto& answer : group.answers) REQUIRE(answer);
  CHECK(group.answers[0]->seq == from.seq + 1);
  CHECK(group.answers[2]->seq == group.after.seq);
  CHECK(group.events.size() == group.after.seq - from.seq);
  CHECK(group.after.theme(ThemeId::of("t1"))->title.text == "Accueillir");
}

TEST_CASE("a refused order leaves the others of its group alone", "[runtime]") {
  const Room room;
  const auto group =
      decideTogether(*room.writer->state(),
                     {Room::noteOrder("n1"), Room::noteOrder("n2", "  "), Room::noteOrder("n3")});
  CHECK(group.answers[0]);
  REQUIRE_FALSE(group.answers[1]);
  CHECK(group.answers[1].error().code == Code::empty);
  CHECK(group.answers[2]);
  CHECK(group.events.size() == 2);
  CHECK(group.after.note(NoteId::of("n3")));
}

TEST_CASE("the same note twice in a group is kept once and answered alike", "[runtime]") {
  const Room room;
  const auto group = decideTogether(
      *room.writer->state(), {Room::noteOrder("n1"), Room::noteOrder("n2"), Room::noteOrder("n1")});
  REQUIRE(group.answers[0]);
  REQUIRE(group.answers[2]);
  CHECK(group.answers[0]->seq == group.answers[2]->seq);
  CHECK(group.events.size() == 2);
}

TEST_CASE("an order that changes nothing is answered with the state as it is", "[runtime]") {
  const Room room;
  const State from = *room.writer->state();
  const auto group =
      decideTogether(from, {Room::order(SetPhase{QuestionId::of("q1"), Phase::writing})});
  REQUIRE(group.answers[0]);
  CHECK(group.answers[0]->seq == from.seq);
  CHECK(group.events.empty());
}
