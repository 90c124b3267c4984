#include "recap/markdown_lines.h"

#include "recap/markdown.h"

namespace grappe::recap {

void MarkdownLines::heading(int level, std::string_view text) {
  m_out.append(static_cast<std::size_t>(level), '#') += " " + headline(text) + "\n\n";
}

void MarkdownLines::paragraph(std::string_view markdown) { m_out.append(markdown) += "\n\n"; }

void MarkdownLines::bullet(int depth, std::string_view text, std::string_view after) {
  const std::string indent(static_cast<std::size_t>(depth) * 2, ' ');
  m_out += indent + "- " + escapedMarkdown(text, indent + "  ");
  m_out.append(after) += "\n";
}

void MarkdownLines::line(std::string_view markdown) { m_out.append(markdown) += "\n"; }

std::string MarkdownLines::take() {
  while (m_out.size() > 1 && m_out[m_out.size() - 2] == '\n') m_out.pop_back();
  return std::move(m_out);
}

}  // namespace grappe::recap
