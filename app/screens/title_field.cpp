#include "screens/title_field.h"

#include <GLFW/glfw3.h>

#include <algorithm>
#include <array>
#include <vector>

#include "base/text.h"

namespace grappe::screens {

namespace {

using widgets::Frame;
namespace colour = widgets::colour;

float wide(const Frame& frame, const std::string& text, float size) {
  return widgets::lineWidth(frame, text, size, scene::Weight::bold);
}

std::string joined(const std::vector<std::string>& parts, std::size_t from, std::size_t to) {
  std::string text;
  for (std::size_t i = from; i < to; ++i) text += parts[i];
  return text;
}

}  // namespace

FieldWindow fieldWindow(const Frame& frame, const widgets::TextField& field, float width) {
  FieldWindow window{std::string(field.before()), std::string(field.after()), 56};
  for (const float size : {56.0F, 46.0F, 38.0F}) {
    window.size = size;
    if (wide(frame, field.text(), size) <= width) return window;
  }
  // Too long even small: as much as fits round the caret, what stands before it first.
  const auto before = graphemes(field.before());
  const auto after = graphemes(field.after());
  std::size_t from = 0;
  while (from < before.size() &&
         wide(frame, joined(before, from, before.size()), window.size) > width) {
    ++from;
  }
  window.before = joined(before, from, before.size());
  std::size_t to = after.size();
  while (to > 0 && wide(frame, window.before + joined(after, 0, to), window.size) > width) --to;
  window.after = joined(after, 0, to);
  return window;
}

scene::Item titleField(const Frame& frame, const widgets::TextField& field, scene::Rect rect,
                       bool caret, const FieldUse& use) {
  scene::Item item = widgets::fixedItem(use.action, rect, widgets::Layers::sheet);
  item.kind = scene::Kind::button;
  item.action = use.action;
  scene::Box box;
  box.rect = {0, 0, rect.w, rect.h};
  box.radius = frame.px(22);
  box.fill = colour::paper;
  box.line = colour::grape;
  box.lineWidth = frame.px(4);
  item.shapes.emplace_back(box);

  const float pad = frame.px(28);
  const float caretWide = frame.px(4);
  const float room = rect.w - 2 * pad - caretWide;
  const FieldWindow window = fieldWindow(frame, field, room);
  const std::string text = window.before + window.after;
  if (field.empty()) {
    item.shapes.emplace_back(widgets::label(frame, {pad + frame.px(14), 0, room, rect.h},
                                            frame.words.say(use.placeholder), 40,
                                            scene::Weight::medium, colour::line));
  } else {
    item.shapes.emplace_back(widgets::label(frame, {pad, 0, room + caretWide, rect.h}, text,
                                            window.size, scene::Weight::bold, colour::ink));
  }
  if (!caret) return item;
  const float before = wide(frame, window.before, window.size);
  const float x = readsRightToLeft(text) ? rect.w - pad - before - caretWide : pad + before;
  scene::Box bar;
  const float tall = frame.px(window.size * 1.2F);
  bar.rect = {std::max(x, frame.px(8)), (rect.h - tall) / 2, caretWide, tall};
  bar.fill = colour::grape;
  item.shapes.emplace_back(bar);
  return item;
}

void editWith(widgets::TextField& field, int key) {
  switch (key) {
    case GLFW_KEY_BACKSPACE:
      field.backspace();
      break;
    case GLFW_KEY_DELETE:
      field.erase();
      break;
    case GLFW_KEY_LEFT:
      field.left();
      break;
    case GLFW_KEY_RIGHT:
      field.right();
      break;
    case GLFW_KEY_HOME:
      field.home();
      break;
    case GLFW_KEY_END:
      field.end();
      break;
    default:
      break;
  }
}

}  // namespace grappe::screens
