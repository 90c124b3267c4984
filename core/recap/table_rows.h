// The recap as rows of a table, one a line of people's words, and one for each theme of which there
// is more to say than its title (points, remarks): what spreadsheets write. Pure, any thread.
#pragma once

#include <string>
#include <vector>

#include "recap/recap.h"

namespace grappe::recap {

struct TableRow {
  std::string kind;   // "Post-it", "Décision"…
  std::string under;  // the theme or heading it stands under; may be empty
  int level = 0;      // of points: how deep it is nested
  std::string text;   // as written
  std::string from;   // the circle, or the source
  std::string votes;
  std::string timecode;
  std::string remark;
  std::string mark;
};

// The words that head the columns, in order, and those of TableRow::kind.
struct TableLabels {
  std::string question, kind, under, level, text, from, votes, timecode, remark, mark;
  std::string said, decided, toDo, quotation, paraphrase, theme, postIt;
};
TableLabels tableLabels(const words::Phrasebook& words);

// In the order of the recap.
std::vector<TableRow> rowsOf(const Section& section, const TableLabels& labels);

// The headings of the columns after the question's, and a row's cells under them.
std::vector<std::string> columnsOf(const TableLabels& labels);
std::vector<std::string> cellsOf(const TableRow& row);

}  // namespace grappe::recap
