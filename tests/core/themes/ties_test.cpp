#include <catch2/catch.hpp>

#include "core/themes/notes_file.h"
#include "themes/by_hand.h"
#include "themes/ties.h"

namespace grappe::themes {

namespace {

using workshop::Hand;

const Engine& engine() {
  static const Engine made("fr", Lexicon::shipped("fr"));
  return made;
}

Board boardOfTexts(const std::vector<std::string_view>& texts) {
  Board board;
  for (const std::string_view text : texts) {
    board.notes.emplace_back();
    board.notes.back().id = std::to_string(board.notes.size());
    board.notes.back().text = text;
  }
  return board;
}

Board settled(Board board, bool anew = false) {
  auto memory = engine().memory();
  CountedIds ids("n");
  engine().settle(board, anew, ids, memory);
  return board;
}

Board mixed() {
  return boardOfTexts({"La confiance des parents", "Les fêtes de quartier", "Lien de confiance",
                       "Fête de quartier, kermesse", "Crise", "Vélo électrique"});
}

}  // namespace

TEST_CASE("a note tied together with one that has a theme joins it, however little they share",
          "[themes]") {
  for (const bool anew : {false, true}) {
    Board board = settled(mixed());
    tieByHand(board, 4, 1, true);
    board = settled(board, anew);
    CHECK(board.notes[4].theme == board.notes[1].theme);
    CHECK(board.notes[4].theme == board.notes[3].theme);
    CHECK(board.notes[4].by == Hand::machine);
    CHECK(settled(board, anew).notes[4].theme == board.notes[4].theme);
  }
}

TEST_CASE("two unsorted notes that are tied together open a theme", "[themes]") {
  Board board = settled(mixed());
  tieByHand(board, 5, 4, true);
  board = settled(board);
  REQUIRE(board.notes[4].theme != unsorted);
  CHECK(board.notes[4].theme == board.notes[5].theme);
  CHECK_FALSE(board.themes[static_cast<std::size_t>(board.notes[4].theme)].title.empty());
}

TEST_CASE("ties together reach from note to note", "[themes]") {
  Board board = settled(mixed());
  tieByHand(board, 5, 4, true);
  tieByHand(board, 4, 0, true);
  for (const bool anew : {false, true}) {
    const Board after = settled(board, anew);
    CHECK(after.notes[5].theme == after.notes[0].theme);
    CHECK(after.notes[4].theme == after.notes[0].theme);
    CHECK(after.notes[0].theme == after.notes[2].theme);
  }
}

TEST_CASE("two notes that are to stand apart do, also when all is grouped anew", "[themes]") {
  for (const bool anew : {false, true}) {
    Board board = settled(mixed());
    tieByHand(board, 0, 2, false);
    board = settled(board, anew);
    CHECK((board.notes[0].theme == unsorted || board.notes[0].theme != board.notes[2].theme));
    board.notes.push_back({"g", "La confiance des parents, le lien"});
    board = settled(board, anew);
    CHECK((board.notes[0].theme == unsorted || board.notes[0].theme != board.notes[2].theme));
    CHECK(board.notes[6].theme != unsorted);
  }
}

TEST_CASE("what a person placed is stronger than a tie", "[themes]") {
  Board board = settled(mixed());
  moveByHand(board, 2, board.notes[1].theme);
  const int place = board.notes[1].theme;
  tieByHand(board, 2, 4, true);
  tieByHand(board, 2, 1, false);
  tieByHand(board, 0, 2, true);
  for (const bool anew : {false, true}) {
    const Board after = settled(board, anew);
    CHECK(after.notes[2].theme == place);
    CHECK(after.notes[2].by == Hand::person);
    CHECK(after.notes[4].theme == place);
    CHECK(after.notes[0].theme == place);
    CHECK(after.notes[1].theme != place);
  }
  // Of two notes that a person put together by hand, neither leaves.
  moveByHand(board, 1, place);
  CHECK(settled(board).notes[1].theme == place);
}

TEST_CASE("of ties that contradict one another the later ones hold", "[themes]") {
  Board board = mixed();
  tieByHand(board, 0, 2, true);
  tieByHand(board, 2, 4, true);
  tieByHand(board, 0, 4, false);
  const Ties ties(board);
  CHECK(ties.areApart(0, 4));
  CHECK(ties.bundleOf(2) == 2);
  CHECK(ties.bundleOf(4) == 2);
  for (const bool anew : {false, true}) {
    const Board after = settled(board, anew);
    CHECK(after.notes[2].theme == after.notes[4].theme);
    CHECK((after.notes[0].theme == unsorted || after.notes[0].theme != after.notes[4].theme));
  }
}

TEST_CASE("a note that a person left unsorted draws nobody through a tie", "[themes]") {
  Board board = settled(mixed());
  moveByHand(board, 4, unsorted);
  tieByHand(board, 4, 5, true);
  const Board after = settled(board, true);
  CHECK(after.notes[4].theme == unsorted);
  CHECK(after.notes[5].theme == unsorted);
}

TEST_CASE("a person splits a theme by what its notes share, whoever holds it", "[themes]") {
  Board board = boardOfTexts({"Confiance et projet commun", "Confiance, un projet commun d’école",
                              "Confiance et fête de quartier", "La confiance, fêtes du quartier",
                              "Le projet commun"});
  const int all = openByHand(board, "p", "Confiance", {});
  for (BoardNote& note : board.notes) note.theme = all;
  board.notes[4].by = Hand::person;
  auto memory = engine().memory();
  CountedIds ids("s");
  const Board after = engine().split(board, all, ids, memory);
  REQUIRE(after.themes.size() == 2);
  CHECK(after.notes[0].theme == all);
  CHECK(after.notes[1].theme == all);
  CHECK(after.notes[4].theme == all);
  CHECK(after.notes[2].theme == 1);
  CHECK(after.notes[3].theme == 1);
  CHECK(after.themes[0].title == "Confiance");
  CHECK_FALSE(after.themes[1].title.empty());
  CHECK(after.themes[1].held);
  CHECK(settled(after, true).notes[3].theme == 1);
  // Its parts can be split again, though all their notes are a person's now.
  CHECK(engine().split(after, 1, ids, memory).themes.size() == 3);
}

TEST_CASE("a theme of one note does not split, and notes tied together stay so", "[themes]") {
  Board board = boardOfTexts({"La confiance", "La kermesse", "Le vélo"});
  const int pair = openByHand(board, "p", "", {0, 1});
  const int alone = openByHand(board, "q", "", {2});
  auto memory = engine().memory();
  CountedIds ids("s");
  CHECK(engine().split(board, alone, ids, memory).themes.size() == 2);
  CHECK(engine().split(board, pair, ids, memory).themes.size() == 3);
  tieByHand(board, 0, 1, true);
  CHECK(engine().split(board, pair, ids, memory).themes.size() == 2);
}

}  // namespace grappe::themes
