#include "screens/note_pages.h"

#include <algorithm>
#include <array>

namespace grappe::screens {

namespace {
constexpr float gap = 20;
constexpr float pinRoom = 16;  // the pin of a placed note stands out of its card
}  // namespace

std::vector<std::vector<PlacedNote>> notePages(const widgets::Frame& frame,
                                               const std::vector<SheetNote>& notes,
                                               scene::Rect area) {
  const float space = frame.px(gap);
  const float top = area.y + frame.px(pinRoom);
  const float bottom = area.y + area.h;
  const std::size_t columns = area.w >= frame.px(1200) ? 3 : area.w >= frame.px(800) ? 2 : 1;
  const auto count = static_cast<float>(columns);
  widgets::CardLook column;
  column.width = (area.w - space * (count - 1)) / count;

  std::vector<std::vector<PlacedNote>> pages;
  std::vector<float> ends;
  const auto turn = [&] {
    pages.emplace_back();
    ends.assign(columns, top);
  };
  turn();
  for (std::size_t i = 0; i < notes.size(); ++i) {
    const workshop::Note& note = *notes[i].note;
    column.alike = notes[i].alike;
    const float high = widgets::noteCardHeight(frame, note, column);
    if (high > bottom - top) {
      if (!pages.back().empty()) turn();
      widgets::CardLook wide = column;
      wide.width = area.w;
      for (const auto& [size, line] : {std::pair(32.0F, 40.0F), std::pair(26.0F, 33.0F)}) {
        wide.size = size;
        wide.line = line;
        if (widgets::noteCardHeight(frame, note, wide) <= bottom - top) break;
      }
      pages.back().push_back({i, {area.x, top}, wide});
      ends.assign(columns, bottom);
      continue;
    }
    auto shortest = std::min_element(ends.begin(), ends.end());
    if (*shortest + high > bottom) {
      turn();
      shortest = ends.begin();
    }
    const auto at = static_cast<float>(shortest - ends.begin());
    pages.back().push_back({i, {area.x + at * (column.width + space), *shortest}, column});
    *shortest += high + space;
  }
  return pages;
}

}  // namespace grappe::screens
