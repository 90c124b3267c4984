#include "intake/lines.h"

#include <array>

#include "base/text.h"

namespace grappe::intake {
namespace {

constexpr std::array<std::string_view, 9> bullets = {"·", "-", "–", "—", "•", "▪", "●", "*", "◦"};
constexpr std::array<std::string_view, 4> spaces = {" ", "\t", "\xC2\xA0", "\xE2\x80\xAF"};

std::size_t spaceAt(std::string_view text) {
  for (const auto space : spaces) {
    if (text.substr(0, space.size()) == space) return space.size();
  }
  return 0;
}

ListLine lineOf(std::string_view raw, int number) {
  ListLine line;
  line.number = number;
  int width = 0;
  while (const std::size_t size = spaceAt(raw)) {
    width += raw.front() == '\t' ? 2 : 1;
    raw.remove_prefix(size);
  }
  line.depth = width / 2;
  for (const auto bullet : bullets) {
    if (raw.substr(0, bullet.size()) != bullet) continue;
    const std::string_view rest = raw.substr(bullet.size());
    if (!rest.empty() && spaceAt(rest) == 0) continue;
    line.bullet = true;
    raw = rest;
    break;
  }
  line.text = cleanedLine(raw);
  return line;
}

bool digits(std::string_view text) {
  if (text.empty()) return false;
  for (const char c : text) {
    if (c < '0' || c > '9') return false;
  }
  return true;
}

}  // namespace

std::vector<ListLine> linesOf(std::string_view text) {
  std::vector<ListLine> lines;
  int number = 0;
  while (true) {
    const std::size_t end = text.find('\n');
    lines.push_back(lineOf(text.substr(0, end), ++number));
    if (end == std::string_view::npos) return lines;
    text.remove_prefix(end + 1);
  }
}

std::string takeTimecode(std::string& text) {
  std::size_t end = text.size();
  while (end > 0 && (text[end - 1] == ' ' || text[end - 1] == '.')) --end;
  if (end == 0 || text[end - 1] != ')') return {};
  const std::size_t open = text.rfind('(', end - 1);
  if (open == std::string::npos) return {};
  const std::string code = text.substr(open + 1, end - open - 2);
  const std::size_t dash = code.find('-');
  if (dash > 3 || code.size() != dash + 3) return {};  // npos too
  const std::string minutes = code.substr(0, dash);
  const std::string seconds = code.substr(dash + 1);
  if (!digits(minutes) || !digits(seconds)) return {};
  text = cleaned(text.substr(0, open)) + cleaned(text.substr(end));
  return code;
}

}  // namespace grappe::intake
