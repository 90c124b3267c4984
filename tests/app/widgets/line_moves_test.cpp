#include "widgets/line_moves.h"

#include <catch2/catch.hpp>

using namespace grappe;
using widgets::LineMoves;

namespace {

// Letters ten pixels wide, six to a line: "abcdef", "gh", "ijkl".
LineMoves threeLines() {
  LineMoves moves;
  const auto line = [](std::size_t from, std::size_t count) {
    scene::TextLine made;
    for (std::size_t at = 0; at < count; ++at) {
      made.stops.push_back({from + at, static_cast<float>(at) * 10});
    }
    return made;
  };
  scene::TextLine last = line(8, 5);
  moves.lay("abcdefghijkl", 60, {line(0, 6), line(6, 2), last});
  return moves;
}

}  // namespace

TEST_CASE("up and down keep the column through a line that is shorter", "[widgets]") {
  LineMoves moves = threeLines();
  CHECK(moves.down(4) == 7);   // the short line ends before that column
  CHECK(moves.down(7) == 12);  // which the next has
  CHECK(moves.up(12) == 7);
  CHECK(moves.up(7) == 4);
}

TEST_CASE("the column is forgotten once the caret went some other way", "[widgets]") {
  LineMoves moves = threeLines();
  CHECK(moves.down(4) == 7);
  moves.forget();
  CHECK(moves.down(7) == 9);
}

TEST_CASE("above the first line lies the beginning of the text, below the last its end",
          "[widgets]") {
  LineMoves moves = threeLines();
  CHECK(moves.up(3) == 0);
  CHECK(moves.down(9) == 12);
}

TEST_CASE("home and end are those of the line that the caret is in", "[widgets]") {
  const LineMoves moves = threeLines();
  CHECK(moves.home(4) == 0);
  CHECK(moves.end(4) == 5);
  CHECK(moves.home(7) == 6);
  CHECK(moves.end(6) == 7);
  CHECK(moves.home(12) == 8);
  CHECK(moves.end(8) == 12);
}

TEST_CASE("a text that was never laid out is one line", "[widgets]") {
  LineMoves moves;
  CHECK_FALSE(moves.knows("a", 10));
  CHECK(moves.up(0) == 0);
  CHECK(moves.down(0) == 0);
}
