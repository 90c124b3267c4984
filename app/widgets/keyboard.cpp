#include "widgets/keyboard.h"

#include <array>

namespace grappe::widgets {

namespace {

using Row = std::vector<std::string_view>;
using Does = KeyCap::Does;

struct Face {
  std::array<Row, 4> rows;
};

// Rows of ten keys and a wide one; the last has shift, then ten.
const Face& lower() {
  static const Face face{{Row{"é", "è", "ê", "à", "â", "ç", "ù", "î", "ô", "œ", "-"},
                          Row{"a", "z", "e", "r", "t", "y", "u", "i", "o", "p"},
                          Row{"q", "s", "d", "f", "g", "h", "j", "k", "l", "m", "’"},
                          Row{"w", "x", "c", "v", "b", "n", ",", ".", "?", "!"}}};
  return face;
}
const Face& upper() {
  static const Face face{{Row{"É", "È", "Ê", "À", "Â", "Ç", "Ù", "Î", "Ô", "Œ", "-"},
                          Row{"A", "Z", "E", "R", "T", "Y", "U", "I", "O", "P"},
                          Row{"Q", "S", "D", "F", "G", "H", "J", "K", "L", "M", "’"},
                          Row{"W", "X", "C", "V", "B", "N", ",", ".", "?", "!"}}};
  return face;
}
const Face& signs() {
  static const Face face{{Row{"1", "2", "3", "4", "5", "6", "7", "8", "9", "0", "/"},
                          Row{"«", "»", "(", ")", ":", ";", "…", "%", "€", "&"},
                          Row{"ë", "ï", "ü", "û", "ÿ", "ö", "ä", "æ", "ñ", "+", "’"},
                          Row{"°", "@", "#", "*", "=", "_", ",", ".", "?", "!"}}};
  return face;
}
const Face& upperSigns() {
  static const Face face{{Row{"1", "2", "3", "4", "5", "6", "7", "8", "9", "0", "/"},
                          Row{"«", "»", "(", ")", ":", ";", "…", "%", "€", "&"},
                          Row{"Ë", "Ï", "Ü", "Û", "Ÿ", "Ö", "Ä", "Æ", "Ñ", "+", "’"},
                          Row{"°", "@", "#", "*", "=", "_", ",", ".", "?", "!"}}};
  return face;
}

constexpr float keyWide = 96;
constexpr float keyHigh = 84;
constexpr float keyGap = 9;
constexpr float step = keyWide + keyGap;
constexpr float rowStep = keyHigh + keyGap;
constexpr float edge = 140;  // the wide keys on either side

// Icons that no font is sure to have: a house-shaped arrow, and the struck arrow of "rub out".
void drawShift(const Frame& frame, scene::Item& item, scene::Colour ink) {
  const float cx = item.rect.w / 2;
  const float cy = item.rect.h / 2;
  const auto at = [&](float x, float y) {
    return scene::Point{cx + frame.px(x), cy + frame.px(y)};
  };
  const std::array<scene::Point, 8> path{at(0, -17), at(16, 0), at(7, 0),   at(7, 14),
                                         at(-7, 14), at(-7, 0), at(-16, 0), at(0, -17)};
  for (std::size_t i = 0; i + 1 < path.size(); ++i) {
    item.shapes.emplace_back(scene::Line{path[i], path[i + 1], frame.px(3), ink});
  }
}

void drawBackspace(const Frame& frame, scene::Item& item, scene::Colour ink) {
  const float cx = item.rect.w / 2;
  const float cy = item.rect.h / 2;
  const auto line = [&](float x1, float y1, float x2, float y2) {
    item.shapes.emplace_back(scene::Line{{cx + frame.px(x1), cy + frame.px(y1)},
                                         {cx + frame.px(x2), cy + frame.px(y2)},
                                         frame.px(3),
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

}  // namespace

std::string KeyCap::action() const {
  switch (does) {
    case Does::insert:
      return "key:" + text;
    case Does::backspace:
      return "key:backspace";
    case Does::shift:
      return "key:shift";
    case Does::page:
      return "key:page";
    case Does::space:
      return "key:space";
    case Does::done:
      return "key:done";
  }
  return {};
}

std::vector<KeyCap> Keyboard::keys() const {
  const Face& face = m_signs ? (m_shift ? upperSigns() : signs()) : (m_shift ? upper() : lower());
  std::vector<KeyCap> keys;
  const auto put = [&](Does does, std::string_view text, float x, std::size_t row, float w) {
    keys.push_back({does, std::string(text), x, static_cast<float>(row) * rowStep, w, keyHigh});
  };
  for (std::size_t row = 0; row < face.rows.size(); ++row) {
    const bool last = row == 3;
    if (last) put(Does::shift, {}, 0, row, edge);
    float x = last ? edge + keyGap : 0;
    for (std::size_t i = 0; i < face.rows[row].size(); ++i) {
      const bool wide = i == 10;
      put(Does::insert, face.rows[row][i], x, row, wide ? edge : keyWide);
      x += (wide ? edge : keyWide) + keyGap;
    }
    if (row == 1) put(Does::backspace, {}, 10 * step, row, edge);
  }
  put(Does::page, m_signs ? "abc" : "123", 0, 4, edge);
  put(Does::space, {}, edge + keyGap, 4, 674);
  put(Does::done, {}, edge + keyGap + 674 + keyGap, 4, width - edge - 674 - 2 * keyGap);
  return keys;
}

Keyboard::Typed Keyboard::press(std::string_view action) {
  using What = Typed::What;
  for (const KeyCap& cap : keys()) {
    if (cap.action() != action) continue;
    switch (cap.does) {
      case Does::insert:
        m_shift = false;
        return {What::text, cap.text};
      case Does::space:
        return {What::text, " "};
      case Does::backspace:
        return {What::backspace, {}};
      case Does::done:
        return {What::done, {}};
      case Does::shift:
        m_shift = !m_shift;
        return {};
      case Does::page:
        m_signs = !m_signs;
        m_shift = false;
        return {};
    }
  }
  return {};
}

std::vector<scene::Item> Keyboard::items(const Frame& frame, scene::Point corner,
                                         const Pressing& pressing) const {
  std::vector<scene::Item> items;
  for (const KeyCap& cap : keys()) {
    const bool function =
        cap.does == Does::backspace || cap.does == Does::shift || cap.does == Does::page;
    const bool done = cap.does == Does::done;
    const std::string action = cap.action();
    // Each key's edges are rounded on their own, so that rows end flush at any scale.
    const float x = frame.px(cap.x);
    const float y = frame.px(cap.y);
    scene::Item item = fixedItem(
        "button:" + action,
        {corner.x + x, corner.y + y, frame.px(cap.x + cap.w) - x, frame.px(cap.y + cap.h) - y},
        Layers::sheet);
    item.kind = scene::Kind::button;
    item.action = action;
    const bool lit = cap.does == Does::shift && m_shift;
    if (pressing.isOn(action)) item.scale = 0.97F;
    scene::Box box;
    box.rect = {0, 0, item.rect.w, item.rect.h};
    box.radius = frame.px(14);
    box.fill = done || lit ? colour::grape : function ? colour::key2 : colour::paper;
    box.shadow = cardShadow(frame);
    item.shapes.emplace_back(box);
    const scene::Colour ink = done || lit ? colour::paper : colour::ink;
    if (cap.does == Does::shift) {
      drawShift(frame, item, ink);
    } else if (cap.does == Does::backspace) {
      drawBackspace(frame, item, ink);
    } else {
      std::string face = cap.text;
      if (cap.does == Does::space) face = frame.words.say("kiosk.key.space");
      if (done) face = frame.words.say("kiosk.key.done");
      item.shapes.emplace_back(label(frame, box.rect, std::move(face), done ? 30 : 34,
                                     scene::Weight::medium, ink, scene::Align::centre));
    }
    items.push_back(std::move(item));
  }
  return items;
}

}  // namespace grappe::widgets
