#include "scene/join_parts.h"

#include <algorithm>

#include "base/text.h"
#include "scene/page_url.h"

namespace grappe::scene {

namespace {

constexpr std::size_t fewLines = 3;

std::vector<std::string> broken(const Setting& setting, const std::string& text,
                                const TextStyle& style, float width) {
  std::vector<std::string> lines{{}};
  for (const std::string& letter : graphemes(text)) {
    std::string& line = lines.back();
    if (line.empty() || widthOf(setting, line + letter, style) <= width) {
      line += letter;
      continue;
    }
    const std::size_t space = line.find_last_of(' ');
    const std::size_t keep = space == std::string::npos ? line.size() : space + 1;
    std::string next = line.substr(keep) + letter;
    line.resize(keep);
    lines.push_back(std::move(next));
  }
  return lines;
}

// As many lines as `width` takes, none of them much shorter than the others.
std::vector<std::string> evenLines(const Setting& setting, const std::string& text,
                                   const TextStyle& style, float width) {
  std::vector<std::string> lines = broken(setting, text, style, width);
  constexpr int steps = 10;
  for (int step = steps - 1; step > steps / 2; --step) {
    const float narrower = width * static_cast<float>(step) / steps;
    std::vector<std::string> tried = broken(setting, text, style, narrower);
    if (tried.size() > lines.size()) break;
    lines = std::move(tried);
  }
  return lines;
}

}  // namespace

std::string roomCode(const Setting& setting) {
  const workshop::Meeting* const meeting = setting.input.state.meeting();
  return meeting == nullptr ? std::string() : meeting->code;
}

QrCode pageCode(const Setting& setting, Rect rect) {
  std::string content = pageUrl(setting.input.address) + "/";
  const std::string code = roomCode(setting);
  if (!code.empty()) content += "#" + code;
  return {rect, content, colours::ink};
}

Box joinSheet(const Setting& setting, Rect rect, float radius) {
  return {{0, 0, rect.w, rect.h},
          setting.px(radius),
          colours::paper,
          colours::none,
          0,
          false,
          setting.units.shadow(shadows::sheet)};
}

TextStyle addressStyle(const Setting& setting, const Role& wanted, float width) {
  Role role = wanted;
  TextStyle style = setting.units.style(role);
  while (role.size > 22 && widthOf(setting, setting.input.address, style) > width) {
    role.line *= (role.size - 1) / role.size;
    role.size -= 1;
    style = setting.units.style(role);
  }
  return style;
}

Spelled spelled(const Setting& setting, const std::string& text, const std::vector<Role>& roles,
                float width) {
  Spelled made;
  for (const Role& role : roles) {
    made.style = setting.units.style(role);
    made.lines = {text};
    if (widthOf(setting, text, made.style) <= width) return made;
    if (roles.size() > 1 && &role == &roles.back() - 1) {
      made.lines = evenLines(setting, text, made.style, width);
      if (made.lines.size() <= fewLines) return made;
    }
  }
  made.lines = evenLines(setting, text, made.style, width);
  return made;
}

void putSpelled(const Setting& setting, std::vector<Shape>& shapes, const Spelled& spelled,
                Point at, Colour colour) {
  for (const std::string& line : spelled.lines) {
    putLine(setting, shapes, at, line, spelled.style, colour);
    at.y += spelled.style.line;
  }
}

Item reachedLine(const Setting& setting, Rect rect) {
  const TextStyle style = setting.units.style(Role{26, 34, Weight::semibold});
  const std::string words = setting.words.say("wall.reached");
  const float disc = std::round(style.size * 1.2F);
  const float gap = setting.px(14);
  const float width = disc + gap + widthOf(setting, words, style);
  Item item = chromeItem("reached", {std::round(rect.x + (rect.w - width) / 2), rect.y, width,
                                     std::max(rect.h, style.line)});
  const float middle = item.rect.h / 2;
  const Rect round{0, std::round(middle - disc / 2), disc, disc};
  item.shapes.emplace_back(Box{round, disc / 2, colours::good, colours::none, 0, false, {}});
  const float stroke = std::max(2.0F, std::round(disc / 9));
  const auto at = [&](float x, float y) { return Point{round.x + x * disc, round.y + y * disc}; };
  item.shapes.emplace_back(Line{at(0.27F, 0.52F), at(0.44F, 0.69F), stroke, colours::paper});
  item.shapes.emplace_back(Line{at(0.44F, 0.69F), at(0.74F, 0.34F), stroke, colours::paper});
  putLine(setting, item.shapes, {disc + gap, std::round(middle - style.line / 2)}, words, style,
          colours::ink);
  return item;
}

}  // namespace grappe::scene
