// The pages of a document before they are drawn: for each, steps in reading order. Laying out first
// and drawing after lets a first page name the numbers of later ones. One thread.
#pragma once

#include <cairo.h>

#include <functional>
#include <string>
#include <vector>

namespace grappe::recap::pdf {

// A4 and its margins, in points.
inline constexpr double sheetWidth = 595.276;
inline constexpr double sheetHeight = 841.89;
inline constexpr double margin = 54;
inline constexpr double textTop = 46;
inline constexpr double textBottom = 786;
inline constexpr double textWidth = sheetWidth - 2 * margin;
inline constexpr double textHeight = textBottom - textTop;

using Step = std::function<void(cairo_t*)>;

class Sheets {
 public:
  void newSheet();
  std::size_t count() const { return m_sheets.size(); }
  void add(Step step) { m_sheets.back().push_back(std::move(step)); }

  // A structure tag around what is added until it is left. A tag does not cross pages: newSheet
  // leaves those that are open and enters them again.
  void enter(const std::string& tag);
  void leave();

  void append(Sheets&& others);
  const std::vector<Step>& steps(std::size_t sheet) const { return m_sheets[sheet]; }

 private:
  std::vector<std::vector<Step>> m_sheets;
  std::vector<std::string> m_open;
};

}  // namespace grappe::recap::pdf
