#include <algorithm>

#include "recap/docx/writer.h"

namespace grappe::recap::docx {
namespace {

pugi::xml_node newCell(pugi::xml_node row, int width) {
  pugi::xml_node cell = add(row, "w:tc");
  add(add(cell, "w:tcPr"), "w:tcW", {{"w:w", std::to_string(width)}, {"w:type", "dxa"}});
  return cell;
}

void headingCell(Writer& out, pugi::xml_node cell, const GridCell& of, const Section& section) {
  Paragraph line(cell, "Heading3", of.heading);
  line.run(of.heading);
  if (of.theme && !section.themes[*of.theme].votes.empty()) {
    line.run(" · " + section.themes[*of.theme].votes, "SourceChar");
  }
  if (!of.hint.empty()) out.plain(cell, "Remark", of.hint);
}

void notesCell(Writer& out, pugi::xml_node cell, const GridCell& of, const Section& section) {
  if (!of.theme || section.themes[*of.theme].postIts.empty()) {
    out.plain(cell, "TableText", "–");
    return;
  }
  writeRemarks(cell, section.themes[*of.theme]);
  writeNotes(out, cell, section.themes[*of.theme]);
}

// One row of the grid is a table of its own: its headings are said again where a page ends.
void writeRow(Writer& out, const Section& section, std::size_t first) {
  const Grid& grid = *section.grid;
  const int count = static_cast<int>(grid.columns);
  const int width = out.page.width / count;
  pugi::xml_node table = add(out.body, "w:tbl");
  pugi::xml_node properties = add(table, "w:tblPr");
  addValue(properties, "w:tblStyle", "RecapGrid");
  add(properties, "w:tblW", {{"w:w", std::to_string(width * count)}, {"w:type", "dxa"}});
  add(properties, "w:tblLayout", {{"w:type", "fixed"}});
  add(properties, "w:tblLook", {{"w:val", "0020"}, {"w:firstRow", "1"}});
  addValue(properties, "w:tblCaption", section.heading);
  pugi::xml_node columns = add(table, "w:tblGrid");
  for (int at = 0; at < count; ++at) add(columns, "w:gridCol", {{"w:w", std::to_string(width)}});
  pugi::xml_node head = add(table, "w:tr");
  pugi::xml_node headProperties = add(head, "w:trPr");
  add(headProperties, "w:cantSplit");
  add(headProperties, "w:tblHeader");
  pugi::xml_node notes = add(table, "w:tr");
  const GridCell empty{};
  for (std::size_t at = first; at < first + grid.columns; ++at) {
    const GridCell& of = at < grid.cells.size() ? grid.cells[at] : empty;
    headingCell(out, newCell(head, width), of, section);
    notesCell(out, newCell(notes, width), of, section);
  }
}

}  // namespace

void writeGrid(Writer& out, const Section& section) {
  const std::size_t step = section.grid->columns;
  if (step == 0) return;
  for (std::size_t first = 0; first < section.grid->cells.size(); first += step) {
    writeRow(out, section, first);
    // Two tables that touch are one to Word.
    Paragraph(out.body, "TableText", {});
  }
}

}  // namespace grappe::recap::docx
