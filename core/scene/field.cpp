#include "scene/field.h"

#include <algorithm>

namespace grappe::scene {

Field fieldBetween(const Setting& setting, float top, float bottom) {
  const float margin = setting.px(space::margin);
  return {{margin, top, setting.width - 2 * margin, std::max(bottom - top, 0.0F)},
          wallColumns(setting.units, setting.width)};
}

}  // namespace grappe::scene
