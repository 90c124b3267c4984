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

Row titleRow(const Typesetter& type, const std::string& title, std::size_t theme);

// Theme after theme, each with its title first.
std::vector<Row> rowsOf(const Typesetter& type, const Section& section, const Labels& labels);

}  // namespace grappe::recap::pdf
