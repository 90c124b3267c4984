// A Markdown text as it grows, line by line. One thread.
#pragma once

#include <string>
#include <string_view>

namespace grappe::recap {

class MarkdownLines {
 public:
  // All but `bullet` and `heading` take what is Markdown already.
  void heading(int level, std::string_view text);
  void paragraph(std::string_view markdown);
  // People's words, and after them what is Markdown already.
  void bullet(int depth, std::string_view text, std::string_view after = {});
  void line(std::string_view markdown);  // of a list or a table
  void endList() { m_out += "\n"; }
  std::string take();

  // People's words as Markdown: on one line; as a heading's; in a table's cell, where a line break
  // is a tag.
  static std::string oneLine(std::string_view text);
  static std::string headline(std::string_view text);
  static std::string cell(std::string_view text);

 private:
  std::string m_out;
};

}  // namespace grappe::recap
