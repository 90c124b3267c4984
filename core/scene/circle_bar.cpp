#include "scene/circle_bar.h"

#include <algorithm>
#include <map>
#include <utility>

namespace grappe::scene {

namespace {
constexpr float segmentGap = 4;
}  // namespace

void putCircleBar(const Setting& setting, std::vector<Shape>& shapes, const Notes& notes,
                  Rect rect) {
  std::map<workshop::CircleId, std::size_t> counts;
  for (const workshop::Note* note : notes) {
    const bool known = setting.input.state.circle(note->circle) != nullptr;
    ++counts[known ? note->circle : workshop::CircleId()];
  }
  std::vector<std::pair<const workshop::Circle*, std::size_t>> segments;
  for (const workshop::Circle& circle : setting.input.state.circles) {
    if (counts.contains(circle.id)) segments.emplace_back(&circle, counts[circle.id]);
  }
  if (counts.contains(workshop::CircleId())) {
    segments.emplace_back(nullptr, counts[workshop::CircleId()]);
  }
  if (segments.empty()) return;
  const float gap = setting.px(segmentGap);
  const auto number = static_cast<float>(segments.size());
  const float inner = rect.w - (number - 1) * gap;
  const float least = std::min(setting.px(26), std::floor(inner / number));
  const float spread = inner - number * least;
  float x = rect.x;
  for (const auto& [circle, count] : segments) {
    const float share = static_cast<float>(count) / static_cast<float>(notes.size());
    const float width = std::round(least + spread * share);
    const CircleLook look = circle == nullptr
                                ? CircleLook{colours::paper, colours::ink2, Glyph::disc, false}
                                : circleLook(circle->slot);
    shapes.emplace_back(Box{{x, rect.y, std::min(width, rect.x + rect.w - x), rect.h},
                            setting.px(6),
                            look.tint,
                            circle == nullptr ? colours::hair : colours::none,
                            circle == nullptr ? std::max(1.0F, setting.px(1.5F)) : 0,
                            false,
                            {}});
    if (circle != nullptr) {
      const float mark = std::round(rect.h * 0.54F);
      shapes.emplace_back(
          Mark{{x + setting.px(6), rect.y + std::round((rect.h - mark) / 2), mark, mark},
               look.glyph,
               look.mark,
               look.hollow});
    }
    x += width + gap;
  }
}

}  // namespace grappe::scene
