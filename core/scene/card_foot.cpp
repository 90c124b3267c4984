#include "scene/card_foot.h"

#include <algorithm>

namespace grappe::scene {

namespace {

constexpr float markGap = 7;
constexpr float countGap = 9;

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

void putFoot(const Setting& setting, std::vector<Shape>& shapes, const CardFoot& foot, Point end) {
  const float size = setting.px(space::mark);
  float x = end.x - marksWidth(setting, foot);
  if (!foot.count.empty()) {
    const TextStyle style = setting.units.style(roles::cardCount);
    putLineEnding(
        setting, shapes,
        {foot.marks.empty() ? x : x - setting.px(countGap), std::round(end.y - style.line / 2)},
        foot.count, style, colours::ink);
  }
  for (const CircleLook& look : foot.marks) {
    shapes.emplace_back(
        Mark{{x, std::round(end.y - size / 2), size, size}, look.glyph, look.mark, look.hollow});
    x += size + setting.px(markGap);
  }
}

}  // namespace grappe::scene
