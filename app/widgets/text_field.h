// A line of text under a caret, edited by what people see as characters (grapheme clusters): an
// emoji of five code points, an é of two, go with one tap. A value; holds no truth until its text
// is sent. Window's thread only.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace grappe::widgets {

class TextField {
 public:
  // `limit`: graphemes; what would go over it is not taken. The caret starts at the end.
  // Precondition: isUtf8(text).
  explicit TextField(std::string text = {}, std::size_t limit = 120);

  // Control characters and line breaks are not taken. False if nothing was.
  bool insert(char32_t character);
  bool insert(std::string_view text);
  bool backspace();  // the grapheme before the caret
  bool erase();      // the one after it
  void left();
  void right();
  void home();
  // To the nearest place between two graphemes at or after byte `at`.
  void caretTo(std::size_t at);
  void end();

  const std::string& text() const { return m_text; }
  std::string_view before() const { return std::string_view(m_text).substr(0, m_caret); }
  std::string_view after() const { return std::string_view(m_text).substr(m_caret); }
  std::size_t caret() const { return m_caret; }  // bytes
  bool empty() const { return m_text.empty(); }

 private:
  std::string m_text;
  std::size_t m_limit;
  std::size_t m_caret;  // bytes; always between two graphemes
};

}  // namespace grappe::widgets
