#include "scene/writing.h"

#include <algorithm>

#include "scene/foot.h"
#include "scene/header.h"
#include "scene/join_card.h"
#include "scene/open_field.h"
#include "scene/piles.h"
#include "scene/table_ring.h"

namespace grappe::scene {

namespace {

const std::vector<Role>& questionSizes() {
  static const std::vector<Role> sizes{roles::questionWriting,      {72, 80, Weight::bold, -26},
                                       {60, 68, Weight::bold, -24}, roles::questionSharing,
                                       {40, 47, Weight::bold, -20}, roles::questionSmall,
                                       {28, 34, Weight::bold, -15}};
  return sizes;
}

// How many notes and devices: a large number each, its word below; side by side where it is wide.
void putCountsPanel(const Setting& setting, Items& items, const WallContent& content, Rect rect) {
  Item item = chromeItem("counts", rect);
  item.shapes.emplace_back(Box{{0, 0, rect.w, rect.h},
                               setting.px(space::sheetRadius),
                               colours::panel,
                               colours::none,
                               0,
                               false,
                               setting.units.shadow(shadows::sheet)});
  const bool timed = setting.input.state.timer.has_value() && setting.input.chrome;
  const TextStyle number = setting.units.style(timed ? Role{56, 62, Weight::bold, -15, true}
                                                     : Role{92, 96, Weight::bold, -15, true});
  const TextStyle word = setting.units.style(Role{30, 38, Weight::medium});
  float above = 0;
  if (timed) {
    const float ring = std::round(std::min({setting.px(250), rect.w * 0.72F, rect.h * 0.56F}));
    above = setting.px(36) + ring;
    items.push_back(chromeItem(
        "timer", {rect.x + std::round((rect.w - ring) / 2), rect.y + setting.px(36), ring, ring}));
  }
  struct Count {
    std::string number, word;
  };
  const auto notes = static_cast<long>(content.all.size());
  std::vector<Count> counts{{std::to_string(notes), setting.words.count("wall.notes", notes)}};
  if (setting.input.devices > 0) {
    counts.push_back({std::to_string(setting.input.devices),
                      setting.words.count("wall.devices", setting.input.devices)});
  }
  const float one = number.line + word.line;
  const float gap = setting.px(26);
  const auto many = static_cast<float>(counts.size());
  const float left = rect.h - above;
  const bool stacked = !timed && many * one + (many - 1) * gap <= left - 2 * setting.px(20);
  const float rows = stacked ? many : 1;
  float y = above + std::round((left - rows * one - (rows - 1) * gap) / 2) - setting.px(4);
  float middle = stacked ? rect.w / 2 : rect.w / (2 * many);
  for (const Count& count : counts) {
    putLineCentred(setting, item.shapes, {middle, y}, count.number, number, colours::ink);
    putLineCentred(setting, item.shapes, {middle, y + number.line}, count.word, word,
                   colours::ink2);
    if (stacked) {
      y += one + gap;
    } else {
      middle += rect.w / many;
    }
  }
  items.push_back(std::move(item));
  // Below the timer, which stands on it.
  if (timed) items.moveToEnd(items.size() - 2);
}

struct Sides {
  Rect main;   // header, question, notes
  Rect aside;  // counts and join; beside or, upright, below
  bool below = false;
};

Sides sidesOf(const Setting& setting) {
  const float margin = setting.px(space::wideMargin);
  const float top = setting.px(64);
  const float bottom = setting.height - setting.px(64);
  Sides sides;
  sides.below = setting.width < setting.height;
  if (sides.below) {
    const float height = setting.px(430);
    sides.aside = {margin, bottom - height, setting.width - 2 * margin, height};
    sides.main = {margin, top, setting.width - 2 * margin, sides.aside.y - setting.px(40) - top};
  } else {
    const float width = setting.px(348);
    sides.aside = {setting.width - margin - width, top, width, bottom - top};
    sides.main = {margin, top, sides.aside.x - setting.px(72) - margin, bottom - top};
  }
  return sides;
}

void putAside(const Setting& setting, Items& items, const WallContent& content,
              const Sides& sides) {
  Rect counts = sides.aside;
  Rect join = sides.aside;
  const float gap = setting.px(36);
  if (sides.below) {
    counts.w = std::round((sides.aside.w - gap) / 2);
    join.x = counts.x + counts.w + gap;
    join.w = sides.aside.w - gap - counts.w;
  } else {
    join.h = std::min(setting.px(480), sides.aside.h * 0.6F);
    join.y = sides.aside.y + sides.aside.h - join.h;
    counts.h = join.y - gap - counts.y;
  }
  if (joinable(setting)) {
    items.push_back(joinColumn(setting, join));
  } else if (sides.below) {
    counts.w = sides.aside.w;
  }
  putCountsPanel(setting, items, content, counts);
}

}  // namespace

void putWriting(const Setting& setting, Scene& scene, const WallContent& content) {
  if (setting.input.table && !content.question->openWriting) {
    putTableRing(setting, scene.items, content, *setting.input.table);
    return;
  }
  const Sides sides = sidesOf(setting);
  const workshop::Question& question = *content.question;
  const bool open = question.openWriting;
  Item header = chromeItem("header", {0, 0, setting.width, 0});
  const float middle = sides.main.y + setting.px(23);
  putWhere(setting, header.shapes, content, {sides.main.x, middle}, true);

  // A face-down pile of twelve, and its name: the words keep off it.
  const float notesHeight =
      open ? sides.main.h * 0.6F : std::min(setting.px(450), sides.main.h * 0.5F);
  const float top = middle + setting.px(56);
  const float bottom = sides.main.y + sides.main.h;
  const TextStyle hintStyle = setting.units.style(Role{30, 40, Weight::medium});
  const Paragraph hint =
      paragraph(setting, setting.words.say(open ? "wall.writing.hint.open" : "wall.writing.hint"),
                hintStyle, sides.main.w);
  const float room = bottom - notesHeight - top - hint.height - setting.px(36);
  const Paragraph asked = largestThatFits(setting, question.title, questionSizes(), sides.main.w,
                                          std::max(room, setting.px(open ? 110 : 200)));
  putParagraph(header.shapes, asked, {sides.main.x - setting.px(4), top}, colours::ink);
  float y = top + asked.height + setting.px(24);
  if (!question.guide.empty()) {
    const Paragraph guide = largestThatFits(
        setting, question.guide, {roles::guide, {24, 32, Weight::medium}, {22, 29, Weight::medium}},
        sides.main.w, top + room - y);
    if (y + guide.height <= top + room) {
      putParagraph(header.shapes, guide, {sides.main.x, y}, colours::ink);
      y += guide.height + setting.px(10);
    }
  }
  putParagraph(header.shapes, hint, {sides.main.x, y}, colours::ink2);
  y += hint.height;
  header.rect.h = y;
  if (!open && !sides.below) {
    header.rect.h = setting.height;
    const float grapes = setting.px(30);
    header.shapes.emplace_back(Mark{{sides.main.x, setting.height - setting.px(70), grapes, grapes},
                                    Glyph::grapes,
                                    colours::grape,
                                    false});
  }
  scene.items.push_back(std::move(header));
  putAside(setting, scene.items, content, sides);

  if (!open) {
    const float start = y + setting.px(24);
    putPiles(setting, scene.items, content,
             {sides.main.x, start, sides.main.w + setting.px(24), bottom + setting.px(12) - start});
    return;
  }
  Foot legend = foot(setting, content, sides.main.x, false);
  Field field = fieldBetween(setting, y + setting.px(32), std::min(legend.top, bottom));
  // The columns of the whole wall, narrowed to what stands beside the panels.
  const float wanted = setting.px(space::column) * 0.82F;
  field.rect.x = sides.main.x;
  field.rect.w = sides.main.w;
  const float gap = field.columns.gap;
  field.columns = columnsIn(static_cast<int>((field.rect.w + gap) / (wanted + gap)), field.rect.x,
                            field.rect.w, gap);
  if (sides.below) field.rect.h = std::max(0.0F, bottom - field.rect.y);
  constexpr int sizes = 3;
  static constexpr std::array<Role, sizes> noteSizes{roles::note26, roles::note24, roles::note22};
  const Cards cards = eachByItself(content.all);
  for (int step = std::clamp(setting.input.gaveWay, 0, sizes); step <= sizes; ++step) {
    const TextStyle style =
        setting.reading(noteSizes[static_cast<std::size_t>(std::min(step, sizes - 1))]);
    const OpenField laid = layOpenField(setting, cards, field, style, false, step == sizes);
    if (!laid.fits) continue;
    scene.gaveWay = step;
    putOpenField(setting, scene.items, laid, cards, field, style, false);
    break;
  }
  if (!sides.below) scene.items.push_back(std::move(legend.item));
}

}  // namespace grappe::scene
