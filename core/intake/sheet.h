// One sheet of a spreadsheet (xlsx, ods) as rows of texts: what its cells show, dates too. Formulas
// are not worked out: the value that was saved with them is read. Pure, any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "intake/notes.h"
#include "intake/unreadable.h"

namespace grappe::intake {

inline constexpr std::size_t mostCells = 500'000;  // of one sheet, empty ones before others counted

struct Sheet {
  std::string name;
  std::vector<std::string> others;  // of the spreadsheet, not read
  std::vector<TableRow> rows;       // those that have something in them; no empty cells at the end
};

// The sheet of that name, letter case apart; no name: the first. Refused: as fileKind() refuses;
// wrongType for what is no spreadsheet; unknown, with the names of those there are; tooLarge;
// empty.
Result<Sheet> sheetOf(std::string_view fileName, std::string_view bytes,
                      std::string_view wanted = {});

Result<Sheet> sheetOfXlsx(std::string_view bytes, std::string_view wanted);
Result<Sheet> sheetOfOds(std::string_view bytes, std::string_view wanted);

// Which of them `wanted` names. Refused: unknown; empty, where there is none at all.
Result<std::size_t> chosenSheet(const std::vector<std::string>& names, std::string_view wanted);

// Its texts, a row a line: the column that is named as one of texts (notes.h), else all cells with
// " | " between them.
std::string sheetText(const Sheet& sheet);

}  // namespace grappe::intake
