#include <catch2/catch.hpp>

#include "core/themes/notes_file.h"
#include "themes/by_hand.h"
#include "themes/granularity.h"
#include "themes/lens.h"

namespace grappe::themes {

namespace {

const Engine& engine() {
  static const Engine made("fr", Lexicon::shipped("fr"));
  return made;
}

void add(Board& board, std::string_view text) {
  board.notes.emplace_back();
  board.notes.back().id = std::to_string(board.notes.size());
  board.notes.back().text = text;
}

Board settled(Board board, bool anew = false) {
  auto memory = engine().memory();
  CountedIds ids("n");
  engine().settle(board, anew, ids, memory);
  return board;
}

Board underHeadings() {
  Board board;
  addHeading(board, "h1", "Ce qui aide", "confiance, café des parents, réunions régulières");
  addHeading(board, "h2", "Ce qui freine", "crise manque horaires");
  addHeading(board, "h3", "À inventer", "");
  for (const std::string_view text :
       {"Une relation de confiance entre l’école, les familles et le centre social", "La crise",
        "Le café", "Panneaux solaires", "Des panneaux solaires sur le toit", "Un vélo",
        "Le manque de temps de chacun"}) {
    add(board, text);
  }
  return board;
}

}  // namespace

TEST_CASE("a heading is compared by its title and each of its words or phrases", "[themes]") {
  BoardTheme heading;
  heading.title = "Moyens";
  heading.hint = "argent, locaux adaptés,, temps";
  CHECK(headingTexts(heading) ==
        std::vector<std::string>{"Moyens", "argent", "locaux adaptés", "temps"});
  heading.hint = "argent locaux";
  CHECK(headingTexts(heading) == std::vector<std::string>{"Moyens", "argent", "locaux"});
  heading.hint = "";
  CHECK(headingTexts(heading).size() == 1);
}

TEST_CASE("notes go under the heading that one of its words fits, the others find free themes",
          "[themes]") {
  for (const bool anew : {false, true}) {
    const Board board = settled(underHeadings(), anew);
    CHECK(board.notes[0].theme == 0);
    CHECK(board.notes[1].theme == 1);
    CHECK(board.notes[2].theme == 0);
    CHECK(board.notes[6].theme == 1);
    CHECK(board.notes[3].theme > 2);
    CHECK(board.notes[3].theme == board.notes[4].theme);
    CHECK(board.notes[5].theme == unsorted);
    CHECK(board.themes[0].title == "Ce qui aide");
    CHECK(board.themes[2].title == "À inventer");
  }
}

TEST_CASE("with headings only, no theme is opened and what fits none stays unsorted", "[themes]") {
  for (const bool anew : {false, true}) {
    Board board = underHeadings();
    board.freeThemes = false;
    board = settled(board, anew);
    CHECK(board.themes.size() == 3);
    CHECK(board.notes[0].theme == 0);
    CHECK(board.notes[3].theme == unsorted);
    CHECK(board.notes[4].theme == unsorted);
  }
}

TEST_CASE("notes under a heading draw those that are like them", "[themes]") {
  Board board = underHeadings();
  moveByHand(board, 3, 2);
  for (const bool anew : {false, true}) {
    CHECK(settled(board, anew).notes[4].theme == 2);
  }
}

TEST_CASE("headings given in the middle take what fits them when all is grouped anew", "[themes]") {
  Board board;
  const auto set = readSet("nnv4_40");
  for (const SetNote& note : set) add(board, note.text);
  board = settled(board, true);
  const std::size_t themes = board.themes.size();
  addHeading(board, "h", "Nos proches", "famille, amis");
  const int heading = static_cast<int>(board.themes.size()) - 1;
  board = settled(board, true);
  const auto drawn = board.notesIn(heading);
  CHECK(drawn.size() >= 2);
  CHECK(drawn.size() <= 20);
  CHECK(themes > 2);
  CHECK(board.themes[static_cast<std::size_t>(heading)].id == "h");
}

TEST_CASE("more themes where finer is asked for, fewer where larger, the same at a half",
          "[themes]") {
  const Tuning same = atGranularity(Tuning(), 0.5);
  CHECK(same.resolution == Tuning().resolution);
  CHECK(same.join == Tuning().join);
  CHECK(same.open == Tuning().open);
  std::map<double, double> live, anew;
  for (const auto* const name : {"nnv2_40", "nnv4_100", "nnv7_40", "civo_60"}) {
    const auto set = readSet(name);
    for (const double granularity : {0.0, 0.5, 1.0}) {
      Live arriving(engine());
      arriving.board.granularity = granularity;
      arriving.arrive(set);
      closeEmptied(arriving.board);
      live[granularity] += static_cast<double>(arriving.board.themes.size());
      Board board;
      board.granularity = granularity;
      for (const SetNote& note : set) add(board, note.text);
      board = settled(board, true);
      closeEmptied(board);
      anew[granularity] += static_cast<double>(board.themes.size());
    }
  }
  for (const auto& themes : {live, anew}) {
    INFO(themes.at(0) / 4 << ", " << themes.at(0.5) / 4 << ", " << themes.at(1) / 4);
    CHECK(themes.at(0) < themes.at(0.5));
    CHECK(themes.at(0.5) < themes.at(1));
  }
}

}  // namespace grappe::themes
