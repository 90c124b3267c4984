#include "scene/piles.h"

#include <algorithm>

namespace grappe::scene {

namespace {

constexpr std::size_t highest = 12;  // cards; then only the total grows
constexpr float step = 15;           // each card above the one below
constexpr float turn = 3;            // degrees, at most

struct Ground {
  float middle = 0, bottom = 0;  // of the pile's lowest card
  float slot = 0;                // room for the pile and its name
  float scale = 1;
};

void putPile(const Setting& setting, Items& items, const Pile& pile, const Ground& ground) {
  const float width = setting.px(pileCardWidth * ground.scale);
  const float height = setting.px(pileCardHeight * ground.scale);
  const float left = std::round(ground.middle - width / 2);

  const TextStyle style = setting.units.style(Role{
      ground.scale < 0.8F ? 24.0F : 29.0F, ground.scale < 0.8F ? 29.0F : 36.0F, Weight::semibold});
  Item label = pileName(setting, pile, style, ground.slot - setting.px(12));
  label.rect.x = std::round(ground.middle - label.rect.w / 2);
  label.rect.y = ground.bottom + setting.px(30);
  items.push_back(std::move(label));

  if (pile.notes.empty()) {
    items.push_back(
        emptyPlace(setting, pile, {left, ground.bottom - height, width, height}, ground.scale));
    return;
  }
  for (const PiledNote& one : piled(pile)) {
    const float aside = std::round(scatter(one.note->id, 1) * setting.px(6 * ground.scale));
    const float up = std::round(static_cast<float>(one.level) * setting.px(step * ground.scale));
    const Rect rect{left + aside, ground.bottom - height - up, width, height};
    items.push_back(faceDown(setting, pile, *one.note, rect, ground.scale));
    items.edit(items.size() - 1).angle = scatter(one.note->id, 0) * turn;
  }
}

}  // namespace

std::vector<Pile> pilesOf(const Setting& setting, const WallContent& content) {
  std::vector<Pile> piles;
  for (const workshop::Circle& circle : setting.input.state.circles) {
    piles.push_back({"pile:" + circle.id.text(), circle.name, true, circleLook(circle.slot), {}});
  }
  Pile others{"pile:",
              setting.words.say("wall.pile.others"),
              false,
              CircleLook{colours::paper, colours::ink2, Glyph::disc, false},
              {}};
  for (const workshop::Note* note : content.all) {
    const workshop::Circle* const circle = setting.input.state.circle(note->circle);
    if (circle == nullptr) {
      others.notes.push_back(note);
    } else {
      piles[static_cast<std::size_t>(circle - setting.input.state.circles.data())].notes.push_back(
          note);
    }
  }
  if (!others.notes.empty() || piles.empty()) piles.push_back(std::move(others));
  return piles;
}

Item pileName(const Setting& setting, const Pile& pile, const TextStyle& style, float room) {
  Item label;
  label.key = pile.key;
  label.kind = Kind::pile;
  const float mark = pile.hasMark ? std::round(style.size * 0.8F) : 0;
  const float gap = pile.hasMark ? setting.px(14) : 0;
  const Paragraph name = paragraph(setting, pile.name, style, room - mark - gap);
  const float wide = std::min(
      name.width, std::ceil(setting.measure.measure(name.text, style, name.width).width) + 1);
  label.rect = {0, 0, mark + gap + wide, name.height};
  if (pile.hasMark) {
    label.shapes.emplace_back(Mark{{0, std::round((style.line - mark) / 2), mark, mark},
                                   pile.look.glyph,
                                   pile.look.mark,
                                   pile.look.hollow});
  }
  label.shapes.emplace_back(Text{
      {mark + gap, 0, wide, name.height}, name.text, style, colours::ink, Align::start, false});
  return label;
}

Item faceDown(const Setting& setting, const Pile& pile, const workshop::Note& note, Rect rect,
              float scale) {
  Item item;
  item.key = "note:" + note.id.text();
  item.kind = Kind::pile;
  item.rect = rect;
  item.move = Move::arrive;
  const Rect own{0, 0, rect.w, rect.h};
  Box card{own,   setting.px(space::cardRadius * scale), pile.look.tint, colours::none, 0,
           false, setting.units.shadow(shadows::card)};
  if (!pile.hasMark) {
    card.line = colours::hair;
    card.lineWidth = std::max(1.0F, setting.px(1.5F));
  }
  item.shapes.emplace_back(card);
  const float inset = setting.px(9 * scale);
  item.shapes.emplace_back(Box{{inset, inset, rect.w - 2 * inset, rect.h - 2 * inset},
                               setting.px(9 * scale),
                               colours::none,
                               withAlpha(pile.look.mark, 0.2F),
                               std::max(1.0F, setting.px(2)),
                               false,
                               {}});
  if (pile.hasMark) {
    const float mark = setting.px(46 * scale);
    item.shapes.emplace_back(
        Mark{{std::round((rect.w - mark) / 2), std::round((rect.h - mark) / 2), mark, mark},
             pile.look.glyph,
             pile.look.mark,
             pile.look.hollow});
  }
  return item;
}

Item emptyPlace(const Setting& setting, const Pile& pile, Rect rect, float scale) {
  Item place;
  place.key = pile.key + ":place";
  place.kind = Kind::pile;
  place.rect = rect;
  place.shapes.emplace_back(Box{{0, 0, rect.w, rect.h},
                                setting.px(space::cardRadius * scale),
                                colours::none,
                                withAlpha(colours::line, 0.6F),
                                std::max(2.0F, setting.px(space::dashLine)),
                                true,
                                {}});
  return place;
}

std::vector<PiledNote> piled(const Pile& pile) {
  std::vector<PiledNote> seen;
  for (std::size_t i = 0; i < pile.notes.size(); ++i) {
    if (i + 1 < highest || i + 1 == pile.notes.size()) {
      seen.push_back({pile.notes[i], std::min(i, highest - 1)});
    }
  }
  return seen;
}

float scatter(const workshop::NoteId& note, unsigned which) {
  std::uint32_t hash = 2166136261U + which * 97U;  // FNV-1a
  for (const char letter : note.text()) {
    hash = (hash ^ static_cast<std::uint8_t>(letter)) * 16777619U;
  }
  hash ^= hash >> 15;
  hash *= 0x2C1B3C6DU;
  hash ^= hash >> 12;
  return static_cast<float>(hash % 2001U) / 1000.0F - 1.0F;
}

void putPiles(const Setting& setting, Items& items, const WallContent& content, Rect area) {
  const std::vector<Pile> piles = pilesOf(setting, content);
  // Rows only when a card would get too small to read its mark from the back of the room.
  constexpr float narrowest = 170;
  const auto most =
      std::max<std::size_t>(1, static_cast<std::size_t>(area.w / setting.px(narrowest)));
  const std::size_t rows = (piles.size() + most - 1) / most;
  const std::size_t across = (piles.size() + rows - 1) / rows;
  const float slot = std::min(area.w / static_cast<float>(across), setting.px(341));
  const float names = setting.px(30) + 2 * setting.px(36);
  const float rowHeight = area.h / static_cast<float>(rows);
  const float whole = pileCardHeight + step * static_cast<float>(highest - 1);
  const float scale = std::min({1.0F, (slot - setting.px(30)) / setting.px(pileCardWidth),
                                (rowHeight - names) / setting.px(whole)});
  for (std::size_t i = 0; i < piles.size(); ++i) {
    const auto column = static_cast<float>(i % across);
    const std::size_t rowsAbove = i / across;
    const auto row = static_cast<float>(rowsAbove);
    const float bottom = area.y + area.h - (static_cast<float>(rows) - 1 - row) * rowHeight - names;
    const float first = area.x + std::min(slot / 2, setting.px(pileCardWidth * scale / 2 + 8));
    putPile(setting, items, piles[i],
            {std::round(first + column * slot), std::round(bottom), slot, std::max(scale, 0.3F)});
  }
}

}  // namespace grappe::scene
