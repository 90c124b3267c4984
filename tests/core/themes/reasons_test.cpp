#include <catch2/catch.hpp>

#include "core/themes/notes_file.h"
#include "themes/by_hand.h"

namespace grappe::themes {

namespace {

const Engine& engine() {
  static const Engine made("fr", Lexicon::shipped("fr"));
  return made;
}

Board told() {
  Board board;
  for (const std::string_view text :
       {"La Confiance des parents", "Lien de confiance", "La confiance des familles", "Crise",
        "Crise de confiance, manque de liens, de temps, d’argent et d’envie", "la crise !"}) {
    board.notes.emplace_back();
    board.notes.back().id = std::to_string(board.notes.size());
    board.notes.back().text = text;
  }
  for (const std::size_t at : {0U, 1U, 2U}) {
    board.notes[at].theme = 0;
    board.notes[at].by = workshop::Hand::machine;
  }
  board.themes.push_back({"t", "Confiance"});
  return board;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("a theme's reason is the words that its notes share, as people write them", "[themes]") {
  auto memory = engine().memory();
  const ThemeReason reason = engine().whyTheme(told(), 0, memory);
  CHECK(reason.shared.words == Words{"confiance"});
  REQUIRE(reason.shared.pairs.size() == 1);
  CHECK(reason.shared.pairs[0] == std::pair<std::string, std::string>("familles", "parents"));
}

TEST_CASE("a note's reason is its two closest notes of its theme, with what they share",
          "[themes]") {
  auto memory = engine().memory();
  const NoteReason reason = engine().whyNote(told(), 2, memory);
  CHECK(reason.by == workshop::Hand::machine);
  CHECK(reason.theme == 0);
  REQUIRE(reason.closest.size() == 2);
  CHECK(reason.closest[0].note == 0);
  CHECK(reason.closest[0].shared.words == Words{"confiance"});
  CHECK(reason.closest[0].shared.pairs.size() == 1);
  CHECK(reason.closest[1].note == 1);
  CHECK_FALSE(reason.nearly);
}

TEST_CASE("an unsorted note says which theme it nearly fits, and by what", "[themes]") {
  auto memory = engine().memory();
  const NoteReason reason = engine().whyNote(told(), 4, memory);
  REQUIRE(reason.nearly);
  CHECK(reason.nearly->theme == 0);
  CHECK(reason.nearly->shared.words.size() == 2);
  CHECK(reason.closest.size() == 2);
  CHECK_FALSE(engine().whyNote(told(), 3, memory).nearly);
}

TEST_CASE("a note says which word of its heading drew it, and whose twin it is", "[themes]") {
  Board board = told();
  addHeading(board, "h", "Ce qui freine", "manque, crise");
  auto memory = engine().memory();
  CountedIds ids("n");
  engine().settle(board, false, ids, memory);
  CHECK(engine().whyNote(board, 3, memory).heading == "crise");
  CHECK(engine().whyNote(board, 5, memory).twinOf == 3);
  CHECK(engine().whyNote(board, 0, memory).heading.empty());
}

TEST_CASE("the reasons do not depend on what the memory has seen", "[themes]") {
  auto used = engine().memory();
  for (const SetNote& note : readSet("civo_60")) used.of(note.text);
  used.of("familles argent liens parents");
  auto fresh = engine().memory();
  for (std::size_t at = 0; at < told().notes.size(); ++at) {
    const NoteReason one = engine().whyNote(told(), at, used);
    const NoteReason other = engine().whyNote(told(), at, fresh);
    REQUIRE(one.closest.size() == other.closest.size());
    for (std::size_t close = 0; close < one.closest.size(); ++close) {
      CHECK(one.closest[close].note == other.closest[close].note);
      CHECK(one.closest[close].shared.words == other.closest[close].shared.words);
      CHECK(one.closest[close].shared.pairs == other.closest[close].shared.pairs);
    }
  }
}

}  // namespace grappe::themes
