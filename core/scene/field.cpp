#include "scene/field.h"

#include <algorithm>

namespace grappe::scene {

namespace {
// "About" 445: a column may be this much narrower for one more to fit.
constexpr float leeway = 0.08F;
}  // namespace

float Field::columnX(int column) const {
  return rect.x + static_cast<float>(column) * (columnWidth + gap);
}

Field fieldBetween(const Setting& setting, float top, float bottom) {
  const float margin = setting.px(space::margin);
  Field field;
  field.gap = setting.px(space::columnGap);
  field.rect = {margin, top, setting.width - 2 * margin, std::max(bottom - top, 0.0F)};
  const float wanted = setting.px(space::column) + field.gap;
  field.columns =
      std::max(1, static_cast<int>(std::floor((field.rect.w + field.gap) / wanted + leeway)));
  const auto count = static_cast<float>(field.columns);
  field.columnWidth = std::floor((field.rect.w - (count - 1) * field.gap) / count);
  return field;
}

}  // namespace grappe::scene
