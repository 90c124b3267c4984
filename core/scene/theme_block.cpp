#include "scene/theme_block.h"

#include <algorithm>

namespace grappe::scene {

namespace {

constexpr float padTitle = 24;
constexpr float pinSize = 36;
constexpr float pinGap = 14;
constexpr float headTop = 21;
constexpr float headBottom = 17;

struct TitleLook {
  std::string text;
  TextStyle style;
  Colour colour;
  bool pin = false;
};

TitleLook titleOf(const Setting& setting, const workshop::Theme* theme) {
  if (theme == nullptr) {
    return {setting.words.say("wall.unsorted"), setting.reading(roles::themeTitleProposed),
            colours::ink, false};
  }
  return {theme->title.text,
          setting.reading(theme->held ? roles::themeTitle : roles::themeTitleProposed),
          theme->held ? colours::ink : colours::ink2, theme->held};
}

float titleX(const Setting& setting, const TitleLook& look) {
  return setting.px(padTitle) + (look.pin ? setting.px(pinSize) + setting.px(pinGap) : 0);
}

Paragraph titleIn(const Setting& setting, const TitleLook& look, std::size_t count, float width) {
  const TextStyle counts = setting.units.style(roles::themeCount);
  const float countWidth = widthOf(setting, std::to_string(count), counts);
  const float room =
      width - titleX(setting, look) - setting.px(padTitle) - countWidth - setting.px(16);
  return paragraph(setting, look.text, look.style, std::max(room, width / 3));
}

// "et 6 autres", or "Rien ici pour l'instant".
std::string closingLine(const Setting& setting, const ThemeBlock& block) {
  if (block.folded > 0) return setting.words.count("wall.more", static_cast<long>(block.folded));
  if (block.count == 0 && block.theme != nullptr) return setting.words.say("wall.nothing");
  return {};
}

Box themeBoard(const Setting& setting, bool held, Rect rect) {
  if (!held) {
    return {rect,
            setting.px(space::themeRadius),
            colours::panelSoft,
            colours::line,
            std::max(2.0F, setting.px(space::dashLine)),
            true,
            {}};
  }
  const float out = std::max(2.0F, setting.px(space::heldLine));
  return {{rect.x - out, rect.y - out, rect.w + 2 * out, rect.h + 2 * out},
          setting.px(space::themeRadius) + out,
          colours::panel,
          colours::grape,
          out,
          false,
          setting.units.shadow(shadows::card)};
}

Box trayBoard(const Setting& setting, Rect rect) {
  return {rect, setting.px(space::themeRadius), colours::tray, colours::none, 0, false, {}};
}

}  // namespace

ThemeBlock themeBlock(const Setting& setting, const workshop::Theme* theme, const Cards& cards,
                      const TextStyle& style, float width, std::size_t shown) {
  ThemeBlock block;
  block.theme = theme;
  block.count = notesOn(cards);
  block.cards = cards.size();
  block.width = width;
  const TitleLook look = titleOf(setting, theme);
  block.head = setting.px(headTop) + titleIn(setting, look, block.count, width).height +
               setting.px(headBottom);
  const float inner = width - 2 * setting.px(space::themePad);
  const std::size_t left = cards.size() > shown ? cards.size() - shown : 0;
  for (std::size_t at = 0; at < left; ++at) block.folded += cards[at].count();
  block.stack = stackCards(setting, std::span(cards).subspan(left), style, inner);
  block.height = block.head;
  if (!block.stack.cards.empty()) block.height += block.stack.height;
  const TextStyle line = setting.units.style(roles::legend);
  if (block.folded > 0) {
    block.height += setting.px(10) + line.line + setting.px(14);
  } else if (block.count == 0 && theme != nullptr) {
    block.height += line.line + setting.px(space::themeBottom);
  } else if (block.count > 0) {
    block.height += setting.px(space::themeBottom);
  }
  return block;
}

Item boardItem(const Setting& setting, const workshop::Theme* theme, Rect rect) {
  Item board;
  board.key = theme == nullptr ? "unsorted" : "theme:" + theme->id.text();
  board.kind = theme == nullptr ? Kind::unsorted : Kind::theme;
  board.rect = rect;
  if (theme != nullptr) board.theme = theme->id;
  const Rect own{0, 0, rect.w, rect.h};
  board.shapes.emplace_back(theme == nullptr ? trayBoard(setting, own)
                                             : themeBoard(setting, theme->held, own));
  return board;
}

void putBlock(const Setting& setting, Items& items, const ThemeBlock& block, Point at,
              const TextStyle& style) {
  Item board = boardItem(setting, block.theme, {at.x, at.y, block.width, block.height});
  const TitleLook look = titleOf(setting, block.theme);
  const float top = setting.px(headTop);
  if (look.pin) {
    const float size = std::max(setting.px(pinSize), std::round(look.style.size * 0.9F));
    putPin(board.shapes,
           {setting.px(padTitle), top + std::round((look.style.line - size) / 2), size, size});
  }
  putParagraph(board.shapes, titleIn(setting, look, block.count, block.width),
               {titleX(setting, look), top}, look.colour);
  const TextStyle counts = setting.units.style(roles::themeCount);
  putLineEnding(
      setting, board.shapes,
      {block.width - setting.px(padTitle), top + std::round((look.style.line - counts.line) / 2)},
      std::to_string(block.count), counts, colours::ink2);
  const std::string closing = closingLine(setting, block);
  if (!closing.empty()) {
    const float y = block.folded > 0 ? block.head + block.stack.height + setting.px(10)
                                     : block.head - setting.px(6);
    putLine(setting, board.shapes, {setting.px(padTitle), y}, closing,
            setting.units.style(roles::legend), colours::ink2);
  }
  items.push_back(std::move(board));

  const float left = at.x + setting.px(space::themePad);
  for (const PlacedCard& placed : block.stack.cards) {
    Rect rect = placed.rect;
    rect.x += left;
    rect.y += at.y + block.head;
    items.push_back(noteItem(setting, {placed.card, rect}, style));
  }
}

}  // namespace grappe::scene
