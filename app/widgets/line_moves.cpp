#include "widgets/line_moves.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace grappe::widgets {

void LineMoves::lay(std::string text, float width, std::vector<scene::TextLine> lines) {
  m_text = std::move(text);
  m_width = width;
  m_lines = std::move(lines);
}

std::size_t LineMoves::lineOf(std::size_t caret) const {
  std::size_t line = 0;
  while (line + 1 < m_lines.size() && m_lines[line + 1].begin() <= caret) ++line;
  return line;
}

// The place in a line that is nearest to the column.
std::size_t LineMoves::into(std::size_t line, std::size_t caret) {
  if (!m_column) {
    float x = 0;
    for (const scene::CaretStop& stop : m_lines[lineOf(caret)].stops) {
      if (stop.byte <= caret) x = stop.x;
    }
    m_column = x;
  }
  const auto& stops = m_lines[line].stops;
  return std::min_element(stops.begin(), stops.end(),
                          [&](const auto& a, const auto& b) {
                            return std::abs(a.x - *m_column) < std::abs(b.x - *m_column);
                          })
      ->byte;
}

std::size_t LineMoves::up(std::size_t caret) {
  const std::size_t line = lineOf(caret);
  return m_lines.empty() || line == 0 ? 0 : into(line - 1, caret);
}

std::size_t LineMoves::down(std::size_t caret) {
  const std::size_t line = lineOf(caret);
  return line + 1 < m_lines.size() ? into(line + 1, caret) : m_text.size();
}

std::size_t LineMoves::home(std::size_t caret) const {
  return m_lines.empty() ? 0 : m_lines[lineOf(caret)].begin();
}

std::size_t LineMoves::end(std::size_t caret) const {
  return m_lines.empty() ? m_text.size() : m_lines[lineOf(caret)].stops.back().byte;
}

}  // namespace grappe::widgets
