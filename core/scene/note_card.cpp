#include "scene/note_card.h"

#include <algorithm>

#include "base/text.h"

namespace grappe::scene {

namespace {

constexpr std::size_t shortNote = 12;  // characters

const std::string& wordsOf(const Setting& setting, const workshop::Note& note,
                           std::string& erased) {
  if (!note.text.erased) return note.text.text;
  erased = setting.words.say("wall.erased");
  return erased;
}

bool hasMark(const Setting& setting, const workshop::Note& note) {
  return !note.text.erased && setting.input.state.circle(note.circle) != nullptr;
}

// Lines of the card, its own growth included.
int linesOf(const Setting& setting, const workshop::Note& note, const TextStyle& style,
            float width) {
  std::string erased;
  const float room = width - 2 * setting.px(space::cardPadX);
  const TextSize size = setting.measure.measure(wordsOf(setting, note, erased), style, room);
  if (!hasMark(setting, note)) return size.lines;
  const float mark = setting.px(space::mark);
  const float free = width - setting.px(space::markRight) - mark - setting.px(space::markClear) -
                     setting.px(space::cardPadX);
  return size.lines + (size.lastLine > free ? 1 : 0);
}

float heightOf(const Setting& setting, int lines, const TextStyle& style) {
  return 2 * setting.px(space::cardPadY) + static_cast<float>(lines) * style.line;
}

bool sharesARow(const Setting& setting, const workshop::Note& note, const TextStyle& style,
                float half) {
  // Bytes are never fewer than characters: spares the count for most notes.
  if (note.text.erased || note.text.text.size() > shortNote * 8) return false;
  return graphemeCount(note.text.text) <= shortNote && linesOf(setting, note, style, half) == 1;
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

float cardHeight(const Setting& setting, const workshop::Note& note, const TextStyle& style,
                 float width) {
  return heightOf(setting, linesOf(setting, note, style, width), style);
}

float oneLineCard(const Setting& setting, const TextStyle& style) {
  return heightOf(setting, 1, style);
}

CardStack stackCards(const Setting& setting, const Notes& notes, const TextStyle& style,
                     float width) {
  CardStack stack;
  stack.cards.reserve(notes.size());
  const float gap = setting.px(space::cardGap);
  const float half = std::floor((width - gap) / 2);
  float y = 0;
  for (std::size_t i = 0; i < notes.size(); ++i) {
    if (i > 0) y += gap;
    if (i + 1 < notes.size() && sharesARow(setting, *notes[i], style, half) &&
        sharesARow(setting, *notes[i + 1], style, half)) {
      const float height = oneLineCard(setting, style);
      stack.cards.push_back({notes[i], {0, y, half, height}});
      stack.cards.push_back({notes[i + 1], {width - half, y, half, height}});
      y += height;
      ++i;
      continue;
    }
    const float height = cardHeight(setting, *notes[i], style, width);
    stack.cards.push_back({notes[i], {0, y, width, height}});
    y += height;
  }
  stack.height = y;
  return stack;
}

Item noteItem(const Setting& setting, const PlacedNote& placed, const TextStyle& style) {
  const workshop::Note& note = *placed.note;
  Item item;
  item.key = "note:" + note.id.text();
  item.kind = Kind::note;
  item.rect = placed.rect;
  item.move = Move::arrive;
  item.note = note.id;
  if (note.place.theme.has_value()) item.theme = *note.place.theme;

  const bool newest = note.id == setting.input.newest;
  const bool marked = hasMark(setting, note);
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
  const float padX = setting.px(space::cardPadX);
  const float padY = setting.px(space::cardPadY);
  item.shapes.emplace_back(Text{{padX, padY, card.w - 2 * padX, card.h - 2 * padY},
                                wordsOf(setting, note, erased),
                                style,
                                note.text.erased ? colours::ink2 : colours::ink,
                                Align::start,
                                false});
  if (marked) {
    const float size = setting.px(space::mark);
    const float lastLine = card.h - padY - style.line / 2;
    item.shapes.emplace_back(Mark{
        {card.w - setting.px(space::markRight) - size, std::round(lastLine - size / 2), size, size},
        look.glyph,
        look.mark,
        look.hollow});
  }
  if (newest) {
    putRing(setting, item);
    putTag(setting, item);
  }
  return item;
}

}  // namespace grappe::scene
