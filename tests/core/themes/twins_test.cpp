#include <catch2/catch.hpp>

#include "core/themes/notes_file.h"
#include "themes/by_hand.h"
#include "themes/sight.h"
#include "themes/twins.h"

namespace grappe::themes {

namespace {

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

void find(Board& board) {
  auto memory = engine().memory();
  const Sight sight(board, memory);
  findTwins(board, sight.similarity(), memory);
}

bool areTwins(std::string_view one, std::string_view other) {
  auto memory = engine().memory();
  return twinRoots(boardOfTexts({one, other}), memory)[1] == 0;
}

}  // namespace

TEST_CASE("the same words make twins, whatever their case, accents, order, number and small words",
          "[themes]") {
  CHECK(areTwins("Lien de confiance", "lien de confiance !"));
  CHECK(areTwins("La confiance des parents", "CONFIANCE DES PARENTS"));
  CHECK(areTwins("L’école et la famille", "La famille, les écoles…"));
  CHECK(areTwins("Confiance", "Faire confiance"));
  CHECK(areTwins("Les fêtes de quartier", "Fete du quartier"));
  CHECK(areTwins("Oui", "oui !"));
}

TEST_CASE("notes that share words and say something else are no twins", "[themes]") {
  CHECK_FALSE(areTwins("Confiance", "Pas de confiance"));
  CHECK_FALSE(areTwins("Plus de moyens", "Moins de moyens"));
  CHECK_FALSE(areTwins("Travailler avec l’école", "Travailler sans l’école"));
  CHECK_FALSE(areTwins("2 classes", "3 classes"));
  CHECK_FALSE(areTwins("Lien de confiance", "Lien"));
  CHECK_FALSE(areTwins("Les parents", "Les familles"));
  CHECK_FALSE(areTwins("Confiance", "Confiant"));
  CHECK_FALSE(areTwins("", ""));
  CHECK_FALSE(areTwins("🙂", "!"));
}

TEST_CASE("long notes that differ in one word of little weight are twins", "[themes]") {
  const std::string_view note =
      "Rencontrer les parents devant l’école chaque matin avec un café offert";
  CHECK(
      areTwins(note, "Rencontrer les parents devant l’école chaque matin avec un bon café offert"));
  CHECK(areTwins(
      note, "Rencontrer régulièrement les parents devant l’école chaque matin, un café offert"));
  CHECK_FALSE(areTwins(
      note, "Ne pas rencontrer les parents devant l’école chaque matin avec un café offert"));
  CHECK_FALSE(
      areTwins(note, "Rencontrer 30 parents devant l’école chaque matin avec un café offert"));
  CHECK_FALSE(
      areTwins(note, "Rencontrer les parents devant la mairie chaque soir avec un café offert"));
}

TEST_CASE("the first to arrive is whose twins the others are", "[themes]") {
  auto memory = engine().memory();
  Board board = boardOfTexts({"Crise", "Confiance", "La confiance", "crise", "Les confiances"});
  CHECK(twinRoots(board, memory) == std::vector<std::size_t>{0, 1, 1, 0, 1});
  find(board);
  CHECK(board.notes[4].twinOf == 1);
  CHECK(board.notes[1].twinOf == nobodysTwin);
}

TEST_CASE("a person's word on twins counts, and a chain or a ring of them breaks nothing",
          "[themes]") {
  auto memory = engine().memory();
  Board board = boardOfTexts({"Confiance", "La confiance", "Vélo", "La confiance"});
  board.notes[1].twinByPerson = true;
  board.notes[2].twinByPerson = true;
  board.notes[2].twinOf = 3;
  CHECK(twinRoots(board, memory) == std::vector<std::size_t>{0, 1, 0, 0});
  find(board);
  CHECK(board.notes[1].twinOf == nobodysTwin);
  CHECK(board.notes[2].twinOf == 3);
  CHECK(board.notes[3].twinOf == 0);
  board.notes[0].twinByPerson = true;
  board.notes[0].twinOf = 2;
  board.notes[3].twinByPerson = true;
  CHECK(twinRoots(board, memory).size() == 4);
  board.notes[3].twinOf = 99;
  CHECK(twinRoots(board, memory)[3] == 3);
}

TEST_CASE("a twin joins its twin's theme, also where a hand has put it", "[themes]") {
  Board board =
      boardOfTexts({"La confiance des parents", "Lien de confiance", "Crise", "Les crises"});
  moveByHand(board, 2, openByHand(board, "p", "À part", {}));
  auto memory = engine().memory();
  CountedIds ids("t");
  for (const bool anew : {false, true}) {
    Board after = board;
    engine().settle(after, anew, ids, memory);
    CHECK(after.notes[3].theme == 0);
    CHECK(after.notes[3].twinOf == 2);
    CHECK(after.notes[0].theme != 0);
  }
}

TEST_CASE("answers of a hundred people hold few twins, and those say the same", "[themes]") {
  auto memory = engine().memory();
  for (const auto* const name : {"nnv2_100", "nnv4_100", "nnv7_100", "civo_150", "seeds_q2"}) {
    const auto set = readSet(name);
    Board board;
    for (const SetNote& note : set) {
      board.notes.emplace_back();
      board.notes.back().text = note.text;
    }
    const auto roots = twinRoots(board, memory);
    std::size_t twins = 0;
    for (std::size_t at = 0; at < roots.size(); ++at) {
      if (roots[at] == at) continue;
      ++twins;
      UNSCOPED_INFO(set[roots[at]].text << "  =  " << set[at].text);
    }
    INFO(name);
    CHECK(twins * 12 < set.size());
  }
}

}  // namespace grappe::themes
