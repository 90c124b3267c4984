#include "screens/composer_look.h"

#include <algorithm>
#include <cmath>

#include "scene/setting.h"
#include "screens/composer_choice.h"
#include "screens/table_places.h"
#include "widgets/key_faces.h"
#include "widgets/text_area.h"

namespace grappe::screens {

namespace {

using widgets::Frame;
using widgets::Layers;
namespace colour = widgets::colour;

// The design's pixels.
constexpr float pad = 20;
constexpr float headTall = 64, headGap = 14;
constexpr float fieldTop = 99, fieldTall = 118, fieldWide = 574;
constexpr float layWide = 132;
constexpr float keysTop = 230;
constexpr float textPadX = 20, textPadY = 3;
constexpr float markSize = 24, markRight = 16;
constexpr float markRoom = 52;          // right of the text: the mark, and what is left to write
constexpr std::size_t countsFrom = 60;  // graphemes left

scene::Rect boxAt(const Frame& frame, scene::Rect panel, float x, float y, float w, float h) {
  const float left = panel.x + frame.px(x);
  const float top = panel.y + frame.px(y);
  return {left, top, frame.px(x + w) - frame.px(x), frame.px(y + h) - frame.px(y)};
}

// A key of the composer's own; `radius` in the design's pixels.
scene::Item keyItem(const Frame& frame, const std::string& action, scene::Rect rect, float radius,
                    scene::Colour fill, const widgets::Pressing& pressing) {
  scene::Item item = widgets::fixedItem("button:" + action, rect, Layers::sheet);
  item.kind = scene::Kind::button;
  item.action = action;
  if (pressing.isOn(action)) item.scale = 0.97F;
  scene::Box box;
  box.rect = {0, 0, rect.w, rect.h};
  box.radius = frame.px(radius);
  box.fill = fill;
  item.shapes.emplace_back(box);
  return item;
}

// At most two lines: smaller, and in the end with fewer words; the wall has them all.
scene::Text inTwoLines(const Frame& frame, scene::Rect rect, std::string words, scene::Colour ink) {
  scene::Text text;
  text.colour = ink;
  for (const scene::Role role :
       {scene::Role{24, 30, scene::Weight::medium}, scene::Role{22, 28, scene::Weight::medium}}) {
    text.style = frame.units.style(role);
    if (frame.measure.measure(words, text.style, rect.w).lines <= 2) break;
  }
  std::string shown = words;
  while (frame.measure.measure(shown, text.style, rect.w).lines > 2) {
    const std::size_t space = words.rfind(' ');
    if (space == std::string::npos) break;
    words.resize(space);
    shown = words + " …";
  }
  const float tall = frame.measure.measure(shown, text.style, rect.w).height;
  text.rect = {rect.x, rect.y + std::round((rect.h - tall) / 2), rect.w, tall};
  text.text = std::move(shown);
  return text;
}

struct Drawn {
  const Frame& frame;
  const Composer& composer;
  const workshop::State& state;
  scene::Rect panel;
  const widgets::Pressing& pressing;
  const ComposerLook& look;
  std::vector<scene::Item>& items;

  std::string action(const std::string& name) const { return look.prefix + name; }
};

scene::Text headWords(const Drawn& on, scene::Rect rect) {
  const words::Phrasebook& words = on.frame.words;
  if (const auto& code = on.composer.remark()) {
    const std::string why = words.say("refusal." + std::string(codeName(*code)));
    return inTwoLines(on.frame, rect, words.say("kiosk.table.refused", {{"why", why}}),
                      colour::alarm);
  }
  const workshop::Question* question = on.composer.question(on.state);
  if (question == nullptr)
    return inTwoLines(on.frame, rect, words.say("kiosk.no_question"), colour::ink);
  const std::string number = std::to_string(on.state.numberOf(question->id));
  if (!question->takesNotes()) {
    return inTwoLines(on.frame, rect, words.say("kiosk.table.late", {{"n", number}}), colour::ink2);
  }
  if (question == on.state.currentQuestion()) {
    return inTwoLines(on.frame, rect, question->title, colour::ink);
  }
  return inTwoLines(on.frame, rect,
                    words.say("kiosk.table.other", {{"n", number}, {"title", question->title}}),
                    colour::ink);
}

void putHead(const Drawn& on) {
  const Frame& frame = on.frame;
  float left = pad;
  if (!on.state.circles.empty() && !on.composer.circle().empty()) {
    const scene::CircleLook circle = scene::lookOf(on.state, on.composer.circle());
    scene::Item chip =
        keyItem(frame, on.action("circle"), boxAt(frame, on.panel, left, pad, headTall, headTall),
                16, circle.tint, on.pressing);
    const float mark = frame.px(28);
    chip.shapes.emplace_back(
        scene::Mark{{(chip.rect.w - mark) / 2, (chip.rect.h - mark) / 2, mark, mark},
                    circle.glyph,
                    circle.mark,
                    circle.hollow});
    on.items.push_back(std::move(chip));
    left += headTall + headGap;
  }
  const float closeX = composerWide - pad - headTall;
  const float globeX = closeX - headTall - headGap;
  scene::Item words = widgets::fixedItem(
      on.action("head"), boxAt(frame, on.panel, left, pad, globeX - headGap - left, headTall),
      Layers::sheet);
  words.kind = scene::Kind::button;
  words.shapes.emplace_back(headWords(on, {0, 0, words.rect.w, words.rect.h}));
  on.items.push_back(std::move(words));

  scene::Item globe =
      keyItem(frame, on.action("language"), boxAt(frame, on.panel, globeX, pad, headTall, headTall),
              headTall / 2, colour::ground, on.pressing);
  widgets::putGlobe(frame, globe, {globe.rect.w / 2, globe.rect.h / 2}, frame.px(32), colour::ink);
  on.items.push_back(std::move(globe));
  scene::Item close =
      keyItem(frame, on.action("close"), boxAt(frame, on.panel, closeX, pad, headTall, headTall),
              headTall / 2, colour::ground, on.pressing);
  const float cross = frame.px(26);
  close.shapes.emplace_back(
      scene::Mark{{(close.rect.w - cross) / 2, (close.rect.h - cross) / 2, cross, cross},
                  scene::Glyph::close,
                  colour::ink,
                  false});
  on.items.push_back(std::move(close));
}

const char* placeholderOf(const Composer& composer) {
  switch (composer.laid()) {
    case Composer::Laid::onTheWall:
      return "kiosk.table.again";
    case Composer::Laid::late:
      return "kiosk.table.kept";
    case Composer::Laid::nothing:
      break;
  }
  return "kiosk.table.idea";
}

void putField(const Drawn& on) {
  const Frame& frame = on.frame;
  const scene::CircleLook circle = scene::lookOf(on.state, on.composer.circle());
  scene::Item item = widgets::fixedItem(on.action("field"),
                                        boxAt(frame, on.panel, pad, fieldTop, fieldWide, fieldTall),
                                        Layers::sheet);
  item.kind = scene::Kind::button;
  item.action = on.action("field");
  scene::Box box;
  box.rect = {0, 0, item.rect.w, item.rect.h};
  box.radius = frame.px(14);
  box.fill = circle.tint;
  if (on.composer.circle().empty()) {
    box.line = colour::line;
    box.lineWidth = frame.px(2);
  }
  item.shapes.emplace_back(box);

  const widgets::TextField& field = on.composer.field();
  const scene::Rect text{frame.px(textPadX), frame.px(textPadY),
                         item.rect.w - frame.px(textPadX + markRoom),
                         item.rect.h - 2 * frame.px(textPadY)};
  if (field.empty()) {
    const auto style = frame.units.style(scene::roles::note26);
    scene::Text empty;
    empty.rect = {text.x + frame.px(6), text.y + frame.px(8), text.w - frame.px(6), style.line};
    empty.text = frame.words.say(placeholderOf(on.composer));
    empty.style = style;
    empty.colour = colour::placeholder;
    item.shapes.emplace_back(std::move(empty));
  }
  widgets::putArea(frame, field, text, on.look.caret, item);
  const float mark = frame.px(markSize);
  if (!on.composer.circle().empty()) {
    item.shapes.emplace_back(scene::Mark{{item.rect.w - frame.px(markRight) - mark,
                                          item.rect.h - frame.px(markRight) - mark, mark, mark},
                                         circle.glyph,
                                         circle.mark,
                                         circle.hollow});
  }
  const std::size_t left = Composer::limit - std::min(Composer::limit, on.composer.written());
  if (left < countsFrom) {
    item.shapes.emplace_back(widgets::label(frame,
                                            {item.rect.w - frame.px(markRoom), frame.px(textPadY),
                                             frame.px(markRoom - 8), frame.px(32)},
                                            std::to_string(left), 22, scene::Weight::bold,
                                            colour::ink, scene::Align::centre));
  }
  on.items.push_back(std::move(item));
}

void putLay(const Drawn& on) {
  const Frame& frame = on.frame;
  const bool may = on.composer.mayLay(on.state);
  scene::Item item =
      keyItem(frame, on.action("lay"),
              boxAt(frame, on.panel, composerWide - pad - layWide, fieldTop, layWide, fieldTall),
              14, may ? colour::grape : colour::key2, on.pressing);
  if (!may) item.action.clear();
  const scene::Colour ink = may ? colour::paper : colour::ink;
  widgets::putUpArrow(frame, item, {item.rect.w / 2, frame.px(38)}, ink);
  item.shapes.emplace_back(widgets::label(frame, {0, frame.px(60), item.rect.w, frame.px(44)},
                                          frame.words.say("kiosk.table.lay"), 26,
                                          scene::Weight::semibold, ink, scene::Align::centre));
  on.items.push_back(std::move(item));
}

}  // namespace

float composerHeight(const Composer& composer, const workshop::State& state) {
  const bool whole = composer.showsKeys() || composer.chooses(state) != Composer::Chooses::nothing;
  return whole ? composerTall : fieldTop + fieldTall + pad;
}

std::vector<scene::Item> composerItems(const Frame& frame, const Composer& composer,
                                       const workshop::State& state, scene::Rect rect,
                                       const widgets::Pressing& pressing,
                                       const ComposerLook& look) {
  std::vector<scene::Item> items;
  const Drawn on{frame, composer, state, rect, pressing, look, items};
  items.push_back(
      widgets::panelItem(frame, on.action("panel"), rect, 28, colour::panel, Layers::sheet));
  // A tap between its parts is not one on what lies behind.
  items.front().kind = scene::Kind::button;
  putHead(on);
  if (composer.chooses(state) != Composer::Chooses::nothing) {
    const float tall = composerTall - fieldTop - pad;
    putChoice(frame, composer, state,
              boxAt(frame, rect, pad, fieldTop, composerWide - 2 * pad, tall), pressing,
              look.prefix, items);
    return items;
  }
  putField(on);
  putLay(on);
  if (!composer.showsKeys()) return items;
  const scene::Point corner{rect.x + frame.px(pad), rect.y + frame.px(keysTop)};
  for (scene::Item& key : composer.keyboard().items(frame, corner, pressing, look.prefix)) {
    items.push_back(std::move(key));
  }
  return items;
}

scene::Rect composerText(const Frame& frame, scene::Rect rect) {
  const scene::Rect field = boxAt(frame, rect, pad, fieldTop, fieldWide, fieldTall);
  return {field.x + frame.px(textPadX), field.y + frame.px(textPadY),
          field.w - frame.px(textPadX + markRoom), field.h - 2 * frame.px(textPadY)};
}

}  // namespace grappe::screens
