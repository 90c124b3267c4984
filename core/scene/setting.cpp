#include "scene/setting.h"

#include <algorithm>

namespace grappe::scene {

namespace {

// The last run without a plain space: "école ?" holds a no-break space and is one word.
std::string lastWord(const std::string& text) {
  const std::size_t end = text.find_last_not_of(" \n");
  if (end == std::string::npos) return {};
  const std::size_t before = text.find_last_of(" \n", end);
  const std::size_t begin = before == std::string::npos ? 0 : before + 1;
  return text.substr(begin, end - begin + 1);
}

Text lineOfText(Rect rect, const std::string& text, const TextStyle& style, Colour colour,
                Align align) {
  return {rect, text, style, colour, align, true};
}

}  // namespace

float widthOf(const Setting& setting, const std::string& text, const TextStyle& style) {
  return std::ceil(setting.measure.measure(text, style, 0).width) + 1;
}

float putLine(const Setting& setting, std::vector<Shape>& shapes, Point at, const std::string& text,
              const TextStyle& style, Colour colour) {
  const float width = widthOf(setting, text, style);
  shapes.emplace_back(
      lineOfText({at.x, at.y, width, style.line}, text, style, colour, Align::start));
  return at.x + width;
}

float putLineEnding(const Setting& setting, std::vector<Shape>& shapes, Point end,
                    const std::string& text, const TextStyle& style, Colour colour) {
  const float width = widthOf(setting, text, style);
  shapes.emplace_back(
      lineOfText({end.x - width, end.y, width, style.line}, text, style, colour, Align::end));
  return end.x - width;
}

void putLineCentred(const Setting& setting, std::vector<Shape>& shapes, Point middle,
                    const std::string& text, const TextStyle& style, Colour colour) {
  const float width = widthOf(setting, text, style);
  shapes.emplace_back(lineOfText({std::round(middle.x - width / 2), middle.y, width, style.line},
                                 text, style, colour, Align::centre));
}

Paragraph paragraph(const Setting& setting, std::string text, const TextStyle& style, float width) {
  const TextSize size = setting.measure.measure(text, style, width);
  Paragraph made{std::move(text), style, width, static_cast<float>(size.lines) * style.line,
                 size.lines};
  if (size.lines < 2) return made;
  const float alone = setting.measure.measure(lastWord(made.text), style, 0).width + 1;
  TextSize broken = size;
  float narrower = width;
  while (broken.lastLine <= alone && broken.lines == size.lines && narrower > width * 0.6F) {
    made.width = narrower;
    narrower = std::floor(narrower - width * 0.04F);
    broken = setting.measure.measure(made.text, style, narrower);
  }
  // Left because it found a good break, and not because it ran out of lines.
  made.width = broken.lines == size.lines && broken.lastLine > alone ? narrower : width;
  return made;
}

void putParagraph(std::vector<Shape>& shapes, const Paragraph& paragraph, Point at, Colour colour,
                  Align align) {
  shapes.emplace_back(Text{{at.x, at.y, paragraph.width, paragraph.height},
                           paragraph.text,
                           paragraph.style,
                           colour,
                           align,
                           false});
}

Paragraph largestThatFits(const Setting& setting, const std::string& text,
                          const std::vector<Role>& roles, float width, float height) {
  Paragraph made;
  for (const Role& role : roles) {
    made = paragraph(setting, text, setting.units.style(role), width);
    if (made.height <= height) break;
  }
  return made;
}

void putPin(std::vector<Shape>& shapes, Rect disc) {
  shapes.emplace_back(Box{disc, disc.w / 2, colours::grape, colours::none, 0, false, {}});
  const float inset = std::round(disc.w * 0.22F);
  shapes.emplace_back(Mark{{disc.x + inset, disc.y + inset, disc.w - 2 * inset, disc.h - 2 * inset},
                           Glyph::pin,
                           colours::paper,
                           false});
}

CircleLook lookOf(const workshop::State& state, const workshop::CircleId& circle) {
  const workshop::Circle* const found = state.circle(circle);
  return found == nullptr ? CircleLook{colours::paper, colours::ink2, Glyph::disc, false}
                          : circleLook(found->slot);
}

Item chromeItem(std::string key, Rect rect) {
  Item item;
  item.key = std::move(key);
  item.rect = rect;
  item.fixed = true;
  return item;
}

}  // namespace grappe::scene
