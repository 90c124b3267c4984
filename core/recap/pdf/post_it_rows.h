// What the columns of post-its are made of: rows of a title, of a note, of short notes side by
// side. One thread.
#pragma once

#include <string>
#include <vector>

#include "recap/pdf/flow.h"
#include "recap/recap.h"

namespace grappe::recap::pdf {

inline constexpr int columns = 3;
inline constexpr double gap = 18;
inline constexpr double columnWidth = (textWidth - (columns - 1) * gap) / columns;

// What stands side by side in a column and moves as one: a note, some of its lines, short notes.
struct Cell {
  Block block;
  double x = 0;
  std::size_t first = 0, end = 0;
};
struct Row {
  std::vector<Cell> cells;
  double height = 0;
  bool title = false;
  std::size_t theme = 0;
};

// A title, what was voted on it (or nothing), in so many points.
Row titleRow(const Typesetter& type, const std::string& title, const std::string& votes,
             std::size_t theme, double width = columnWidth);

// What is remarkable about a theme, then its notes.
std::vector<Row> rowsOf(const Typesetter& type, const ThemeOfPostIts& theme, const Recap& recap,
                        std::size_t number, double width = columnWidth);

// A theme's notes in one paragraph.
std::vector<Piece> joinedPieces(const ThemeOfPostIts& theme, const Recap& recap);

// Small and grey: sources, votes, remarks. The discreet mark of where a line comes from.
Face smallFace();
void addOrigin(std::vector<Piece>& pieces, const Origin& origin, const Recap& recap);

}  // namespace grappe::recap::pdf
