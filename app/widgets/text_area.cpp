#include "widgets/text_area.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/text.h"
#include "scene/tokens.h"

namespace grappe::widgets {

namespace {

constexpr std::array<scene::Role, 3> sizes{scene::roles::note26, scene::roles::note24,
                                           scene::roles::note22};
constexpr float caretWide = 3;
constexpr float mostAbove = 8;  // a short text begins near the top
// Nothing to see, but it says which way a line reads whose own first letter would say otherwise.
constexpr std::string_view leftToRight = "\u200E";
constexpr std::string_view rightToLeft = "\u200F";

void findCaret(const TextField& field, AreaText& area) {
  for (std::size_t line = 0; line < area.lines.size(); ++line) {
    for (const scene::CaretStop& stop : area.lines[line].stops) {
      if (stop.byte > field.caret()) return;
      area.caretLine = line;
      area.caretX = stop.x;
    }
  }
}

std::string inSight(const TextField& field, const AreaText& area) {
  const std::size_t end = area.first + area.shown;
  const std::size_t from = area.lines[area.first].begin();
  const std::size_t to = end < area.lines.size() ? area.lines[end].begin() : field.text().size();
  std::string part = field.text().substr(from, to - from);
  const bool reads = readsRightToLeft(field.text());
  if (readsRightToLeft(part) == reads) return part;
  return std::string(reads ? rightToLeft : leftToRight) + part;
}

}  // namespace

AreaText layArea(const Frame& frame, const TextField& field, float width, float height) {
  AreaText area;
  std::size_t fit = 1;
  for (const scene::Role& role : sizes) {
    area.style = frame.units.style(role);
    area.lines = frame.measure.lines(field.text(), area.style, width);
    fit = std::max<std::size_t>(1, static_cast<std::size_t>(height / area.style.line));
    if (area.lines.size() <= fit) break;
  }
  area.shown = std::min(fit, area.lines.size());
  findCaret(field, area);
  area.first = std::min(area.caretLine >= area.shown ? area.caretLine - area.shown + 1 : 0,
                        area.lines.size() - area.shown);
  const float spare = height - static_cast<float>(area.shown) * area.style.line;
  area.top = std::clamp(std::round(spare / 2), 0.0F, frame.px(mostAbove));
  return area;
}

void putArea(const Frame& frame, const TextField& field, scene::Rect rect, bool caret,
             scene::Item& item) {
  const AreaText area = layArea(frame, field, rect.w, rect.h);
  const float tall = static_cast<float>(area.shown) * area.style.line;
  if (!field.empty()) {
    scene::Text text;
    text.rect = {rect.x, rect.y + area.top, rect.w, tall};
    text.text = inSight(field, area);
    text.style = area.style;
    text.colour = colour::ink;
    item.shapes.emplace_back(std::move(text));
  }
  if (!caret) return;
  const float line = static_cast<float>(area.caretLine - area.first) * area.style.line;
  const float high = std::round(area.style.size * 1.2F);
  const float wide = frame.px(caretWide);
  scene::Box bar;
  bar.rect = {rect.x + std::round(area.caretX - wide / 2),
              rect.y + area.top + line + std::round((area.style.line - high) / 2), wide, high};
  bar.fill = colour::ink;
  item.shapes.emplace_back(bar);
}

std::size_t byteAt(const AreaText& area, scene::Point at) {
  const float line = std::floor((at.y - area.top) / area.style.line);
  const auto below =
      static_cast<std::size_t>(std::clamp(line, 0.0F, static_cast<float>(area.shown - 1)));
  const scene::TextLine& touched = area.lines[area.first + below];
  const auto nearest = std::min_element(
      touched.stops.begin(), touched.stops.end(),
      [&](const auto& a, const auto& b) { return std::abs(a.x - at.x) < std::abs(b.x - at.x); });
  return nearest->byte;
}

}  // namespace grappe::widgets
