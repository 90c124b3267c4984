#include "intake/sheet.h"

#include <algorithm>

#include "base/text.h"
#include "intake/file_kind.h"

namespace grappe::intake {

Result<Sheet> sheetOf(std::string_view fileName, std::string_view bytes, std::string_view wanted) {
  const auto kind = fileKind(fileName, bytes);
  if (!kind) return tl::unexpected<Refusal>(kind.error());
  Result<Sheet> sheet;
  if (*kind == FileKind::xlsx) {
    sheet = sheetOfXlsx(bytes, wanted);
  } else if (*kind == FileKind::ods) {
    sheet = sheetOfOds(bytes, wanted);
  } else {
    return refuse(Code::wrongType, "not a spreadsheet");
  }
  if (!sheet) return sheet;
  for (auto& row : sheet->rows) {
    while (!row.cells.empty() && row.cells.back().empty()) row.cells.pop_back();
  }
  std::erase_if(sheet->rows, [](const TableRow& row) { return row.cells.empty(); });
  if (sheet->rows.empty()) return refuse(Code::empty, "nothing is written in it");
  return sheet;
}

Result<std::size_t> chosenSheet(const std::vector<std::string>& names, std::string_view wanted) {
  if (names.empty()) return refuse(Code::empty, "no sheet in it");
  if (wanted.empty()) return 0;
  const auto found = std::find_if(names.begin(), names.end(), [&](const std::string& name) {
    return folded(name) == folded(wanted);
  });
  if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
  std::string all;
  for (const auto& name : names) all += (all.empty() ? "" : ", ") + name;
  return refuse(Code::unknown, all);
}

std::string sheetText(const Sheet& sheet) {
  const auto column = textColumn(sheet.rows);
  std::string out;
  for (std::size_t at = column ? 1 : 0; at < sheet.rows.size(); ++at) {
    const auto& cells = sheet.rows[at].cells;
    std::string line;
    for (std::size_t cell = 0; cell < cells.size(); ++cell) {
      if ((column && cell != *column) || cells[cell].empty()) continue;
      line += (line.empty() ? "" : " | ") + cleanedLine(cells[cell]);
    }
    if (!line.empty()) out += line + '\n';
  }
  return out;
}

}  // namespace grappe::intake
