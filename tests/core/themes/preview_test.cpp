#include <catch2/catch.hpp>

#include "core/themes/notes_file.h"
#include "core/workshop/meeting.h"
#include "themes/by_hand.h"
#include "themes/preview.h"

namespace grappe::themes {

namespace {

const Engine& engine() {
  static const Engine made("fr", Lexicon::shipped("fr"));
  return made;
}

// Themes by id, each with as many notes as its number says, in order.
Board standing(const std::vector<std::pair<std::string, int>>& themes) {
  Board board;
  for (const auto& [id, notes] : themes) {
    if (!id.empty()) board.themes.push_back({id, "Titre " + id});
    for (int at = 0; at < notes; ++at) {
      board.notes.emplace_back();
      board.notes.back().theme = id.empty() ? unsorted : static_cast<int>(board.themes.size()) - 1;
    }
  }
  return board;
}

}  // namespace

TEST_CASE("what another grouping changes is told as merges, splits, moves and new themes",
          "[themes]") {
  const Board before = standing({{"a", 4}, {"b", 3}, {"c", 6}, {"", 2}});
  CHECK(describe(before, before).empty());

  Board merged = before;
  for (const std::size_t at : {4U, 5U, 6U}) merged.notes[at].theme = 0;
  Change change = describe(before, merged);
  REQUIRE(change.merges.size() == 1);
  CHECK(change.merges[0].from.at(0).id == "b");
  CHECK(change.merges[0].from.at(0).notes == 3);
  CHECK(change.merges[0].into.id == "a");
  CHECK(change.merges[0].into.notes == 7);
  CHECK(change.moves.empty());
  CHECK(change.vanished.at(0).title == "Titre b");

  Board split = before;
  split.themes.push_back({"d", "Neuf"});
  for (const std::size_t at : {7U, 8U, 9U}) split.notes[at].theme = 3;
  split.notes[0].theme = 1;
  split.notes[1].theme = unsorted;
  split.themes[1].title = "Autre titre";
  change = describe(before, split);
  REQUIRE(change.splits.size() == 1);
  CHECK(change.splits[0].theme.id == "c");
  REQUIRE(change.splits[0].parts.size() == 2);
  CHECK(change.splits[0].parts[1].title == "Neuf");
  CHECK(change.splits[0].parts[1].notes == 3);
  CHECK(change.opened.at(0).id == "d");
  REQUIRE(change.moves.size() == 2);
  CHECK(change.moves[0].from == "a");
  CHECK(change.moves[0].to == "b");
  CHECK(change.moves[1].to.empty());
  CHECK(change.newlyUnsorted == std::vector<std::size_t>{1});
  CHECK(change.retitled.at(0).title == "Autre titre");
}

TEST_CASE("a preview of finer themes leaves the board alone and is told in full", "[themes]") {
  Live live(engine());
  live.arrive(readSet("nnv2_40"));
  Board board = live.board;
  moveByHand(board, 0, unsorted);
  auto memory = engine().memory();
  CountedIds ids("p");
  const Board same = engine().regrouped(board, 0.5, ids, memory);
  const Board finer = engine().regrouped(board, 1, ids, memory);
  CHECK(finer.notes[0].theme == unsorted);
  const Change change = describe(board, finer);
  CHECK_FALSE(change.splits.empty());
  for (const Change::Theme& theme : change.opened) CHECK_FALSE(theme.title.empty());
  Board closed = same;
  closeEmptied(closed);
  Board more = finer;
  closeEmptied(more);
  CHECK(more.themes.size() > closed.themes.size());
}

TEST_CASE("a question's preview is what the machine would propose, for all or for one theme",
          "[themes]") {
  using namespace workshop;
  Meeting0 meeting;
  meeting.must(SetPhase{meeting.q1, Phase::writing});
  auto memory = engine().memory();
  CountedIds ids("t");
  int count = 0;
  for (const SetNote& note : readSet("nnv4_40")) {
    meeting.write("n" + std::to_string(++count), note.text, meeting.tablet);
  }
  const auto question = [&] { return meeting.state.question(meeting.q1); };
  while (const auto proposal = engine().propose(meeting.state, *question(), ids, memory)) {
    meeting.must(*proposal, Role::machine);
  }
  const auto finer = engine().preview(meeting.state, *question(), {1.0, {}}, ids, memory);
  REQUIRE(finer);
  CHECK(finer->basedOn == meeting.state.seq);
  CHECK_FALSE(finer->placements.empty());
  const ThemePtr largest = *std::max_element(
      question()->themes.begin(), question()->themes.end(), [&](const auto& a, const auto& b) {
        const auto notes = [&](const ThemePtr& theme) {
          return std::count_if(question()->notes.begin(), question()->notes.end(),
                               [&](const NotePtr& note) { return note->place.theme == theme->id; });
        };
        return notes(a) < notes(b);
      });
  const auto parts =
      engine().preview(meeting.state, *question(), {{}, largest->id.text()}, ids, memory);
  REQUIRE(parts);
  for (const ProposedPlacement& placement : parts->placements) {
    CHECK(meeting.state.note(placement.note)->place.theme == largest->id);
    CHECK(placement.theme);
  }
  CHECK_FALSE(engine().preview(meeting.state, *question(), {{}, "absent"}, ids, memory));
}

}  // namespace grappe::themes
