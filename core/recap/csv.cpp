#include "recap/csv.h"

namespace grappe::recap {

namespace {

bool seemsFormula(const std::string& cell) {
  return !cell.empty() && std::string_view("=+-@\t\r\n").find(cell.front()) != std::string::npos;
}

class Lines {
 public:
  explicit Lines(char between) : m_between(between) {}

  void add(const std::string& first, const std::vector<std::string>& others) {
    cell(first);
    for (const std::string& one : others) {
      m_out += m_between;
      cell(one);
    }
    m_out += "\r\n";
  }
  std::string take() { return std::move(m_out); }

 private:
  void cell(const std::string& text) {
    m_out += '"';
    if (seemsFormula(text)) m_out += '\'';
    for (const char c : text) {
      if (c == '"') m_out += '"';
      m_out += c;
    }
    m_out += '"';
  }

  char m_between;
  std::string m_out = "\xEF\xBB\xBF";
};

}  // namespace

std::string csv(const Recap& recap, const TableLabels& labels) {
  Lines lines(recap.language == "en" ? ',' : ';');
  lines.add(labels.question, columnsOf(labels));
  if (recap.complete) lines.add(recap.labels.kind, cellsOf({}));
  for (const Section& section : recap.sections) {
    for (const TableRow& row : rowsOf(section, labels)) lines.add(section.heading, cellsOf(row));
  }
  return lines.take();
}

}  // namespace grappe::recap
