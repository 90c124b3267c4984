// The caret from line to line of a text that wraps, as it was last laid out: up and down keep the
// column, as far as each line has it. A value; window's thread only.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "scene/scene.h"

namespace grappe::widgets {

class LineMoves {
 public:
  // Whether `lay` has said how this text stands in this width.
  bool knows(const std::string& text, float width) const {
    return text == m_text && width == m_width;
  }
  void lay(std::string text, float width, std::vector<scene::TextLine> lines);

  // Where the caret goes from `caret`, in bytes. Above the first line lies the beginning of the
  // text, below the last its end.
  std::size_t up(std::size_t caret);
  std::size_t down(std::size_t caret);
  // The ends of the caret's line.
  std::size_t home(std::size_t caret) const;
  std::size_t end(std::size_t caret) const;
  // The caret went some other way: the next move keeps the column that it has then.
  void forget() { m_column.reset(); }

 private:
  std::size_t lineOf(std::size_t caret) const;
  std::size_t into(std::size_t line, std::size_t caret);

  std::string m_text;
  float m_width = 0;
  std::vector<scene::TextLine> m_lines;
  std::optional<float> m_column;
};

}  // namespace grappe::widgets
