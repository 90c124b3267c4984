#include "scene/view_chips.h"

#include <algorithm>
#include <set>
#include <unordered_map>

#include "base/text.h"
#include "scene/card_foot.h"
#include "scene/telling_notes.h"

namespace grappe::scene {

namespace {

constexpr float chipGap = 8;
constexpr float chipPad = 7;  // above and below its text
constexpr float textLeft = 16;
constexpr float footRight = 13;
constexpr float footClear = 14;
// Sentences of Latin, Cyrillic and Arabic letters take .45 to .55 of their size a letter; what is
// longer than this allows is not worth shaping to learn that it needs one more line.
constexpr float letterWidth = 0.4F;

struct Chip {
  const Card* card = nullptr;
  CardFoot foot;
  float room = 0;   // for its text
  float width = 0;  // of its text
};

// What stands right of a chip's text.
float beside(const Setting& setting, const CardFoot& foot) {
  if (foot.empty()) return setting.px(textLeft);
  return setting.px(footClear) + footWidth(setting, foot) + setting.px(footRight);
}

Item chipItem(const Setting& setting, const Chip& chip, Rect rect, const TextStyle& style) {
  const workshop::Note& note = *chip.card->first;
  Item item;
  item.key = "note:" + note.id.text();
  item.kind = Kind::note;
  item.rect = rect;
  item.note = note.id;
  if (note.place.theme.has_value()) item.theme = *note.place.theme;
  const CircleLook look = lookOf(setting.input.state, note.circle);
  const bool marked = setting.input.state.circle(note.circle) != nullptr;
  const bool newest = note.id == setting.input.newest;
  item.shapes.emplace_back(Box{{0, 0, rect.w, rect.h},
                               setting.px(10),
                               look.tint,
                               newest ? colours::grape : colours::hair,
                               newest   ? setting.px(4)
                               : marked ? 0
                                        : std::max(1.0F, setting.px(1.5F)),
                               false,
                               setting.units.shadow(shadows::card)});
  item.shapes.emplace_back(Text{
      {setting.px(textLeft), setting.px(chipPad), chip.width, rect.h - 2 * setting.px(chipPad)},
      note.text.text,
      style,
      colours::ink,
      Align::start,
      false});
  putFoot(setting, item.shapes, chip.foot,
          {rect.w - setting.px(footRight), rect.h - setting.px(chipPad) - style.line / 2});
  return item;
}

// The cards, the nearest to the theme's centre first: what many say weighs as much as they are.
std::vector<const Card*> nearest(const Notes& notes, const Cards& cards) {
  std::unordered_map<const workshop::Note*, const Card*> ofFirst;
  for (const Card& card : cards) ofFirst.emplace(card.first, &card);
  std::vector<const Card*> ordered;
  for (const workshop::Note* note : byNearness(notes)) {
    const auto card = ofFirst.find(note);
    if (card != ofFirst.end()) ordered.push_back(card->second);
  }
  return ordered;
}

bool mayFit(std::string_view text, const TextStyle& style, float room, int lines) {
  return static_cast<float>(codepoints(text).size()) * letterWidth * style.size <=
         room * static_cast<float>(lines);
}

// Chips of `lines` lines, at most `most`, from different circles where possible. None is cut.
std::vector<Chip> chosen(const Setting& setting, const std::vector<const Card*>& ordered,
                         const TextStyle& style, float width, int lines, std::size_t most) {
  std::vector<Chip> fitting;
  std::vector<Chip> taken;
  std::set<workshop::CircleId> circles;
  constexpr std::size_t looked = 60;  // past them a note says little of its theme
  for (std::size_t i = 0; i < ordered.size() && i < looked && taken.size() < most; ++i) {
    const workshop::Note* const note = ordered[i]->first;
    if (note->text.erased) continue;
    Chip chip{ordered[i], cardFoot(setting, *ordered[i], FootMarks::own)};
    chip.room = width - setting.px(textLeft) - beside(setting, chip.foot);
    if (!mayFit(note->text.text, style, chip.room, lines)) continue;
    const TextSize text = setting.measure.measure(note->text.text, style, chip.room);
    if (text.lines != lines) continue;
    chip.width = std::min(chip.room, std::ceil(text.width) + 1);
    (circles.insert(note->circle).second ? taken : fitting).push_back(std::move(chip));
  }
  for (Chip& chip : fitting) {
    if (taken.size() < most) taken.push_back(std::move(chip));
  }
  return taken;
}

}  // namespace

float chipsHeight(const Setting& setting, int chips) {
  const auto rows = static_cast<float>(chips);
  const float one = setting.reading(roles::chip).line + 2 * setting.px(chipPad);
  return rows * one + (rows - 1) * setting.px(chipGap);
}

void putChips(const Setting& setting, Items& items, const Notes& notes, const Cards& cards,
              Rect area) {
  if (notes.empty()) return;
  const TextStyle style = setting.reading(roles::chip);
  const float oneLine = chipsHeight(setting, 1);
  const float gap = setting.px(chipGap);
  const std::vector<const Card*> ordered = nearest(notes, cards);
  float y = area.y;
  int placed = 0;
  // First those of one line; where too few have one, two lines and one chip fewer.
  for (int lines = 1; lines <= 2; ++lines) {
    const float height = oneLine + static_cast<float>(lines - 1) * style.line;
    const float free = area.y + area.h - y + gap + 1;
    const int fit = std::max(0, static_cast<int>(free / (height + gap)));
    const int wanted = std::min(fit, chipsWanted - placed - (lines - 1));
    if (wanted <= 0) continue;
    for (const Chip& chip :
         chosen(setting, ordered, style, area.w, lines, static_cast<std::size_t>(wanted))) {
      const float width = setting.px(textLeft) + chip.width + beside(setting, chip.foot);
      items.push_back(chipItem(setting, chip, {area.x, y, width, height}, style));
      y += height + gap;
      ++placed;
    }
  }
}

}  // namespace grappe::scene
