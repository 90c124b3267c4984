#include "recap/grid.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace grappe::recap {
namespace {

constexpr std::size_t fewestCells = 4;

using Four = std::array<std::string_view, 4>;
constexpr std::array<Four, 2> swots{{{"force", "faiblesse", "opportunite", "menace"},
                                     {"strength", "weakness", "opportunit", "threat"}}};

bool isSwot(const std::vector<GridCell>& cells) {
  const auto has = [&](std::string_view word) {
    return std::any_of(cells.begin(), cells.end(), [&](const GridCell& cell) {
      return folded(cell.heading).starts_with(word);
    });
  };
  return std::any_of(swots.begin(), swots.end(), [&](const Four& words) {
    return std::all_of(words.begin(), words.end(), has);
  });
}

}  // namespace

std::optional<Grid> gridOf(const Section& section, const workshop::Question& question) {
  Grid grid;
  for (const auto& theme : question.themes) {
    if (!theme->heading || theme->title.text.empty()) continue;
    GridCell cell{theme->title.text, theme->hint.text, std::nullopt};
    for (std::size_t at = 0; at < section.themes.size(); ++at) {
      if (section.themes[at].id == theme->id) cell.theme = at;
    }
    grid.cells.push_back(std::move(cell));
  }
  const bool even = grid.cells.size() >= fewestCells && grid.cells.size() % grid.columns == 0;
  if (!even || (question.grouping.freeThemes && !isSwot(grid.cells))) return std::nullopt;
  const bool anyNotes = std::any_of(grid.cells.begin(), grid.cells.end(),
                                    [](const GridCell& cell) { return cell.theme.has_value(); });
  return anyNotes ? std::optional(grid) : std::nullopt;
}

}  // namespace grappe::recap
