#include "widgets/key_faces.h"

#include <array>

namespace grappe::widgets {

namespace {

using Does = KeyCap::Does;

constexpr float stroke = 3;

// Icons that no font is sure to have: a house-shaped arrow, and the struck arrow of "rub out".
void putShift(const Frame& frame, scene::Item& item, scene::Colour ink, bool locked) {
  const float cx = item.rect.w / 2;
  const float cy = item.rect.h / 2;
  const auto at = [&](float x, float y) {
    return scene::Point{cx + frame.px(x), cy + frame.px(y)};
  };
  const std::array<scene::Point, 8> path{at(0, -17), at(16, 0), at(7, 0),   at(7, 14),
                                         at(-7, 14), at(-7, 0), at(-16, 0), at(0, -17)};
  for (std::size_t i = 0; i + 1 < path.size(); ++i) {
    item.shapes.emplace_back(scene::Line{path[i], path[i + 1], frame.px(stroke), ink});
  }
  if (locked) item.shapes.emplace_back(scene::Line{at(-12, 22), at(12, 22), frame.px(4), ink});
}

void putBackspace(const Frame& frame, scene::Item& item, scene::Colour ink) {
  const float cx = item.rect.w / 2;
  const float cy = item.rect.h / 2;
  const auto line = [&](float x1, float y1, float x2, float y2) {
    item.shapes.emplace_back(scene::Line{{cx + frame.px(x1), cy + frame.px(y1)},
                                         {cx + frame.px(x2), cy + frame.px(y2)},
                                         frame.px(stroke),
                                         ink});
  };
  line(-8, -13, 18, -13);
  line(18, -13, 18, 13);
  line(18, 13, -8, 13);
  line(-8, 13, -19, 0);
  line(-19, 0, -8, -13);
  line(-1, -5, 9, 5);
  line(9, -5, -1, 5);
}

bool isFunction(Does does) {
  return does != Does::insert && does != Does::space && does != Does::done;
}

}  // namespace

void putGlobe(const Frame& frame, scene::Item& item, scene::Point middle, float size,
              scene::Colour ink) {
  const float line = frame.px(stroke);
  const auto ring = [&](float wide) {
    scene::Box box;
    box.rect = {middle.x - wide / 2, middle.y - size / 2, wide, size};
    box.radius = wide / 2;
    box.line = ink;
    box.lineWidth = line;
    item.shapes.emplace_back(box);
  };
  ring(size);
  ring(size * 0.44F);
  item.shapes.emplace_back(scene::Line{
      {middle.x - size / 2 + line, middle.y}, {middle.x + size / 2 - line, middle.y}, line, ink});
}

void putUpArrow(const Frame& frame, scene::Item& item, scene::Point middle, scene::Colour ink) {
  const auto at = [&](float x, float y) {
    return scene::Point{middle.x + frame.px(x), middle.y + frame.px(y)};
  };
  const float wide = frame.px(4);
  item.shapes.emplace_back(scene::Line{at(0, -13), at(0, 13), wide, ink});
  item.shapes.emplace_back(scene::Line{at(0, -13), at(-10, -3), wide, ink});
  item.shapes.emplace_back(scene::Line{at(0, -13), at(10, -3), wide, ink});
}

void putFace(const Frame& frame, const KeyCap& cap, const KeyFace& face, scene::Item& item) {
  const bool strong = cap.does == Does::done || face.lit;
  scene::Box box;
  box.rect = {0, 0, item.rect.w, item.rect.h};
  box.radius = frame.px(face.radius);
  box.fill = strong ? colour::grape : isFunction(cap.does) ? colour::key2 : colour::paper;
  box.shadow = cardShadow(frame);
  item.shapes.emplace_back(box);
  const scene::Colour ink = strong ? colour::paper : colour::ink;
  const auto word = [&](scene::Rect rect, std::string text, float size) {
    item.shapes.emplace_back(label(frame, rect, std::move(text), size, scene::Weight::medium, ink,
                                   scene::Align::centre));
  };
  const float function = face.letter * 0.82F;
  switch (cap.does) {
    case Does::shift:
      putShift(frame, item, ink, face.locked);
      break;
    case Does::backspace:
      putBackspace(frame, item, ink);
      break;
    case Does::language:
      putGlobe(frame, item, {item.rect.w / 2, item.rect.h / 2 - frame.px(24)}, frame.px(48), ink);
      word({0, item.rect.h / 2 + frame.px(10), item.rect.w, frame.px(48)},
           frame.words.say("kiosk.keys." + std::string(face.language)), 24);
      break;
    case Does::space:
      word(box.rect, frame.words.say("kiosk.key.space"), function);
      break;
    case Does::done:
      word(box.rect, frame.words.say("kiosk.key.done"), 30);
      break;
    case Does::letters:
    case Does::signs:
    case Does::further:
      word(box.rect, cap.text, function);
      break;
    case Does::smiles:
    case Does::insert:
      word(box.rect, cap.text, face.letter);
      break;
  }
}

}  // namespace grappe::widgets
