#include "scene/view_chips.h"

#include <algorithm>
#include <set>

#include "scene/telling_notes.h"

namespace grappe::scene {

namespace {

constexpr float chipGap = 8;
constexpr float chipPad = 7;  // above and below its text

Item chipItem(const Setting& setting, const workshop::Note& note, Rect rect, float textWidth,
              const TextStyle& style) {
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
  item.shapes.emplace_back(
      Text{{setting.px(16), setting.px(chipPad), textWidth, rect.h - 2 * setting.px(chipPad)},
           note.text.text,
           style,
           colours::ink,
           Align::start,
           false});
  if (marked) {
    const float mark = setting.px(space::mark);
    item.shapes.emplace_back(
        Mark{{rect.w - setting.px(13) - mark,
              std::round(rect.h - setting.px(chipPad) - style.line / 2 - mark / 2), mark, mark},
             look.glyph,
             look.mark,
             look.hollow});
  }
  return item;
}

// Notes of `lines` lines, at most `most`, from different circles where possible. None is cut.
Notes chosen(const Setting& setting, const Notes& ordered, const TextStyle& style, float room,
             int lines, std::size_t most) {
  Notes fitting;
  Notes taken;
  std::set<workshop::CircleId> circles;
  constexpr std::size_t looked = 60;  // past them a note says little of its theme
  for (std::size_t i = 0; i < ordered.size() && i < looked && taken.size() < most; ++i) {
    const workshop::Note* const note = ordered[i];
    if (note->text.erased || note->text.text.size() > 400) continue;
    if (setting.measure.measure(note->text.text, style, room).lines != lines) continue;
    if (circles.insert(note->circle).second) {
      taken.push_back(note);
    } else {
      fitting.push_back(note);
    }
  }
  for (const workshop::Note* note : fitting) {
    if (taken.size() < most) taken.push_back(note);
  }
  return taken;
}

}  // namespace

float chipsHeight(const Setting& setting, int chips) {
  const auto rows = static_cast<float>(chips);
  const float one = setting.units.style(roles::chip).line + 2 * setting.px(chipPad);
  return rows * one + (rows - 1) * setting.px(chipGap);
}

void putChips(const Setting& setting, std::vector<Item>& items, const Notes& notes, Rect area) {
  if (notes.empty()) return;
  const TextStyle style = setting.units.style(roles::chip);
  const float oneLine = chipsHeight(setting, 1);
  const float left = setting.px(16);
  const float right = setting.px(13) + setting.px(space::mark) + setting.px(14);
  const float room = area.w - left - right;
  const float gap = setting.px(chipGap);
  const Notes ordered = byNearness(notes);
  float y = area.y;
  int placed = 0;
  // First those of one line; where too few have one, two lines and one chip fewer.
  for (int lines = 1; lines <= 2; ++lines) {
    const float height = oneLine + static_cast<float>(lines - 1) * style.line;
    const float free = area.y + area.h - y + gap + 1;
    const int fit = std::max(0, static_cast<int>(free / (height + gap)));
    const int wanted = std::min(fit, chipsWanted - placed - (lines - 1));
    if (wanted <= 0) continue;
    for (const workshop::Note* note :
         chosen(setting, ordered, style, room, lines, static_cast<std::size_t>(wanted))) {
      const TextSize text = setting.measure.measure(note->text.text, style, room);
      const float width = std::min(room, std::ceil(text.width) + 1);
      const bool marked = setting.input.state.circle(note->circle) != nullptr;
      items.push_back(chipItem(setting, *note,
                               {area.x, y, left + width + (marked ? right : left), height}, width,
                               style));
      y += height + gap;
      ++placed;
    }
  }
}

}  // namespace grappe::scene
