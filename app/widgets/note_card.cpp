#include "widgets/note_card.h"

#include <algorithm>

#include "base/text.h"
#include "scene/setting.h"

namespace grappe::widgets {

namespace {
constexpr float padY = 22;
constexpr float padX = 26;
constexpr float markSize = 26;
constexpr float markRight = 20;
constexpr float markClear = 12;
constexpr float countSize = 26;

// "×3", or nothing.
std::string countOf(const Frame& frame, const CardLook& look) {
  if (look.alike < 2) return {};
  return frame.words.say("wall.alike", {{"n", std::to_string(look.alike)}});
}

float countWidth(const Frame& frame, const std::string& count) {
  return count.empty() ? 0 : lineWidth(frame, count, countSize, scene::Weight::bold) + frame.px(4);
}

struct Measured {
  scene::TextStyle style;
  float text = 0;  // height of the text
  float card = 0;
};

Measured measured(const Frame& frame, const workshop::Note& note, const CardLook& look) {
  Measured m;
  m.style = style(frame, look.size, look.line, scene::Weight::medium);
  const std::string text = noteText(frame, note);
  const float wide = look.width - 2 * frame.px(padX);
  const auto size = frame.measure.measure(text, m.style, wide);
  m.text = std::max(size.height, m.style.line);
  m.card = m.text + 2 * frame.px(padY);
  // The mark stands at the end of the last line; a line that reaches it pushes it below.
  const float count = countWidth(frame, countOf(frame, look));
  const float counted = count > 0 ? count + frame.px(markClear) : 0;
  const float free =
      look.width - frame.px(markRight + markSize + markClear) - frame.px(padX) - counted;
  if (size.lastLine > free || readsRightToLeft(text)) m.card += m.style.line;
  return m;
}
}  // namespace

std::string noteText(const Frame& frame, const workshop::Note& note) {
  return note.text.erased ? frame.words.say("kiosk.note.erased") : note.text.text;
}

float noteCardHeight(const Frame& frame, const workshop::Note& note, const CardLook& look) {
  return measured(frame, note, look).card;
}

scene::Item noteCard(const Frame& frame, const workshop::State& state, const workshop::Note& note,
                     const CardLook& look, scene::Point corner) {
  const Measured m = measured(frame, note, look);
  const scene::CircleLook circle = scene::lookOf(state, note.circle);
  const bool erased = note.text.erased;

  scene::Item item =
      fixedItem("sheet:" + note.id.text(), {corner.x, corner.y, look.width, m.card}, Layers::sheet);
  scene::Box card;
  card.rect = {0, 0, item.rect.w, item.rect.h};
  card.radius = frame.px(18);
  if (erased) {
    card.line = colour::line;
    card.lineWidth = frame.px(3);
    card.dashed = true;
  } else {
    card.fill = circle.tint;
    card.shadow = cardShadow(frame);
  }
  item.shapes.emplace_back(card);
  scene::Text text;
  text.rect = {frame.px(padX), frame.px(padY), look.width - 2 * frame.px(padX), m.text};
  text.text = noteText(frame, note);
  text.style = m.style;
  text.colour = erased ? colour::ink2 : colour::ink;
  item.shapes.emplace_back(std::move(text));
  const float mark = frame.px(markSize);
  const float lineMiddle = m.card - frame.px(padY) - m.style.line / 2;
  const std::string count = countOf(frame, look);
  if (!erased && !count.empty()) {
    const float wide = countWidth(frame, count);
    const float right =
        look.width - frame.px(markRight) - (note.circle.empty() ? 0 : mark + frame.px(markClear));
    item.shapes.emplace_back(label(frame,
                                   {right - wide, lineMiddle - frame.px(20), wide, frame.px(40)},
                                   count, countSize, scene::Weight::bold, colour::ink));
  }
  if (!erased && !note.circle.empty()) {
    item.shapes.emplace_back(
        scene::Mark{{look.width - frame.px(markRight) - mark, lineMiddle - mark / 2, mark, mark},
                    circle.glyph,
                    circle.mark,
                    circle.hollow});
  }
  if (note.place.by == workshop::Hand::person) {
    const float pin = frame.px(36);
    scene::putPin(item.shapes, {-pin * 0.4F, -pin * 0.4F, pin, pin});
  }
  return item;
}

}  // namespace grappe::widgets
