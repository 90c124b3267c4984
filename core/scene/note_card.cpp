#include "scene/note_card.h"

#include <algorithm>

#include "base/text.h"
#include "scene/card_foot.h"

namespace grappe::scene {

namespace {

constexpr std::size_t shortNote = 12;  // characters

const std::string& wordsOf(const Setting& setting, const workshop::Note& note,
                           std::string& erased) {
  if (!note.text.erased) return note.text.text;
  erased = setting.words.say("wall.erased");
  return erased;
}

struct Laid {
  int lines = 0;  // the card's own growth included
  CardFoot foot;
};

// The marks of other circles take no line of their own; where the foot needs one, they have room.
Laid laidIn(const Setting& setting, const Card& card, const TextStyle& style, float width) {
  std::string erased;
  const float room = width - 2 * setting.px(space::cardPadX);
  const TextSize size = setting.measure.measure(wordsOf(setting, *card.first, erased), style, room);
  const auto fits = [&](const CardFoot& foot, float used) {
    if (foot.empty()) return true;
    const float clear = used > 0 ? setting.px(space::markClear) : 0;
    return used + clear + footWidth(setting, foot) <=
           width - setting.px(space::markRight) - setting.px(space::cardPadX);
  };
  CardFoot own = cardFoot(setting, card, FootMarks::own);
  if (card.others.empty()) {
    const int grown = fits(own, size.lastLine) ? 0 : 1;
    return {size.lines + grown, std::move(own)};
  }
  CardFoot all = cardFoot(setting, card, FootMarks::all);
  if (fits(all, size.lastLine)) return {size.lines, std::move(all)};
  if (fits(own, size.lastLine)) return {size.lines, std::move(own)};
  return {size.lines + 1, fits(all, 0) ? std::move(all) : std::move(own)};
}

float heightOf(const Setting& setting, int lines, const TextStyle& style) {
  return 2 * setting.px(space::cardPadY) + static_cast<float>(lines) * style.line;
}

bool sharesARow(const Setting& setting, const Card& card, const TextStyle& style, float half) {
  const workshop::Note& note = *card.first;
  // Bytes are never fewer than characters: spares the count for most notes.
  if (note.text.erased || note.text.text.size() > shortNote * 8) return false;
  return graphemeCount(note.text.text) <= shortNote &&
         laidIn(setting, card, style, half).lines == 1;
}

void putRing(const Setting& setting, Item& item) {
  const float line = setting.px(5);
  const float out = line + setting.px(2);
  item.shapes.emplace_back(Box{{-out, -out, item.rect.w + 2 * out, item.rect.h + 2 * out},
                               setting.px(space::cardRadius) + out,
                               colours::none,
                               colours::grape,
                               line,
                               false,
                               {}});
}

void putTag(const Setting& setting, Item& item) {
  const TextStyle style = setting.units.style(roles::tag);
  const std::string words = setting.words.say("wall.newest");
  const float height = style.line + setting.px(5);
  const float width = widthOf(setting, words, style) + 2 * setting.px(16);
  const float right = item.rect.w - setting.px(18);
  const float top = -std::round(height * 0.62F);
  item.shapes.emplace_back(Box{{right - width, top, width, height},
                               height / 2,
                               colours::grape,
                               colours::none,
                               0,
                               false,
                               {}});
  putLineCentred(setting, item.shapes,
                 {right - width / 2, top + std::round((height - style.line) / 2)}, words, style,
                 colours::paper);
}

}  // namespace

float cardHeight(const Setting& setting, const Card& card, const TextStyle& style, float width) {
  return heightOf(setting, laidIn(setting, card, style, width).lines, style);
}

float oneLineCard(const Setting& setting, const TextStyle& style) {
  return heightOf(setting, 1, style);
}

CardStack stackCards(const Setting& setting, std::span<const Card> cards, const TextStyle& style,
                     float width) {
  CardStack stack;
  stack.cards.reserve(cards.size());
  const float gap = setting.px(space::cardGap);
  const float half = std::floor((width - gap) / 2);
  float y = 0;
  for (std::size_t i = 0; i < cards.size(); ++i) {
    if (i > 0) y += gap;
    if (i + 1 < cards.size() && sharesARow(setting, cards[i], style, half) &&
        sharesARow(setting, cards[i + 1], style, half)) {
      const float height = oneLineCard(setting, style);
      stack.cards.push_back({&cards[i], {0, y, half, height}});
      stack.cards.push_back({&cards[i + 1], {width - half, y, half, height}});
      y += height;
      ++i;
      continue;
    }
    const float height = cardHeight(setting, cards[i], style, width);
    stack.cards.push_back({&cards[i], {0, y, width, height}});
    y += height;
  }
  stack.height = y;
  return stack;
}

Item noteItem(const Setting& setting, const PlacedCard& placed, const TextStyle& style) {
  const workshop::Note& note = *placed.card->first;
  Item item;
  item.key = "note:" + note.id.text();
  item.kind = Kind::note;
  item.rect = placed.rect;
  item.move = Move::arrive;
  item.note = note.id;
  if (note.place.theme.has_value()) item.theme = *note.place.theme;

  const bool newest = note.id == setting.input.newest;
  const bool marked = setting.input.state.circle(note.circle) != nullptr;
  const CircleLook look = lookOf(setting.input.state, note.circle);
  const Rect card{0, 0, placed.rect.w, placed.rect.h};
  Box box{card,
          setting.px(space::cardRadius),
          look.tint,
          colours::none,
          0,
          false,
          setting.units.shadow(newest ? shadows::arriving : shadows::card)};
  if (note.text.erased) {
    box.fill = colours::none;
    box.line = colours::line;
    box.lineWidth = std::max(2.0F, setting.px(space::dashLine));
    box.dashed = true;
    box.shadow = {};
  } else if (!marked) {
    box.line = colours::hair;
    box.lineWidth = std::max(1.0F, setting.px(1.5F));
  }
  item.shapes.emplace_back(box);

  std::string erased;
  const std::string& words = wordsOf(setting, note, erased);
  const float padX = setting.px(space::cardPadX);
  const float padY = setting.px(space::cardPadY);
  item.shapes.emplace_back(Text{{padX, padY, card.w - 2 * padX, card.h - 2 * padY},
                                words,
                                style,
                                note.text.erased ? colours::ink2 : colours::ink,
                                Align::start,
                                false});
  const FootSide side = footSide(words);
  const float inset = setting.px(space::markRight);
  putFoot(setting, item.shapes, laidIn(setting, *placed.card, style, card.w).foot,
          {side == FootSide::right ? card.w - inset : inset, card.h - padY - style.line / 2}, side);
  if (newest) {
    putRing(setting, item);
    putTag(setting, item);
  }
  return item;
}

}  // namespace grappe::scene
