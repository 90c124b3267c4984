// Where a caret can stand in a wrapped text, as Pango laid it out.
#include <pango/pangocairo.h>

#include <algorithm>

#include "base/text.h"
#include "drawing/pango_text.h"

namespace grappe::drawing {

std::vector<scene::TextLine> PangoText::lines(std::string_view text, const scene::TextStyle& style,
                                              float width) {
  const auto laid = lay(text, style, width, scene::Align::start, false);
  PangoLayout* const layout = laid->layout.get();
  std::vector<scene::TextLine> lines;
  std::size_t at = 0;
  int last = -1;
  const auto stop = [&] {
    const auto index = static_cast<int>(at);
    int line = 0;
    pango_layout_index_to_line_x(layout, index, FALSE, &line, nullptr);
    PangoRectangle caret;
    pango_layout_get_cursor_pos(layout, index, &caret, nullptr);
    const float x = laid->left + static_cast<float>(caret.x) / static_cast<float>(PANGO_SCALE);
    if (line != last) lines.emplace_back();
    last = line;
    // A space that a line broke at hangs over its end.
    lines.back().stops.push_back({at, std::clamp(x, 0.0F, width)});
  };
  stop();
  for (const std::string& one : graphemes(text)) {
    at += one.size();
    stop();
  }
  return lines;
}

}  // namespace grappe::drawing
