#include "themes/granularity.h"

#include <algorithm>
#include <cmath>

namespace grappe::themes {

Tuning atGranularity(Tuning tuning, double granularity) {
  const double away = std::clamp(granularity, 0.0, 1.0) - 0.5;
  // Less far towards fewer: below a third, boards of a hundred notes fall into one theme.
  tuning.resolution *= std::exp2((away < 0 ? 3 : 4) * away);
  tuning.smallShare *= std::exp2(-4 * away);
  // Between two checkpoints: a theme asks more of those that come, and two notes alone less.
  tuning.join *= std::exp2(2 * away);
  tuning.open *= std::exp2(-away);
  return tuning;
}

}  // namespace grappe::themes
