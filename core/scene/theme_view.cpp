#include "scene/theme_view.h"

#include <algorithm>
#include <map>
#include <set>

#include "scene/telling_notes.h"
#include "scene/theme_block.h"

namespace grappe::scene {

namespace {

constexpr float pad = 22;
constexpr float chipGap = 8;
constexpr float segmentGap = 4;
constexpr int chipsWanted = 3;

struct Grid {
  float left = 0, top = 0;
  float width = 0, height = 0;  // of a block
  float gapX = 0, gapY = 0;
  int columns = 1, rows = 1;

  std::size_t slots() const {
    return static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows);
  }
  Point at(std::size_t slot) const {
    const auto column = slot % static_cast<std::size_t>(columns);
    const auto row = slot / static_cast<std::size_t>(columns);
    return {left + static_cast<float>(column) * (width + gapX),
            top + static_cast<float>(row) * (height + gapY)};
  }
};

struct Sizes {
  TextStyle title, count, chip;
  float titleTop, chipsTop, chipHeight, barHeight, block;
};

Sizes sizesOf(const Setting& setting, int chips) {
  Sizes sizes{setting.units.style(roles::viewTitle),
              setting.units.style(roles::viewCount),
              setting.units.style(roles::chip),
              0,
              0,
              0,
              0,
              0};
  sizes.titleTop = setting.px(15);
  sizes.chipsTop = sizes.titleTop + sizes.title.line + setting.px(12);
  sizes.chipHeight = sizes.chip.line + 2 * setting.px(7);
  sizes.barHeight = std::max(setting.px(24), 14.0F);
  const auto rows = static_cast<float>(chips);
  sizes.block = sizes.chipsTop + rows * sizes.chipHeight + (rows - 1) * setting.px(chipGap) +
                setting.px(18) + sizes.barHeight + setting.px(17);
  return sizes;
}

Grid gridOf(const Setting& setting, float top, float bottom, float wanted, float block) {
  Grid grid;
  const float margin = setting.px(space::margin);
  const float inner = setting.width - 2 * margin;
  grid.left = margin;
  grid.top = top;
  grid.gapX = setting.px(space::columnGap);
  grid.gapY = setting.px(15);
  grid.columns =
      std::max(1, static_cast<int>((inner + grid.gapX) / (setting.px(wanted) + grid.gapX) + 0.08F));
  const auto columns = static_cast<float>(grid.columns);
  grid.width = std::floor((inner - (columns - 1) * grid.gapX) / columns);
  grid.height = block;
  // The tray and one theme at least, on the smallest window too.
  const int fewest = grid.columns == 1 ? 2 : 1;
  grid.rows =
      std::max(fewest, static_cast<int>((bottom - top + grid.gapY) / (block + grid.gapY) + 0.02F));
  return grid;
}

// The widest blocks whose slots hold all themes and the tray; else the narrow ones, in pages. Where
// a small screen has fewer slots than a page of the design, blocks give up a chip before that.
Grid gridFor(const Setting& setting, float top, float bottom, std::size_t themes) {
  constexpr std::size_t slotsOfAPage = 12;
  for (int chips = chipsWanted; chips >= 1; --chips) {
    const float block = sizesOf(setting, chips).block;
    const Grid wide = gridOf(setting, top, bottom, 600, block);
    if (themes + 1 <= wide.slots()) return wide;
    const Grid narrow = gridOf(setting, top, bottom, space::column, block);
    if (themes + 1 <= narrow.slots() || narrow.slots() >= slotsOfAPage) return narrow;
  }
  return gridOf(setting, top, bottom, space::column, sizesOf(setting, 1).block);
}

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
      Text{{setting.px(16), setting.px(7), textWidth, rect.h - 2 * setting.px(7)},
           note.text.text,
           style,
           colours::ink,
           Align::start,
           false});
  if (marked) {
    const float mark = setting.px(space::mark);
    item.shapes.emplace_back(
        Mark{{rect.w - setting.px(13) - mark,
              std::round(rect.h - setting.px(7) - style.line / 2 - mark / 2), mark, mark},
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

void putChips(const Setting& setting, std::vector<Item>& items, const Notes& notes, Rect area) {
  if (notes.empty()) return;
  const Sizes sizes = sizesOf(setting, chipsWanted);
  const float left = setting.px(16);
  const float right = setting.px(13) + setting.px(space::mark) + setting.px(14);
  const float room = area.w - left - right;
  const float gap = setting.px(chipGap);
  const Notes ordered = byNearness(notes);
  float y = area.y;
  int placed = 0;
  // First those of one line; where too few have one, two lines and one chip fewer.
  for (int lines = 1; lines <= 2; ++lines) {
    const float height = sizes.chipHeight + static_cast<float>(lines - 1) * sizes.chip.line;
    const float free = area.y + area.h - y + gap + 1;
    const int fit = std::max(0, static_cast<int>(free / (height + gap)));
    const int wanted = std::min(fit, chipsWanted - placed - (lines - 1));
    if (wanted <= 0) continue;
    for (const workshop::Note* note :
         chosen(setting, ordered, sizes.chip, room, lines, static_cast<std::size_t>(wanted))) {
      const TextSize text = setting.measure.measure(note->text.text, sizes.chip, room);
      const float width = std::min(room, std::ceil(text.width) + 1);
      const bool marked = setting.input.state.circle(note->circle) != nullptr;
      items.push_back(chipItem(setting, *note,
                               {area.x, y, left + width + (marked ? right : left), height}, width,
                               sizes.chip));
      y += height + gap;
      ++placed;
    }
  }
}

void putBar(const Setting& setting, std::vector<Shape>& shapes, const Notes& notes, Rect rect) {
  std::map<workshop::CircleId, std::size_t> counts;
  for (const workshop::Note* note : notes) {
    const bool known = setting.input.state.circle(note->circle) != nullptr;
    ++counts[known ? note->circle : workshop::CircleId()];
  }
  std::vector<std::pair<const workshop::Circle*, std::size_t>> segments;
  for (const workshop::Circle& circle : setting.input.state.circles) {
    if (counts.contains(circle.id)) segments.emplace_back(&circle, counts[circle.id]);
  }
  if (counts.contains(workshop::CircleId())) {
    segments.emplace_back(nullptr, counts[workshop::CircleId()]);
  }
  if (segments.empty()) return;
  const float gap = setting.px(segmentGap);
  const auto number = static_cast<float>(segments.size());
  const float inner = rect.w - (number - 1) * gap;
  const float least = std::min(setting.px(26), std::floor(inner / number));
  const float spread = inner - number * least;
  float x = rect.x;
  for (const auto& [circle, count] : segments) {
    const float share = static_cast<float>(count) / static_cast<float>(notes.size());
    const float width = std::round(least + spread * share);
    const CircleLook look = circle == nullptr
                                ? CircleLook{colours::paper, colours::ink2, Glyph::disc, false}
                                : circleLook(circle->slot);
    shapes.emplace_back(Box{{x, rect.y, std::min(width, rect.x + rect.w - x), rect.h},
                            setting.px(6),
                            look.tint,
                            circle == nullptr ? colours::hair : colours::none,
                            circle == nullptr ? std::max(1.0F, setting.px(1.5F)) : 0,
                            false,
                            {}});
    if (circle != nullptr) {
      const float mark = std::round(rect.h * 0.54F);
      shapes.emplace_back(
          Mark{{x + setting.px(6), rect.y + std::round((rect.h - mark) / 2), mark, mark},
               look.glyph,
               look.mark,
               look.hollow});
    }
    x += width + gap;
  }
}

void putViewBlock(const Setting& setting, std::vector<Item>& items, const workshop::Theme* theme,
                  const Notes& notes, Rect rect) {
  const Sizes sizes = sizesOf(setting, chipsWanted);
  Item board;
  board.key = theme == nullptr ? "unsorted" : "theme:" + theme->id.text();
  board.kind = theme == nullptr ? Kind::unsorted : Kind::theme;
  board.rect = rect;
  if (theme != nullptr) board.theme = theme->id;
  const Rect own{0, 0, rect.w, rect.h};
  const bool held = theme != nullptr && theme->held;
  board.shapes.emplace_back(theme == nullptr ? trayBoard(setting, own)
                                             : themeBoard(setting, held, own));
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
  TextStyle style = setting.units.style(held ? roles::viewTitle : roles::viewTitleProposed);
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
  putBar(setting, board.shapes, notes,
         {inset, barTop, std::min(setting.px(400), rect.w - 2 * inset), sizes.barHeight});
  if (notes.empty() && theme != nullptr) {
    putLine(setting, board.shapes, {inset, sizes.titleTop + title.height + setting.px(8)},
            setting.words.say("wall.nothing"), setting.units.style(roles::legend), colours::ink2);
  }
  items.push_back(std::move(board));
  const float top = std::max(sizes.chipsTop, sizes.titleTop + title.height + setting.px(8));
  putChips(setting, items, notes,
           {rect.x + inset, rect.y + top, rect.w - 2 * inset, barTop - setting.px(14) - top});
}

}  // namespace

int putThemeView(const Setting& setting, std::vector<Item>& items, const WallContent& content,
                 float top, float bottom) {
  const Grid grid = gridFor(setting, top, bottom, content.themes.size());
  const std::size_t perPage = std::max<std::size_t>(grid.slots() - 1, 1);
  const std::size_t pages =
      std::max<std::size_t>((content.themes.size() + perPage - 1) / perPage, 1);
  const std::size_t page = static_cast<std::size_t>(std::max(setting.input.page, 0)) % pages;
  for (std::size_t slot = 0; slot < perPage; ++slot) {
    const std::size_t index = page * perPage + slot;
    if (index >= content.themes.size()) break;
    const Point at = grid.at(slot);
    putViewBlock(setting, items, content.themes[index].theme, content.themes[index].notes,
                 {at.x, at.y, grid.width, grid.height});
  }
  const Point at = grid.at(grid.slots() - 1);
  putViewBlock(setting, items, nullptr, content.unsorted, {at.x, at.y, grid.width, grid.height});
  return static_cast<int>(pages);
}

}  // namespace grappe::scene
