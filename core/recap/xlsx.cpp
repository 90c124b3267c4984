#include "recap/xlsx.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <stdexcept>

#include "base/id.h"
#include "base/text.h"

namespace grappe::recap {

namespace {

constexpr std::size_t longestName = 31;     // of a sheet
constexpr std::size_t longestCell = 32767;  // in UTF-16 units, as Excel takes them
// Of the columns, in characters: kind, under, level, text, from, votes, timecode, remark, mark.
constexpr std::array<double, 9> widths{14, 26, 8, 70, 24, 12, 10, 30, 9};

// A file that nobody else has, gone with this.
class TemporaryFile {
 public:
  TemporaryFile()
      : m_path(std::filesystem::temp_directory_path() /
               ("grappe-" + RandomIds().next() + ".xlsx")) {}
  ~TemporaryFile() {
    std::error_code ignored;
    std::filesystem::remove(m_path, ignored);
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  std::string name() const { return m_path.string(); }
  std::string bytes() const {
    std::ifstream in(m_path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }

 private:
  std::filesystem::path m_path;
};

// In order; never inside a grapheme.
std::vector<std::string> partsOf(const std::string& text) {
  std::vector<std::string> parts(1);
  if (text.size() <= longestCell) {
    parts.front() = text;
    return parts;
  }
  std::size_t units = 0;
  for (const std::string& one : graphemes(text)) {
    std::size_t more = 0;
    for (const char32_t c : codepoints(one)) more += c > 0xFFFF ? 2 : 1;
    if (units + more > longestCell) {
      parts.emplace_back();
      units = 0;
    }
    units += more;
    parts.back() += one;
  }
  return parts;
}

class Book {
 public:
  explicit Book(const Recap& recap) : m_recap(recap) {
    lxw_workbook_options options{};
    m_book = workbook_new_opt(m_file.name().c_str(), &options);
    if (m_book == nullptr) throw std::runtime_error("the spreadsheet could not be begun");
    lxw_doc_properties properties{};
    std::string title = recap.title;
    std::string company = recap.organisation;
    properties.title = title.data();
    properties.company = company.data();
    // Else the time of writing would be in it.
    properties.created = 1;
    workbook_set_properties(m_book, &properties);
    m_head = format();
    format_set_bold(m_head);
    format_set_bg_color(m_head, 0xEFE9DD);
    format_set_bottom(m_head, LXW_BORDER_THIN);
    m_cell = format();
    format_set_text_wrap(m_cell);
    m_title = format();
    format_set_bold(m_title);
    format_set_font_size(m_title, 16);
  }
  ~Book() {
    if (m_book != nullptr) workbook_close(m_book);
  }
  Book(const Book&) = delete;
  Book& operator=(const Book&) = delete;

  void about() {
    lxw_worksheet* sheet = workbook_add_worksheet(m_book, nameOfFirst().c_str());
    worksheet_set_column(sheet, 0, 0, 90, nullptr);
    lxw_row_t row = 0;
    write(sheet, row++, 0, m_recap.title, m_title);
    if (!m_recap.organisation.empty()) write(sheet, row++, 0, m_recap.organisation, m_cell);
    for (const std::string& line : m_recap.sittingLines) write(sheet, row++, 0, line, m_cell);
    for (const std::string& line : m_recap.numberLines) write(sheet, row++, 0, line, m_cell);
    for (const Voice& voice : m_recap.voices) write(sheet, row++, 0, voice.line, m_cell);
    for (const std::string& line : m_recap.methodLines) write(sheet, row++, 0, line, m_cell);
    worksheet_activate(sheet);
  }

  void section(const Section& section, const std::string& name, const TableLabels& labels) {
    lxw_worksheet* sheet = workbook_add_worksheet(m_book, name.c_str());
    if (sheet == nullptr) throw std::runtime_error("a sheet could not be made: " + name);
    if (readsRightToLeft(section.title)) worksheet_right_to_left(sheet);
    for (std::size_t at = 0; at < widths.size(); ++at) {
      const auto column = static_cast<lxw_col_t>(at);
      worksheet_set_column(sheet, column, column, widths[at], nullptr);
    }
    cells(sheet, 0, columnsOf(labels), m_head);
    lxw_row_t row = 1;
    for (TableRow& one : rowsOf(section, labels)) {
      // A text that no cell holds goes on in the next row.
      for (std::string& part : partsOf(one.text)) {
        one.text = std::move(part);
        cells(sheet, row++, cellsOf(one), m_cell);
      }
    }
    worksheet_freeze_panes(sheet, 1, 0);
    worksheet_autofilter(sheet, 0, 0, row - 1, static_cast<lxw_col_t>(widths.size() - 1));
    worksheet_repeat_rows(sheet, 0, 0);
    worksheet_set_landscape(sheet);
    worksheet_fit_to_pages(sheet, 1, 0);
    worksheet_set_paper(sheet, 9);  // A4
  }

  std::string close() {
    const lxw_error closed = workbook_close(m_book);
    m_book = nullptr;
    if (closed != LXW_NO_ERROR) throw std::runtime_error(lxw_strerror(closed));
    return m_file.bytes();
  }

  // Before the questions' names, which begin with a digit.
  std::string nameOfFirst() const {
    return m_recap.labels.kind.empty() ? "Grappe" : firstGraphemes(m_recap.labels.kind, 24);
  }

 private:
  lxw_format* format() {
    lxw_format* made = workbook_add_format(m_book);
    format_set_align(made, LXW_ALIGN_VERTICAL_TOP);
    return made;
  }
  static void write(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const std::string& text,
                    lxw_format* format) {
    worksheet_write_string(sheet, row, column, text.c_str(), format);
  }
  static void cells(lxw_worksheet* sheet, lxw_row_t row, const std::vector<std::string>& texts,
                    lxw_format* format) {
    for (std::size_t at = 0; at < texts.size(); ++at) {
      write(sheet, row, static_cast<lxw_col_t>(at), texts[at], format);
    }
  }

  const Recap& m_recap;
  TemporaryFile m_file;
  lxw_workbook* m_book = nullptr;
  lxw_format* m_head = nullptr;
  lxw_format* m_cell = nullptr;
  lxw_format* m_title = nullptr;
};

std::string plainName(const std::string& heading) {
  std::string name;
  std::size_t length = 0;
  for (const char32_t c : codepoints(heading)) {
    // Excel counts in UTF-16.
    const std::size_t units = c > 0xFFFF ? 2 : 1;
    if (length + units > longestName) break;
    const bool barred =
        c < 0x20 ||
        (c < 0x80 && std::string_view("[]:*?/\\").find(static_cast<char>(c)) != std::string::npos);
    name += barred ? std::string(" ") : toUtf8(c);
    length += units;
  }
  while (!name.empty() && (name.back() == ' ' || name.back() == '\'')) name.pop_back();
  while (!name.empty() && (name.front() == ' ' || name.front() == '\'')) name.erase(0, 1);
  return name;
}

}  // namespace

std::vector<std::string> sheetNames(const Recap& recap) {
  std::vector<std::string> names;
  std::set<std::string> taken;
  for (const Section& section : recap.sections) {
    std::string name = plainName(section.heading);
    // The number that it begins with is its own, unless a heading has none.
    if (name.empty() || !taken.insert(folded(name)).second) {
      name = "Question " + std::to_string(section.number);
      taken.insert(folded(name));
    }
    names.push_back(std::move(name));
  }
  return names;
}

std::string xlsxBytes(const Recap& recap, const TableLabels& labels) {
  Book book(recap);
  book.about();
  const std::vector<std::string> names = sheetNames(recap);
  for (std::size_t at = 0; at < recap.sections.size(); ++at) {
    book.section(recap.sections[at], names[at], labels);
  }
  return book.close();
}

}  // namespace grappe::recap
