#include "intake/dashes.h"

#include "base/text.h"

namespace grappe::intake {
namespace {

bool isDash(char32_t c) { return c == '-' || c == 0x2013 || c == 0x2014; }

}  // namespace

std::vector<std::string> betweenDashes(std::string_view text) {
  std::vector<std::string> pieces(1);
  const auto points = codepoints(text);
  for (std::size_t at = 0; at < points.size(); ++at) {
    const bool parts = isDash(points[at]) && (at == 0 || isSpace(points[at - 1])) &&
                       (at + 1 == points.size() || isSpace(points[at + 1]));
    if (parts) {
      pieces.emplace_back();
    } else {
      pieces.back() += toUtf8(points[at]);
    }
  }
  std::vector<std::string> kept;
  for (const auto& piece : pieces) {
    std::string words = cleanedLine(piece);
    if (!words.empty()) kept.push_back(std::move(words));
  }
  return kept;
}

}  // namespace grappe::intake
