#include "widgets/text_field.h"

#include "base/text.h"

namespace grappe::widgets {

namespace {

bool isControl(char32_t c) {
  const bool bidiOverride = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029 || bidiOverride;
}

// The first place between two graphemes at or after `at`: what was typed may have joined its
// neighbours (a combining accent, the second half of a flag).
std::size_t boundaryFrom(std::string_view text, std::size_t at) {
  std::size_t end = 0;
  for (const std::string& one : graphemes(text)) {
    if (end >= at) break;
    end += one.size();
  }
  return end;
}

}  // namespace

TextField::TextField(std::string text, std::size_t limit)
    : m_text(std::move(text)), m_limit(limit), m_caret(m_text.size()) {}

bool TextField::insert(char32_t character) {
  if (isControl(character)) return false;
  std::string typed = toUtf8(character);
  if (typed.empty()) return false;
  const std::size_t at = m_caret + typed.size();
  std::string changed = std::string(before()) + typed + std::string(after());
  if (graphemeCount(changed) > m_limit) return false;
  m_text = std::move(changed);
  m_caret = boundaryFrom(m_text, at);
  return true;
}

bool TextField::insert(std::string_view text) {
  bool any = false;
  for (const char32_t c : codepoints(text)) any = insert(c) || any;
  return any;
}

bool TextField::backspace() {
  if (m_caret == 0) return false;
  const std::size_t size = graphemes(before()).back().size();
  m_text.erase(m_caret - size, size);
  m_caret = boundaryFrom(m_text, m_caret - size);
  return true;
}

bool TextField::erase() {
  if (m_caret == m_text.size()) return false;
  m_text.erase(m_caret, graphemes(after()).front().size());
  m_caret = boundaryFrom(m_text, m_caret);
  return true;
}

void TextField::left() {
  if (m_caret > 0) m_caret -= graphemes(before()).back().size();
}

void TextField::right() {
  if (m_caret < m_text.size()) m_caret += graphemes(after()).front().size();
}

void TextField::home() { m_caret = 0; }
void TextField::end() { m_caret = m_text.size(); }
void TextField::caretTo(std::size_t at) { m_caret = boundaryFrom(m_text, at); }

}  // namespace grappe::widgets
