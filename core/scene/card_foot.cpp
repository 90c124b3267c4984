#include "scene/card_foot.h"

#include <algorithm>

#include "base/text.h"

namespace grappe::scene {

namespace {

constexpr float markGap = 7;
constexpr float countGap = 9;
constexpr std::string_view rightToLeftMark = "\u200F";

bool speaks(const Card& card, const workshop::CircleId& circle) {
  const auto isOf = [&](const workshop::Note* note) { return note->circle == circle; };
  return isOf(card.first) || std::any_of(card.others.begin(), card.others.end(), isOf);
}

float marksWidth(const Setting& setting, const CardFoot& foot) {
  const auto count = static_cast<float>(foot.marks.size());
  return foot.marks.empty() ? 0
                            : count * setting.px(space::mark) + (count - 1) * setting.px(markGap);
}

}  // namespace

CardFoot cardFoot(const Setting& setting, const Card& card, FootMarks marks) {
  CardFoot foot;
  if (card.first->text.erased) return foot;
  const workshop::State& state = setting.input.state;
  if (card.count() > 1) {
    foot.count = setting.words.say("wall.alike", {{"n", std::to_string(card.count())}});
    foot.countWidth = widthOf(setting, foot.count, setting.units.style(roles::cardCount));
    for (const workshop::Circle& circle : state.circles) {
      if (marks == FootMarks::own || circle.id == card.first->circle) continue;
      if (speaks(card, circle.id)) foot.marks.push_back(circleLook(circle.slot));
    }
  }
  if (state.circle(card.first->circle) != nullptr) {
    foot.marks.push_back(lookOf(state, card.first->circle));
  }
  return foot;
}

float footWidth(const Setting& setting, const CardFoot& foot) {
  const float between = foot.count.empty() || foot.marks.empty() ? 0 : setting.px(countGap);
  return foot.countWidth + between + marksWidth(setting, foot);
}

FootSide footSide(std::string_view text) {
  bool leftwards = false;
  while (true) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    // A paragraph of figures or emoji reads as the one before it.
    std::string paragraph(text.substr(0, end));
    if (leftwards) paragraph += rightToLeftMark;
    leftwards = readsRightToLeft(paragraph);
    if (end == text.size()) return leftwards ? FootSide::left : FootSide::right;
    text.remove_prefix(end + 1);
  }
}

void putFoot(const Setting& setting, std::vector<Shape>& shapes, const CardFoot& foot, Point end,
             FootSide side) {
  const float size = setting.px(space::mark);
  const float step = size + setting.px(markGap);
  const float wide = marksWidth(setting, foot);
  const float top = std::round(end.y - size / 2);
  const bool right = side == FootSide::right;
  float x = right ? end.x - wide : end.x + wide - size;
  if (!foot.count.empty()) {
    const TextStyle style = setting.units.style(roles::cardCount);
    const float away = wide + (foot.marks.empty() ? 0 : setting.px(countGap));
    const float y = std::round(end.y - style.line / 2);
    if (right) {
      putLineEnding(setting, shapes, {end.x - away, y}, foot.count, style, colours::ink);
    } else {
      putLine(setting, shapes, {end.x + away, y}, foot.count, style, colours::ink);
    }
  }
  for (const CircleLook& look : foot.marks) {
    shapes.emplace_back(Mark{{x, top, size, size}, look.glyph, look.mark, look.hollow});
    x += right ? step : -step;
  }
}

}  // namespace grappe::scene
