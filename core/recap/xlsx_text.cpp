#include "recap/xlsx_text.h"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "base/text.h"

namespace grappe::recap {
namespace {

constexpr std::size_t longestName = 31;
constexpr std::size_t longestCell = 32767;

}  // namespace

std::vector<std::string> cellsFor(const std::string& text) {
  std::vector<std::string> parts(1);
  if (text.size() <= longestCell) {
    parts.front() = text;
    return parts;
  }
  std::size_t units = 0;
  for (const std::string& one : graphemes(text)) {
    std::size_t more = 0;
    for (const char32_t c : codepoints(one)) more += c > 0xFFFF ? 2 : 1;
    if (units + more > longestCell) {
      parts.emplace_back();
      units = 0;
    }
    units += more;
    parts.back() += one;
  }
  return parts;
}

double linesIn(const std::string& text, double width) {
  // Letters are narrower than digits by about what the wrapping of words leaves empty.
  const double held = std::max(1.0, std::floor(width));
  double lines = 0;
  double length = 0;
  for (const std::string& one : graphemes(text)) {
    const char32_t first = codepoints(one).front();
    if (first == '\n' || first == '\r') {
      lines += std::max(1.0, std::ceil(length / held));
      length = 0;
    } else {
      length += first >= 0x1100 ? 2 : 1;  // CJK and emoji are twice as wide
    }
  }
  return lines + std::max(1.0, std::ceil(length / held));
}

std::string sheetName(const std::string& heading) {
  std::string name;
  std::size_t length = 0;
  for (const char32_t c : codepoints(heading)) {
    // Excel counts in UTF-16.
    const std::size_t units = c > 0xFFFF ? 2 : 1;
    if (length + units > longestName) break;
    const bool barred =
        c < 0x20 ||
        (c < 0x80 && std::string_view("[]:*?/\\").find(static_cast<char>(c)) != std::string::npos);
    name += barred ? std::string(" ") : toUtf8(c);
    length += units;
  }
  while (!name.empty() && (name.back() == ' ' || name.back() == '\'')) name.pop_back();
  while (!name.empty() && (name.front() == ' ' || name.front() == '\'')) name.erase(0, 1);
  return name;
}

}  // namespace grappe::recap
