#include "scene/open_field.h"

#include <algorithm>

#include "scene/theme_block.h"

namespace grappe::scene {

namespace {

constexpr std::size_t leftOutAtOnce = 6;

struct Inner {
  Field field;
  float head = 0;  // above the cards
};

Inner innerOf(const Setting& setting, const Field& field, bool tray, bool leavesOut) {
  Inner inner{field, 0};
  if (tray) {
    const float pad = setting.px(space::themePad);
    Rect& rect = inner.field.rect;
    rect.x += pad;
    rect.w -= 2 * pad;
    inner.field.columns =
        columnsIn(field.columns.count, rect.x, rect.w, setting.px(space::cardGap));
    inner.head = setting.reading(roles::themeTitle).line + setting.px(38);
  } else if (leavesOut) {
    inner.head = setting.units.style(roles::legend).line + setting.px(10);
  }
  return inner;
}

OpenField flow(const Setting& setting, const Cards& cards, std::size_t from, const Inner& inner,
               const TextStyle& style) {
  OpenField open;
  for (std::size_t i = 0; i < from; ++i) open.before += cards[i].count();
  const float gap = setting.px(space::cardGap);
  std::vector<float> filled(static_cast<std::size_t>(inner.field.columns.count), 0);
  for (std::size_t i = from; i < cards.size(); ++i) {
    const auto shortest = std::min_element(filled.begin(), filled.end());
    const int column = static_cast<int>(shortest - filled.begin());
    const float height = cardHeight(setting, cards[i], style, inner.field.columns.width);
    open.cards.push_back(
        {&cards[i],
         {inner.field.columns.x(column), inner.field.rect.y + inner.head + *shortest,
          inner.field.columns.width, height}});
    *shortest += height + gap;
  }
  open.height = *std::max_element(filled.begin(), filled.end()) + inner.head;
  return open;
}

}  // namespace

OpenField layOpenField(const Setting& setting, const Cards& cards, const Field& field,
                       const TextStyle& style, bool tray, bool mayLeaveOut) {
  const float bottom = tray ? setting.px(space::themeBottom) : 0;
  const float room = mayLeaveOut ? 0 : oneLineCard(setting, style);
  const float one = oneLineCard(setting, style) + setting.px(space::cardGap);
  const auto capacity =
      static_cast<std::size_t>(static_cast<float>(field.columns.count) * (field.rect.h / one + 1)) +
      1;
  if (!mayLeaveOut && cards.size() > capacity) return {};
  std::size_t from = 0;
  if (cards.size() > capacity) {
    from = (cards.size() - capacity + leftOutAtOnce - 1) / leftOutAtOnce * leftOutAtOnce;
  }
  for (; from < cards.size() || from == 0; from += leftOutAtOnce) {
    OpenField open = flow(setting, cards, from, innerOf(setting, field, tray, from > 0), style);
    open.fits = open.height + room + bottom <= field.rect.h + setting.px(space::cardGap);
    if (open.fits || !mayLeaveOut) return open;
  }
  OpenField none;
  none.before = notesOn(cards);
  none.fits = true;
  return none;
}

void putOpenField(const Setting& setting, Items& items, const OpenField& open, const Cards& cards,
                  const Field& field, const TextStyle& style, bool tray) {
  const TextStyle line = setting.units.style(roles::legend);
  const std::string more =
      open.before > 0 ? setting.words.count("wall.before", static_cast<long>(open.before)) : "";
  if (tray) {
    const float height = std::min(
        field.rect.h, open.height - setting.px(space::cardGap) + setting.px(space::themeBottom));
    Item board = boardItem(setting, nullptr, {field.rect.x, field.rect.y, field.rect.w, height});
    const TextStyle title = setting.reading(roles::themeTitleProposed);
    const TextStyle counts = setting.units.style(roles::themeCount);
    const float top = setting.px(21);
    float x = putLine(setting, board.shapes, {setting.px(24), top},
                      setting.words.say("wall.unsorted"), title, colours::ink);
    if (!more.empty()) {
      x += setting.px(20);
      putLine(setting, board.shapes, {x, top + std::round((title.line - line.line) / 2)}, more,
              line, colours::ink2);
    }
    putLineEnding(setting, board.shapes,
                  {board.rect.w - setting.px(24), top + std::round((title.line - counts.line) / 2)},
                  std::to_string(notesOn(cards)), counts, colours::ink2);
    items.push_back(std::move(board));
  } else if (!more.empty()) {
    Item item;
    item.key = "before";
    item.rect = {field.rect.x, field.rect.y, field.columns.width, line.line};
    putLine(setting, item.shapes, {0, 0}, more, line, colours::ink2);
    items.push_back(std::move(item));
  }
  for (const PlacedCard& placed : open.cards) items.push_back(noteItem(setting, placed, style));
}

}  // namespace grappe::scene
