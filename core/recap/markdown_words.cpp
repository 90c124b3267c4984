// People's words in Markdown, so that they are read as they were written.
#include "recap/markdown.h"
#include "recap/markdown_lines.h"

namespace grappe::recap {
namespace {

bool alwaysSign(char c) {
  return std::string_view("\\`*_[]<>&|~$^").find(c) != std::string_view::npos;
}

// Signs that mean something only where a line begins: headings, bullets, underlines, "1." and "1)".
std::size_t signAtStart(std::string_view line) {
  if (line.empty()) return std::string_view::npos;
  if (std::string_view("#+-=").find(line[0]) != std::string_view::npos) return 0;
  std::size_t digits = 0;
  while (digits < line.size() && line[digits] >= '0' && line[digits] <= '9') ++digits;
  const bool list =
      digits > 0 && digits < line.size() && (line[digits] == '.' || line[digits] == ')');
  return list ? digits : std::string_view::npos;
}

std::string escapedLine(std::string_view line) {
  const std::size_t start = line.find_first_not_of(" \t");
  if (start == std::string_view::npos) return {};
  line.remove_prefix(start);
  const std::size_t sign = signAtStart(line);
  std::string out;
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (at == sign || alwaysSign(line[at])) out += '\\';
    out += line[at];
  }
  return out;
}

std::string flat(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c == '\n') c = ' ';
  }
  return out;
}

}  // namespace

std::string escapedMarkdown(std::string_view text, std::string_view indent) {
  std::string out;
  bool parted = false;  // an empty line came before
  while (true) {
    const std::size_t end = text.find('\n');
    const std::string line = escapedLine(text.substr(0, end));
    if (line.empty()) {
      parted = !out.empty();
    } else {
      // A backslash at a line's end is a line break; between paragraphs it would be a backslash.
      if (!out.empty()) {
        out += parted ? std::string("\n") + std::string(indent) + "\n" : std::string("\\\n");
        out += indent;
      }
      out += line;
      parted = false;
    }
    if (end == std::string_view::npos) return out;
    text.remove_prefix(end + 1);
  }
}

std::string MarkdownLines::oneLine(std::string_view text) { return escapedMarkdown(flat(text)); }

// A heading's text begins no list, so that its number stays bare; but a # may close it.
std::string MarkdownLines::headline(std::string_view text) {
  std::string out;
  for (const char c : flat(text)) {
    if (alwaysSign(c) || c == '#') out += '\\';
    out += c;
  }
  return out;
}

std::string MarkdownLines::cell(std::string_view text) {
  std::string out;
  while (true) {
    const std::size_t end = text.find('\n');
    const std::string line = escapedLine(text.substr(0, end));
    if (!out.empty() && !line.empty()) out += "<br/>";
    out += line;
    if (end == std::string_view::npos) return out;
    text.remove_prefix(end + 1);
  }
}

}  // namespace grappe::recap
