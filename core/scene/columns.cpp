#include "scene/columns.h"

#include <algorithm>
#include <cmath>

namespace grappe::scene {

namespace {
// "About": a column may be this much narrower for one more to fit.
constexpr float leeway = 0.08F;
}  // namespace

float Columns::x(int column) const { return left + static_cast<float>(column) * (width + gap); }

int Columns::at(float x) const {
  return std::clamp(static_cast<int>((x - left + gap / 2) / (width + gap)), 0, count - 1);
}

Columns columnsIn(int count, float left, float room, float gap) {
  const int columns = std::max(count, 1);
  const auto number = static_cast<float>(columns);
  return {left, std::floor((room - (number - 1) * gap) / number), gap, columns};
}

Columns wallColumns(const Units& units, float width, float wanted) {
  const float margin = units.px(space::margin);
  const float gap = units.px(space::columnGap);
  const float room = width - 2 * margin;
  const float each = units.px(wanted) + gap;
  return columnsIn(static_cast<int>(std::floor((room + gap) / each + leeway)), margin, room, gap);
}

}  // namespace grappe::scene
