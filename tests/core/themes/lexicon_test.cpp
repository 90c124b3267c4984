#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "themes/engine.h"

namespace grappe::themes {

namespace {

const Engine& engine() {
  static const Engine made("fr", Lexicon::shipped("fr"));
  return made;
}

Board grouped(const std::vector<std::string_view>& texts, WordMemory& memory) {
  Board board;
  for (const std::string_view text : texts) {
    board.notes.emplace_back();
    board.notes.back().id = std::string(text);
    board.notes.back().text = text;
  }
  CountedIds ids("t");
  engine().settle(board, true, ids, memory);
  return board;
}

}  // namespace

TEST_CASE("no word of a field or a list is one that says nothing, and no field has two titles",
          "[themes]") {
  for (const std::string language : {"fr", "en", "de", "es", "it", "pt", "tr", "ar"}) {
    const Lexicon lexicon = Lexicon::shipped(language);
    std::set<std::string> titles;
    for (const Lexicon::Field& field : lexicon.fields()) {
      INFO(language << ' ' << field.title);
      CHECK(titles.insert(field.title).second);
      CHECK(field.words.size() > 5);
      const std::set<std::string> once(field.words.begin(), field.words.end());
      CHECK(once.size() == field.words.size());
      for (const std::string& word : field.words) {
        INFO(word);
        CHECK_FALSE(lexicon.isStop(word));
        const auto& compounds = lexicon.compounds();
        CHECK((word.find_first_of(" -") == std::string::npos ||
               std::find(compounds.begin(), compounds.end(), word) != compounds.end()));
      }
    }
    for (const Lexicon::WordClass& group : lexicon.classes()) {
      for (const std::string& word : group.words) {
        INFO(language << ' ' << group.title << ' ' << word);
        CHECK_FALSE(lexicon.isStop(word));
      }
    }
  }
}

TEST_CASE("a compound of words that say nothing is one word, with a hyphen or without",
          "[themes]") {
  auto memory = engine().memory();
  const Board board = grouped({"Le bien-être des enfants", "Bien être au travail",
                               "Du bien-être pour tous", "Être bien accueilli"},
                              memory);
  REQUIRE(board.notes[0].theme != unsorted);
  CHECK(board.notes[1].theme == board.notes[0].theme);
  CHECK(board.notes[2].theme == board.notes[0].theme);
  CHECK(board.notes[3].theme == unsorted);
  CHECK(board.themes[0].title.rfind("Bien-être", 0) == 0);
}

TEST_CASE("a lexical field draws notes together that share no word, and tells why", "[themes]") {
  auto memory = engine().memory();
  const Board board = grouped(
      {"Plus de bus le soir", "Des trams jusqu’à la gare", "Le sommeil des petits", "Dormir assez"},
      memory);
  CHECK(board.notes[0].theme != unsorted);
  CHECK(board.notes[0].theme == board.notes[1].theme);
  CHECK(board.notes[2].theme == board.notes[3].theme);
  CHECK(board.notes[0].theme != board.notes[2].theme);
  const auto why = engine().whyTheme(board, board.notes[0].theme, memory);
  REQUIRE_FALSE(why.shared.pairs.empty());
  CHECK(why.shared.pairs[0].first == "bus");
}

}  // namespace grappe::themes
