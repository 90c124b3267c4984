#include "scene/theme_view.h"

#include <algorithm>

#include "scene/columns.h"
#include "scene/view_block.h"
#include "scene/view_chips.h"

namespace grappe::scene {

namespace {

struct Grid {
  Columns columns;
  float top = 0;
  float height = 0;  // of a block
  float gap = 0;     // between rows
  int rows = 1;

  std::size_t slots() const {
    return static_cast<std::size_t>(columns.count) * static_cast<std::size_t>(rows);
  }
  Rect at(std::size_t slot) const {
    const auto count = static_cast<std::size_t>(columns.count);
    const std::size_t row = slot / count;
    return {columns.x(static_cast<int>(slot % count)),
            top + static_cast<float>(row) * (height + gap), columns.width, height};
  }
};

Grid gridOf(const Setting& setting, float top, float bottom, float wanted, float block) {
  Grid grid;
  grid.columns = wallColumns(setting.units, setting.width, wanted);
  grid.top = top;
  grid.height = block;
  grid.gap = setting.px(15);
  // The tray and one theme at least, on the smallest window too.
  const int fewest = grid.columns.count == 1 ? 2 : 1;
  grid.rows =
      std::max(fewest, static_cast<int>((bottom - top + grid.gap) / (block + grid.gap) + 0.02F));
  return grid;
}

// The widest blocks whose slots hold all themes and the tray; else the narrow ones, in pages. Where
// a small screen has fewer slots than a page of the design, blocks give up a chip before that.
Grid gridFor(const Setting& setting, float top, float bottom, std::size_t themes) {
  constexpr std::size_t slotsOfAPage = 12;
  for (int chips = chipsWanted; chips >= 1; --chips) {
    const float block = viewBlockHeight(setting, chips);
    const Grid wide = gridOf(setting, top, bottom, 600, block);
    if (themes + 1 <= wide.slots()) return wide;
    const Grid narrow = gridOf(setting, top, bottom, space::column, block);
    if (themes + 1 <= narrow.slots() || narrow.slots() >= slotsOfAPage) return narrow;
  }
  return gridOf(setting, top, bottom, space::column, viewBlockHeight(setting, 1));
}

}  // namespace

int putThemeView(const Setting& setting, Items& items, const WallContent& content, float top,
                 float bottom) {
  const Grid grid = gridFor(setting, top, bottom, content.themes.size());
  const std::size_t perPage = std::max<std::size_t>(grid.slots() - 1, 1);
  const std::size_t pages =
      std::max<std::size_t>((content.themes.size() + perPage - 1) / perPage, 1);
  const std::size_t page = static_cast<std::size_t>(std::max(setting.input.page, 0)) % pages;
  for (std::size_t slot = 0; slot < perPage; ++slot) {
    const std::size_t index = page * perPage + slot;
    if (index >= content.themes.size()) break;
    putViewBlock(setting, items, content.themes[index].theme, content.themes[index].notes,
                 content.themes[index].cards, grid.at(slot));
  }
  putViewBlock(setting, items, nullptr, content.unsorted, content.unsortedCards,
               grid.at(grid.slots() - 1));
  return static_cast<int>(pages);
}

}  // namespace grappe::scene
