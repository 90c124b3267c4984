#include "scene/vote_points.h"

#include <algorithm>

namespace grappe::scene {

namespace {

constexpr float largestDot = 40;
constexpr float smallestDot = 22;
constexpr float barTall = 30;

float between(float dot) { return std::round(dot * 0.2F); }
float betweenFives(float dot) { return std::round(dot * 0.4F); }

// Where the dot at `at`, from 0, begins.
float dotX(int at, float dot) {
  const int fives = at / 5;
  return static_cast<float>(at) * (dot + between(dot)) +
         static_cast<float>(fives) * betweenFives(dot);
}

}  // namespace

PointLook pointLook(const Setting& setting, const std::vector<ChoiceShown>& choices, float room) {
  int most = 1;
  for (const ChoiceShown& choice : choices) most = std::max(most, choice.all());
  const float smallest = setting.px(smallestDot);
  for (float dot = setting.px(largestDot); dot >= smallest; --dot) {
    if (dotX(most - 1, dot) + dot <= room) return {dot, 0};
  }
  return {0, room / static_cast<float>(most)};
}

void putPoints(const Setting& setting, std::vector<Shape>& shapes, const ChoiceShown& choice,
               const PointLook& look, Rect rect) {
  const float middle = rect.y + rect.h / 2;
  if (look.dot > 0) {
    const float top = std::round(middle - look.dot / 2);
    for (int at = 0; at < choice.all(); ++at) {
      const bool hand = at >= choice.points;
      shapes.emplace_back(Box{{rect.x + dotX(at, look.dot), top, look.dot, look.dot},
                              look.dot / 2,
                              hand ? colours::panel : colours::grape,
                              colours::grape,
                              hand ? std::max(2.0F, std::round(look.dot * 0.12F)) : 0,
                              false,
                              {}});
    }
    return;
  }
  const float tall = setting.px(barTall);
  const auto bar = [&](int from, int upTo, bool hand) {
    if (upTo <= from) return;
    const float x = std::round(rect.x + look.unit * static_cast<float>(from));
    const float end = std::round(rect.x + look.unit * static_cast<float>(upTo));
    shapes.emplace_back(Box{{x, std::round(middle - tall / 2), std::max(end - x, 1.0F), tall},
                            setting.px(6),
                            hand ? colours::panel : colours::grape,
                            colours::grape,
                            hand ? std::max(2.0F, setting.px(4)) : 0,
                            false,
                            {}});
  };
  bar(0, choice.points, false);
  bar(choice.points, choice.all(), true);
}

}  // namespace grappe::scene
