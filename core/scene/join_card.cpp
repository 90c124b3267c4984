#include "scene/join_card.h"

#include <algorithm>

#include "scene/join_parts.h"
#include "scene/welcome_panel.h"

namespace grappe::scene {

namespace {

struct CodeLine {
  std::string word, code;
  TextStyle style, number;
  float gap = 0, width = 0;
};

void measure(const Setting& setting, CodeLine& line) {
  line.width =
      widthOf(setting, line.word, line.style) + line.gap + widthOf(setting, line.code, line.number);
}

CodeLine codeLine(const Setting& setting) {
  CodeLine line{setting.words.say("wall.code"),
                roomCode(setting),
                setting.units.style(roles::joinCode),
                setting.units.style(roles::joinCodeNumber),
                setting.px(6),
                0};
  if (!line.code.empty()) {
    measure(setting, line);
  }
  return line;
}

void putCode(const Setting& setting, std::vector<Shape>& shapes, const CodeLine& line, Point at) {
  if (line.code.empty()) return;
  const float end = putLine(setting, shapes, at, line.word, line.style, colours::ink2);
  putLine(setting, shapes, {end + line.gap, at.y}, line.code, line.number, colours::ink);
}

// The Wi-Fi and its password below each other; nothing where one of them has no room on its line.
std::vector<CodeLine> wifiLines(const Setting& setting, float width) {
  const Wifi& wifi = setting.input.wifi;
  if (!wifi.known()) return {};
  std::vector<CodeLine> lines;
  const auto add = [&](const char* word, const std::string& value) {
    CodeLine line{setting.words.say(word),
                  value,
                  setting.units.style(Role{22, 29, Weight::medium}),
                  setting.units.style(Role{23, 29, Weight::bold}),
                  setting.px(6),
                  0};
    measure(setting, line);
    lines.push_back(std::move(line));
  };
  add("wall.wifi", wifi.name);
  if (!wifi.password.empty()) add("wall.wifi.password.short", wifi.password);
  const bool fits = std::all_of(lines.begin(), lines.end(),
                                [&](const CodeLine& line) { return line.width <= width; });
  return fits ? lines : std::vector<CodeLine>();
}

}  // namespace

bool joinable(const Setting& setting) {
  return setting.input.chrome && !setting.input.address.empty();
}

std::optional<Item> joinCard(const Setting& setting, Point corner) {
  if (!joinable(setting)) return std::nullopt;
  const TextStyle label = setting.units.style(roles::joinLabel);
  const TextStyle address = setting.units.style(roles::joinAddress);
  const CodeLine code = codeLine(setting);
  const std::string words = setting.words.say("wall.join");
  const float side = setting.px(178);
  const float text = std::max({widthOf(setting, words, label),
                               widthOf(setting, setting.input.address, address), code.width});
  const float width = side + setting.px(2) + text + setting.px(26);
  Item item = chromeItem("join", {corner.x - width, corner.y, width, side});
  item.shapes.emplace_back(joinSheet(setting, item.rect, space::themeRadius));
  // So far in that the corners of the code's white stay within those of the card.
  const float inset = setting.px(8);
  item.shapes.emplace_back(pageCode(setting, {inset, inset, side - 2 * inset, side - 2 * inset}));
  const float lines = label.line + address.line + (code.code.empty() ? 0 : code.style.line);
  const float x = side + setting.px(2);
  float y = std::round((side - lines) / 2) - setting.px(2);
  putLine(setting, item.shapes, {x, y}, words, label, colours::ink2);
  y += label.line;
  putLine(setting, item.shapes, {x, y}, setting.input.address, address, colours::ink);
  y += address.line;
  putCode(setting, item.shapes, code, {x, y});
  return item;
}

std::optional<Item> joinLine(const Setting& setting, Point corner) {
  if (!joinable(setting)) return std::nullopt;
  const TextStyle label = setting.units.style(roles::joinLabel);
  const TextStyle address = setting.units.style(roles::joinAddress);
  const CodeLine code = codeLine(setting);
  const std::string words = setting.words.say("wall.join");
  const float gap = setting.px(16);
  const float pad = setting.px(24);
  const float height = address.line + setting.px(16);
  const float width = 2 * pad + widthOf(setting, words, label) + gap +
                      widthOf(setting, setting.input.address, address) +
                      (code.code.empty() ? 0 : gap + code.width);
  Item item = chromeItem("join", {corner.x - width, corner.y, width, height});
  item.shapes.emplace_back(joinSheet(setting, item.rect, height / 2));
  std::get<Box>(item.shapes.back()).radius = height / 2;
  const auto top = [height](const TextStyle& style) {
    return std::round((height - style.line) / 2);
  };
  float x = putLine(setting, item.shapes, {pad, top(label)}, words, label, colours::ink2) + gap;
  x = putLine(setting, item.shapes, {x, top(address)}, setting.input.address, address,
              colours::ink) +
      gap;
  putCode(setting, item.shapes, code, {x, top(code.style)});
  return item;
}

Item joinColumn(const Setting& setting, Rect rect) {
  Item item = chromeItem("join", rect);
  item.shapes.emplace_back(joinSheet(setting, rect, space::sheetRadius));
  const TextStyle label = setting.units.style(Role{26, 34, Weight::medium});
  const TextStyle address =
      addressStyle(setting, Role{30, 40, Weight::bold, 0, true}, rect.w - 2 * setting.px(20));
  const CodeLine code = codeLine(setting);
  const std::vector<CodeLine> wifi = wifiLines(setting, rect.w - 2 * setting.px(20));
  float words = label.line + address.line + (code.code.empty() ? 0 : code.style.line);
  for (const CodeLine& line : wifi) words += line.style.line;
  const float side = std::min(rect.w - 2 * setting.px(14), rect.h - words - 2 * setting.px(26));
  // The quiet zone is white as the card is: it counts as the space around the code.
  float y = std::round((rect.h - words - side) / 2);
  const float middle = rect.w / 2;
  putLineCentred(setting, item.shapes, {middle, y}, setting.words.say("wall.join"), label,
                 colours::ink2);
  y += label.line;
  item.shapes.emplace_back(pageCode(setting, {std::round(middle - side / 2), y, side, side}));
  y += side;
  putLineCentred(setting, item.shapes, {middle, y}, setting.input.address, address, colours::ink);
  y += address.line;
  putCode(setting, item.shapes, code, {std::round(middle - code.width / 2), y});
  if (!code.code.empty()) y += code.style.line;
  for (const CodeLine& line : wifi) {
    putCode(setting, item.shapes, line, {std::round(middle - line.width / 2), y});
    y += line.style.line;
  }
  return item;
}

Item joinPanel(const Setting& setting, Rect rect) {
  if (setting.input.wifi.known()) return welcomePanel(setting, rect);
  Item item = chromeItem("join", rect);
  item.shapes.emplace_back(joinSheet(setting, rect, space::sheetRadius));
  const TextStyle title = setting.units.style(Role{36, 46, Weight::bold, -10});
  const TextStyle body = setting.units.style(Role{26, 36, Weight::medium});
  const TextStyle number = setting.units.style(Role{64, 74, Weight::bold, 40, true});
  const float pad = setting.px(48);
  const float inner = rect.w - 2 * pad;
  const TextStyle address =
      addressStyle(setting, Role{48, 58, Weight::bold, 0, true}, inner - 2 * setting.px(24));
  const std::string code = roomCode(setting);
  const Paragraph how = paragraph(setting, setting.words.say("wall.join.how"), body, inner);
  const Paragraph promise = paragraph(setting, setting.words.say("wall.join.promise"), body, inner);
  const float field = address.line + setting.px(24);
  const float codeHeight = code.empty() ? 0 : std::max(number.line, body.line) + setting.px(12);
  const float words = title.line + how.height + promise.height + field + codeHeight;
  const float side = std::min(inner, rect.h - words - 2 * setting.px(36) - 3 * setting.px(20));

  const float middle = rect.w / 2;
  float y = std::max(setting.px(36), std::round((rect.h - words - side - 3 * setting.px(20)) / 2));
  putLineCentred(setting, item.shapes, {middle, y}, setting.words.say("wall.join"), title,
                 colours::ink);
  y += title.line;
  putParagraph(item.shapes, how, {std::round(middle - how.width / 2), y}, colours::ink2,
               Align::centre);
  y += how.height;
  item.shapes.emplace_back(pageCode(setting, {std::round(middle - side / 2), y, side, side}));
  y += side;
  item.shapes.emplace_back(
      Box{{pad, y, inner, field}, setting.px(18), colours::ground, colours::none, 0, false, {}});
  putLineCentred(setting, item.shapes, {middle, y + setting.px(12)}, setting.input.address, address,
                 colours::ink);
  y += field + setting.px(20);
  if (!code.empty()) {
    const std::string word = setting.words.say("wall.code.title");
    const float gap = setting.px(16);
    const float width = widthOf(setting, word, body) + gap + widthOf(setting, code, number);
    const float x = std::round(middle - width / 2);
    const float end = putLine(setting, item.shapes,
                              {x, y + std::round((number.line - body.line) / 2) + setting.px(8)},
                              word, body, colours::ink2);
    putLine(setting, item.shapes, {end + gap, y}, code, number, colours::ink);
    y += codeHeight;
  }
  putParagraph(item.shapes, promise, {std::round(middle - promise.width / 2), y + setting.px(4)},
               colours::ink2, Align::centre);
  return item;
}

}  // namespace grappe::scene
