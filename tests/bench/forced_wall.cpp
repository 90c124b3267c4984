#include "bench/forced_wall.h"

#include <algorithm>

#include "scene/setting.h"
#include "scene/theme_columns.h"
#include "scene/wall_content.h"

namespace grappe::bench {

namespace {

constexpr float margin = 40, columnWidth = 445, columnGap = 20;

float bottomOf(const scene::Scene& scene) {
  float bottom = 0;
  for (const scene::Item& item : scene.items) bottom = std::max(bottom, item.rect.y + item.rect.h);
  return bottom;
}

void layIn(int columns, const scene::Setting& setting, const scene::WallContent& content,
           scene::Scene& scene) {
  scene.items.clear();
  const scene::Columns wide{margin, columnWidth, columnGap, columns};
  // Higher than any wall gets; the tray then goes below the last column's themes.
  const scene::Field field{{margin, margin, wide.x(columns), 1e6F}, wide};
  const scene::TextStyle style = setting.units.style(scene::roles::note26);
  const scene::Seating seating = scene::seatThemes(setting, content, wide);
  auto laid = scene::layThemeColumns(setting, content, seating, field, style, false);
  if (!laid) return;
  laid->columns.back().push_back(scene::themeBlock(setting, nullptr, content.unsortedCards, style,
                                                   columnWidth, content.unsortedCards.size()));
  laid->tray.reset();
  scene::putThemeColumns(setting, scene.items, *laid, field, style);
}

}  // namespace

ForcedWall forcedWall(const scene::WallInput& input, const words::Phrasebook& words,
                      scene::TextMeasure& measure) {
  const workshop::Question& question = *input.state.question(input.question);
  const scene::WallContent content = scene::gather(input.state, question);
  const scene::Units units(input.width, input.height);
  const scene::Setting setting{input, words, measure, units, input.width, input.height};
  ForcedWall wall;
  wall.scene.width = input.width;
  wall.scene.height = input.height;
  wall.scene.scale = units.scale();
  wall.scene.ground = scene::colours::ground;
  int columns = 4;
  const auto width = [&] {
    return margin + static_cast<float>(columns) * (columnWidth + columnGap) - columnGap + margin;
  };
  layIn(columns, setting, content, wall.scene);
  while (bottomOf(wall.scene) * input.width > width() * input.height) {
    columns += std::max(1, columns / 8);
    layIn(columns, setting, content, wall.scene);
  }
  wall.all.zoom = std::min(
      1.0F, std::min(input.width / width(), input.height / (bottomOf(wall.scene) + margin)));
  return wall;
}

}  // namespace grappe::bench
