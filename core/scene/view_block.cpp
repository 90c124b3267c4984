#include "scene/view_block.h"

#include <algorithm>

#include "scene/circle_bar.h"
#include "scene/theme_block.h"
#include "scene/view_chips.h"

namespace grappe::scene {

namespace {

constexpr float pad = 22;

struct Sizes {
  TextStyle title, count;
  float titleTop, chipsTop, barHeight;
};

Sizes sizesOf(const Setting& setting) {
  Sizes sizes{setting.reading(roles::viewTitle), setting.units.style(roles::viewCount),
              setting.px(15), 0, std::max(setting.px(24), 14.0F)};
  sizes.chipsTop = sizes.titleTop + sizes.title.line + setting.px(12);
  return sizes;
}

}  // namespace

float viewBlockHeight(const Setting& setting, int chips) {
  const Sizes sizes = sizesOf(setting);
  return sizes.chipsTop + chipsHeight(setting, chips) + setting.px(18) + sizes.barHeight +
         setting.px(17);
}

void putViewBlock(const Setting& setting, Items& items, const workshop::Theme* theme,
                  const Notes& notes, const Cards& cards, Rect rect) {
  const Sizes sizes = sizesOf(setting);
  Item board = boardItem(setting, theme, rect);
  const bool held = theme != nullptr && theme->held;
  const float inset = setting.px(pad);
  const std::string count = std::to_string(notes.size());
  const float countLeft = putLineEnding(setting, board.shapes, {rect.w - inset, sizes.titleTop},
                                        count, sizes.count, colours::ink);
  float x = inset;
  if (held) {
    const float pin = std::max(setting.px(34), std::round(sizes.title.size));
    putPin(board.shapes, {x, sizes.titleTop + std::round((sizes.title.line - pin) / 2), pin, pin});
    x += pin + setting.px(14);
  }
  // A title of many words takes the room of chips rather than lose its end.
  TextStyle style = setting.reading(held ? roles::viewTitle : roles::viewTitleProposed);
  const std::string words =
      theme == nullptr ? setting.words.say("wall.unsorted") : theme->title.text;
  Paragraph title = paragraph(setting, words, style, countLeft - setting.px(12) - x);
  if (title.lines > 2) {
    style = setting.units.style(Role{22, 27, style.weight});
    title = paragraph(setting, words, style, countLeft - setting.px(12) - x);
  }
  putParagraph(board.shapes, title, {x, sizes.titleTop},
               held || theme == nullptr ? colours::ink : colours::ink2);

  const float barTop = rect.h - setting.px(17) - sizes.barHeight;
  putCircleBar(setting, board.shapes, notes,
               {inset, barTop, std::min(setting.px(400), rect.w - 2 * inset), sizes.barHeight});
  if (notes.empty() && theme != nullptr) {
    putLine(setting, board.shapes, {inset, sizes.titleTop + title.height + setting.px(8)},
            setting.words.say("wall.nothing"), setting.units.style(roles::legend), colours::ink2);
  }
  items.push_back(std::move(board));
  const float top = std::max(sizes.chipsTop, sizes.titleTop + title.height + setting.px(8));
  putChips(setting, items, notes, cards,
           {rect.x + inset, rect.y + top, rect.w - 2 * inset, barTop - setting.px(14) - top});
}

}  // namespace grappe::scene
