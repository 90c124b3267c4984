#include "scene/seats.h"

#include <algorithm>

#include "scene/theme_block.h"

namespace grappe::scene {

namespace {

struct Seated {
  const ThemeContent* theme;
  workshop::Seat seat;
};

bool standsBefore(const Seated& a, const Seated& b) {
  if (a.seat.column != b.seat.column) return a.seat.column < b.seat.column;
  if (a.seat.rank != b.seat.rank) return a.seat.rank < b.seat.rank;
  return a.theme->theme->opened < b.theme->theme->opened;
}

}  // namespace

Seating seatThemes(const Setting& setting, const WallContent& content, const Columns& columns) {
  const auto count = static_cast<std::size_t>(columns.count);
  std::vector<std::vector<Seated>> seated(count);
  std::vector<const ThemeContent*> unseated;
  for (const ThemeContent& theme : content.themes) {
    if (!theme.theme->seat.has_value()) {
      unseated.push_back(&theme);
      continue;
    }
    const workshop::Seat seat = *theme.theme->seat;
    seated[static_cast<std::size_t>(std::max(seat.column, 0)) % count].push_back({&theme, seat});
  }

  Seating seating;
  if (!unseated.empty()) {
    // How full a column is must not hang on the size of text that the wall happens to have.
    const TextStyle style = setting.reading(roles::note24);
    const float gap = setting.px(space::themeGap);
    const auto heightOf = [&](const ThemeContent& theme) {
      return themeBlock(setting, theme.theme, theme.cards, style, columns.width, theme.cards.size())
                 .height +
             gap;
    };
    std::vector<float> filled(count, 0);
    for (std::size_t at = 0; at < count; ++at) {
      for (const Seated& one : seated[at]) filled[at] += heightOf(*one.theme);
    }
    filled.back() +=
        themeBlock(setting, nullptr, content.unsortedCards, style, columns.width, 1).height;
    for (const ThemeContent* theme : unseated) {
      const auto at =
          static_cast<std::size_t>(std::min_element(filled.begin(), filled.end()) - filled.begin());
      workshop::Seat seat{static_cast<int>(at), 0};
      for (const Seated& one : seated[at]) seat.rank = std::max(seat.rank, one.seat.rank + 1);
      seated[at].push_back({theme, seat});
      seating.given.push_back({theme->theme->id, seat});
      filled[at] += heightOf(*theme);
    }
  }

  for (std::vector<Seated>& column : seated) {
    std::stable_sort(column.begin(), column.end(), standsBefore);
    auto& themes = seating.columns.emplace_back();
    for (const Seated& one : column) themes.push_back(one.theme);
  }
  return seating;
}

}  // namespace grappe::scene
