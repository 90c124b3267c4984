// A sheet of an Excel workbook (ECMA-376, SpreadsheetML).
#include <charconv>
#include <map>

#include "base/text.h"
#include "intake/cell_dates.h"
#include "intake/sheet.h"
#include "intake/xml.h"

namespace grappe::intake {
namespace {

constexpr int mostColumns = 16384;

// "B7" stands in column 1; -1 for what names none.
int columnOf(std::string_view reference) {
  int column = 0;
  std::size_t at = 0;
  for (; at < reference.size() && reference[at] >= 'A' && reference[at] <= 'Z'; ++at) {
    column = column * 26 + (reference[at] - 'A' + 1);
    if (column > mostColumns) return -1;
  }
  return at == 0 ? -1 : column - 1;
}

// A string may be in runs of several looks; readings of Japanese beside it are no words of its own.
std::string stringIn(const pugi::xml_node& node) {
  std::string out;
  for (const auto& part : node.children()) {
    if (isNamed(part, "t")) out += part.text().get();
    if (isNamed(part, "r")) out += child(part, "t").text().get();
  }
  return cleaned(out);
}

struct Book {
  std::vector<std::string> strings;
  std::vector<bool> dates;  // by cell style
  bool from1904 = false;
};

struct Part {
  std::string sheet;  // its path in the package
  std::vector<std::string> names;
  std::size_t chosen = 0;
};

Result<void> readStrings(const Archive& archive, Book& book) {
  if (!archive.has("xl/sharedStrings.xml")) return {};
  const auto tree = xmlOf(archive, "xl/sharedStrings.xml");
  if (!tree) return tl::unexpected<Refusal>(tree.error());
  for (const auto& node : (*tree)->document_element().children()) {
    if (isNamed(node, "si")) book.strings.push_back(stringIn(node));
  }
  return {};
}

Result<void> readStyles(const Archive& archive, Book& book) {
  if (!archive.has("xl/styles.xml")) return {};
  const auto tree = xmlOf(archive, "xl/styles.xml");
  if (!tree) return tl::unexpected<Refusal>(tree.error());
  const auto root = (*tree)->document_element();
  std::map<int, bool> own;
  for (const auto& format : child(root, "numFmts").children()) {
    own[numberIn(attribute(format, "numFmtId"), 0, 65535)] =
        showsDate(attribute(format, "formatCode"));
  }
  for (const auto& style : child(root, "cellXfs").children()) {
    const int format = numberIn(attribute(style, "numFmtId"), 0, 65535);
    const auto found = own.find(format);
    book.dates.push_back(found == own.end() ? showsDate(format) : found->second);
  }
  return {};
}

Result<Part> partOf(const Archive& archive, std::string_view wanted, Book& book) {
  const auto workbook = xmlOf(archive, "xl/workbook.xml");
  if (!workbook) return tl::unexpected<Refusal>(workbook.error());
  const auto root = (*workbook)->document_element();
  const std::string_view from1904 = attribute(child(root, "workbookPr"), "date1904");
  book.from1904 = from1904 == "1" || from1904 == "true";
  Part part;
  std::vector<std::string> relations;
  for (const auto& sheet : child(root, "sheets").children()) {
    part.names.push_back(cleanedLine(attribute(sheet, "name")));
    relations.emplace_back(sheet.attribute("r:id").value());
    if (relations.back().empty()) relations.back() = attribute(sheet, "id");
  }
  const auto chosen = chosenSheet(part.names, wanted);
  if (!chosen) return tl::unexpected<Refusal>(chosen.error());
  part.chosen = *chosen;
  const auto links = xmlOf(archive, "xl/_rels/workbook.xml.rels");
  if (!links) return tl::unexpected<Refusal>(links.error());
  for (const auto& link : (*links)->document_element().children()) {
    if (attribute(link, "Id") != relations[part.chosen]) continue;
    if (attribute(link, "TargetMode") == "External") return unreadable(Unreadable::broken);
    const std::string target(attribute(link, "Target"));
    part.sheet = target.starts_with("/") ? target.substr(1) : "xl/" + target;
  }
  return part;
}

std::string shown(const pugi::xml_node& cell, const Book& book) {
  const std::string_view type = attribute(cell, "t");
  if (type == "inlineStr") return stringIn(child(cell, "is"));
  const std::string value = child(cell, "v").text().get();
  if (type == "s") {
    const auto at = static_cast<std::size_t>(numberIn(value, -1, 10'000'000));
    return at < book.strings.size() ? book.strings[at] : std::string();
  }
  if (type == "str") return cleaned(value);
  if (type == "e") return {};
  if (type == "b") return value == "1" ? "VRAI" : "FAUX";
  const auto style = static_cast<std::size_t>(numberIn(attribute(cell, "s"), 0, 65535));
  if (type != "d" && style < book.dates.size() && book.dates[style]) {
    double serial = -1;
    std::from_chars(value.data(), value.data() + value.size(), serial);
    std::string date = dateOfSerial(serial, book.from1904);
    if (!date.empty()) return date;
  }
  return cleaned(value);
}

Result<std::vector<TableRow>> rowsOf(const pugi::xml_node& root, const Book& book) {
  std::vector<TableRow> rows;
  std::size_t cells = 0;
  int line = 0;
  for (const auto& row : child(root, "sheetData").children()) {
    if (!isNamed(row, "row")) continue;
    TableRow out;
    line = numberIn(attribute(row, "r"), line + 1, 2'000'000);
    out.line = line;
    for (const auto& cell : row.children()) {
      if (!isNamed(cell, "c")) continue;
      const std::string_view reference = attribute(cell, "r");
      const int column =
          reference.empty() ? static_cast<int>(out.cells.size()) : columnOf(reference);
      if (column < 0) return unreadable(Unreadable::broken);
      std::string words = shown(cell, book);
      if (words.empty()) continue;
      const auto at = static_cast<std::size_t>(column);
      if (at < out.cells.size()) return unreadable(Unreadable::broken);
      cells += at + 1 - out.cells.size();
      if (cells > mostCells) return unreadable(Unreadable::unpacked);
      out.cells.resize(at);
      out.cells.push_back(std::move(words));
    }
    rows.push_back(std::move(out));
  }
  return rows;
}

}  // namespace

Result<Sheet> sheetOfXlsx(std::string_view bytes, std::string_view wanted) {
  const auto archive = Archive::open(bytes);
  if (!archive) return tl::unexpected<Refusal>(archive.error());
  Book book;
  const auto part = partOf(*archive, wanted, book);
  if (!part) return tl::unexpected<Refusal>(part.error());
  if (auto read = readStrings(*archive, book); !read) {
    return tl::unexpected<Refusal>(read.error());
  }
  if (auto read = readStyles(*archive, book); !read) return tl::unexpected<Refusal>(read.error());
  const auto tree = xmlOf(*archive, part->sheet);
  if (!tree) return tl::unexpected<Refusal>(tree.error());
  auto rows = rowsOf((*tree)->document_element(), book);
  if (!rows) return tl::unexpected<Refusal>(rows.error());
  Sheet sheet;
  sheet.name = part->names[part->chosen];
  sheet.others = part->names;
  sheet.others.erase(sheet.others.begin() + static_cast<std::ptrdiff_t>(part->chosen));
  sheet.rows = std::move(*rows);
  return sheet;
}

}  // namespace grappe::intake
