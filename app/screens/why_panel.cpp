#include "screens/why_panel.h"

#include <algorithm>
#include <cmath>

namespace grappe::screens {

namespace {
constexpr float lineTall = 40;
constexpr float size = 26;
}  // namespace

scene::Item whyPanel(const widgets::Frame& frame, const std::vector<std::string>& lines) {
  const float padX = frame.px(32);
  const float padY = frame.px(20);
  float inner = 0;
  for (const std::string& line : lines) {
    inner = std::max(inner, widgets::lineWidth(frame, line, size, scene::Weight::medium));
  }
  const float wide = std::min(inner + 2 * padX + frame.px(8), frame.width - frame.px(48));
  const float tall = 2 * padY + frame.px(lineTall) * static_cast<float>(lines.size());
  scene::Item item = widgets::panelItem(
      frame, "why",
      {std::round((frame.width - wide) / 2), frame.height - tall - frame.px(24), wide, tall}, 22,
      widgets::colour::panel, widgets::Layers::sheet);
  float y = padY;
  for (const std::string& line : lines) {
    item.shapes.emplace_back(widgets::label(frame, {padX, y, wide - 2 * padX, frame.px(lineTall)},
                                            line, size, scene::Weight::medium,
                                            widgets::colour::ink));
    y += frame.px(lineTall);
  }
  item.kind = scene::Kind::button;
  item.action = "note.close";
  return item;
}

}  // namespace grappe::screens
