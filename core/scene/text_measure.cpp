#include "base/text.h"
#include "scene/scene.h"

namespace grappe::scene {

std::vector<TextLine> TextMeasure::lines(std::string_view text, const TextStyle& style,
                                         float width) {
  std::vector<TextLine> lines(1);
  std::size_t at = 0;
  const auto stop = [&] {
    const TextSize before = measure(text.substr(0, at), style, width);
    if (before.lines > static_cast<int>(lines.size())) lines.emplace_back();
    lines.back().stops.push_back({at, at == 0 ? 0 : before.lastLine});
  };
  stop();
  for (const std::string& one : graphemes(text)) {
    at += one.size();
    stop();
  }
  return lines;
}

}  // namespace grappe::scene
