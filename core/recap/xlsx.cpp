#include "recap/xlsx.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <span>
#include <stdexcept>

#include "base/id.h"
#include "base/text.h"
#include "recap/xlsx_text.h"

namespace grappe::recap {

namespace {

// In points, of rows of the default font. Who opens the file does not always measure them.
constexpr double lineHeight = 15;
// Of the columns, in characters: kind, under, level, text, from, votes, timecode, remark, mark.
constexpr double firstWidth = 90;  // of the first sheet's column, in characters
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

constexpr std::uint8_t a4 = 9;
constexpr double titleHeight = 24;
constexpr double tallestRow = 409;  // that Excel takes

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
    format_set_text_wrap(m_title);
  }
  ~Book() {
    if (m_book != nullptr) workbook_close(m_book);
  }
  Book(const Book&) = delete;
  Book& operator=(const Book&) = delete;

  void about() {
    lxw_worksheet* sheet = workbook_add_worksheet(m_book, nameOfFirst().c_str());
    worksheet_set_column(sheet, 0, 0, firstWidth, nullptr);
    lxw_row_t row = 0;
    const double titleLines = linesIn(m_recap.title, firstWidth * 0.65);
    worksheet_set_row(sheet, row, std::min(tallestRow, titleLines * titleHeight), nullptr);
    write(sheet, row++, 0, m_recap.title, m_title);
    const auto line = [&](const std::string& text) {
      const std::array<double, 1> width{firstWidth};
      cells(sheet, row++, {text}, m_cell, width);
    };
    if (!m_recap.labels.kind.empty()) line(m_recap.labels.kind);
    if (!m_recap.organisation.empty()) line(m_recap.organisation);
    for (const std::string& each : m_recap.sittingLines) line(each);
    for (const std::string& each : m_recap.numberLines) line(each);
    for (const Voice& voice : m_recap.voices) line(voice.line);
    for (const std::string& each : m_recap.methodLines) line(each);
    worksheet_fit_to_pages(sheet, 1, 0);
    worksheet_set_paper(sheet, a4);
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
    cells(sheet, 0, columnsOf(labels), m_head, widths);
    lxw_row_t row = 1;
    for (TableRow& one : rowsOf(section, labels)) {
      // A text that no cell holds goes on in the next row.
      for (std::string& part : cellsFor(one.text)) {
        one.text = std::move(part);
        cells(sheet, row++, cellsOf(one), m_cell, widths);
      }
    }
    worksheet_freeze_panes(sheet, 1, 0);
    worksheet_autofilter(sheet, 0, 0, row - 1, static_cast<lxw_col_t>(widths.size() - 1));
    worksheet_repeat_rows(sheet, 0, 0);
    worksheet_set_landscape(sheet);
    worksheet_fit_to_pages(sheet, 1, 0);
    worksheet_set_paper(sheet, a4);
  }

  std::string close() {
    const lxw_error closed = workbook_close(m_book);
    m_book = nullptr;
    if (closed != LXW_NO_ERROR) throw std::runtime_error(lxw_strerror(closed));
    return m_file.bytes();
  }

  // Before the questions' names, which begin with a digit.
  std::string nameOfFirst() const {
    const std::string name = sheetName(m_recap.labels.kind);
    return name.empty() ? "Grappe" : name;
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
                    lxw_format* format, std::span<const double> in) {
    double lines = 1;
    for (std::size_t at = 0; at < texts.size() && at < in.size(); ++at) {
      lines = std::max(lines, linesIn(texts[at], in[at]));
    }
    if (lines > 1) {
      worksheet_set_row(sheet, row, std::min(tallestRow, lines * lineHeight), nullptr);
    }
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

}  // namespace

std::vector<std::string> sheetNames(const Recap& recap) {
  std::vector<std::string> names;
  std::set<std::string> taken;
  for (const Section& section : recap.sections) {
    std::string name = sheetName(section.heading);
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
