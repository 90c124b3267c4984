// A sheet of an OpenDocument spreadsheet (ISO/IEC 26300). Its cells hold what they show.
#include "base/text.h"
#include "intake/sheet.h"
#include "intake/xml.h"

namespace grappe::intake {
namespace {

constexpr int mostRepeats = 2'000'000;  // sheets are filled up with empty rows to their end

void wordsIn(const pugi::xml_node& node, std::string& out) {
  for (const auto& part : node.children()) {
    if (part.type() == pugi::node_pcdata || part.type() == pugi::node_cdata) {
      out += part.value();
    } else if (isNamed(part, "s")) {
      out.append(static_cast<std::size_t>(numberIn(attribute(part, "c"), 1, 1000)), ' ');
    } else if (isNamed(part, "line-break")) {
      out += '\n';
    } else if (!isNamed(part, "annotation")) {
      wordsIn(part, out);
    }
  }
}

std::string shown(const pugi::xml_node& cell) {
  std::string out;
  for (const auto& paragraph : cell.children()) {
    if (!isNamed(paragraph, "p")) continue;
    if (!out.empty()) out += '\n';
    wordsIn(paragraph, out);
  }
  if (attribute(cell, "value-type") == "date") {
    // As everywhere in Grappe, not as this machine would write it.
    const std::string_view date = attribute(cell, "date-value");
    if (date.size() >= 10) return std::string(date.substr(0, 10));
  }
  return cleaned(out);
}

class Reading {
 public:
  Result<std::vector<TableRow>> rowsOf(const pugi::xml_node& table) {
    if (!rows(table)) return unreadable(Unreadable::unpacked);
    return std::move(m_rows);
  }

 private:
  bool rows(const pugi::xml_node& parent) {
    for (const auto& node : parent.children()) {
      const std::string_view name = localName(node);
      if (name == "table-header-rows" || name == "table-row-group" || name == "table-rows") {
        if (!rows(node)) return false;
      } else if (name == "table-row" && !row(node)) {
        return false;
      }
    }
    return true;
  }

  bool row(const pugi::xml_node& node) {
    TableRow out;
    std::size_t empty = 0;
    for (const auto& cell : node.children()) {
      if (!isNamed(cell, "table-cell") && !isNamed(cell, "covered-table-cell")) continue;
      const auto times = static_cast<std::size_t>(
          numberIn(attribute(cell, "number-columns-repeated"), 1, mostRepeats));
      const std::string words = isNamed(cell, "table-cell") ? shown(cell) : std::string();
      if (words.empty()) {
        empty += times;
        continue;
      }
      if (out.cells.size() + empty + times > mostCells) return false;
      out.cells.resize(out.cells.size() + empty);
      empty = 0;
      out.cells.insert(out.cells.end(), times, words);
    }
    const int times = numberIn(attribute(node, "number-rows-repeated"), 1, mostRepeats);
    if (!out.cells.empty()) {
      const auto count = static_cast<std::size_t>(times) * out.cells.size();
      m_cells += count;
      if (m_cells > mostCells) return false;
      for (int each = 0; each < times; ++each) {
        out.line = m_line + each + 1;
        m_rows.push_back(out);
      }
    }
    if (m_line < mostRepeats) m_line += times;
    return true;
  }

  std::vector<TableRow> m_rows;
  std::size_t m_cells = 0;
  int m_line = 0;
};

}  // namespace

Result<Sheet> sheetOfOds(std::string_view bytes, std::string_view wanted) {
  const auto archive = Archive::open(bytes);
  if (!archive) return tl::unexpected<Refusal>(archive.error());
  const auto tree = xmlOf(*archive, "content.xml");
  if (!tree) return tl::unexpected<Refusal>(tree.error());
  const auto book = child(child((*tree)->document_element(), "body"), "spreadsheet");
  if (!book) return unreadable(Unreadable::broken);
  std::vector<std::string> names;
  std::vector<pugi::xml_node> tables;
  for (const auto& node : book.children()) {
    if (!isNamed(node, "table")) continue;
    names.push_back(cleanedLine(attribute(node, "name")));
    tables.push_back(node);
  }
  const auto chosen = chosenSheet(names, wanted);
  if (!chosen) return tl::unexpected<Refusal>(chosen.error());
  auto rows = Reading().rowsOf(tables[*chosen]);
  if (!rows) return tl::unexpected<Refusal>(rows.error());
  Sheet sheet;
  sheet.name = names[*chosen];
  sheet.rows = std::move(*rows);
  names.erase(names.begin() + static_cast<std::ptrdiff_t>(*chosen));
  sheet.others = std::move(names);
  return sheet;
}

}  // namespace grappe::intake
