#include "widgets/keyboard.h"

#include <charconv>

#include "widgets/key_faces.h"

namespace grappe::widgets {

namespace {

using Does = KeyCap::Does;

constexpr float columns = 10;
constexpr float side = 140;  // the wide keys at the right of a whole keyboard
constexpr std::string_view spaceKey = "<space:";

}  // namespace

std::string KeyCap::action() const {
  switch (does) {
    case Does::insert:
      return "key:" + text;
    case Does::backspace:
      return "key:backspace";
    case Does::shift:
      return "key:shift";
    case Does::letters:
      return "key:letters";
    case Does::signs:
      return "key:signs";
    case Does::further:
      return "key:further";
    case Does::smiles:
      return "key:smiles";
    case Does::language:
      return "key:language";
    case Does::space:
      return "key:space";
    case Does::done:
      return "key:done";
  }
  return {};
}

const KeyRows& Keyboard::rows() const {
  switch (m_page) {
    case Page::signs:
      return m_layout->signs;
    case Page::further:
      return m_layout->further;
    case Page::smiles:
      return smileRows();
    case Page::letters:
      break;
  }
  return m_layout->page;
}

std::string_view Keyboard::above() const {
  if (m_page == Page::letters) return m_layout->above;
  return m_page == Page::signs ? aboveSigns() : aboveOthers();
}

KeyCap Keyboard::capOf(std::string_view token, float& units) const {
  units = 1;
  KeyCap cap;
  if (token == "<shift>") {
    cap.does = Does::shift;
  } else if (token == "<back>") {
    cap.does = Does::backspace;
  } else if (token == "<abc>") {
    cap.does = Does::letters;
    cap.text = m_layout->letters;
  } else if (token == "<123>") {
    cap.does = Does::signs;
    cap.text = "123";
  } else if (token == "<more>") {
    cap.does = Does::further;
    cap.text = m_layout->more;
  } else if (token == "<smile>") {
    cap.does = Does::smiles;
    cap.text = "🙂";
  } else if (token.starts_with(spaceKey)) {
    cap.does = Does::space;
    int wide = 1;
    std::from_chars(token.data() + spaceKey.size(), token.data() + token.size(), wide);
    units = static_cast<float>(wide);
  } else {
    const bool capital = m_shift != Shift::off;
    cap.text = capital ? capitalOf(token, *m_layout) : std::string(token);
  }
  return cap;
}

void Keyboard::putRow(std::string_view row, float y, std::vector<KeyCap>& keys) const {
  float x = 0;
  while (!row.empty()) {
    const std::size_t end = std::min(row.find(' '), row.size());
    float units = 1;
    KeyCap cap = capOf(row.substr(0, end), units);
    row.remove_prefix(std::min(end + 1, row.size()));
    cap.x = x;
    cap.y = y;
    cap.w = units * m_size.w + (units - 1) * m_size.gap;
    cap.h = m_size.h;
    x += cap.w + m_size.gap;
    keys.push_back(std::move(cap));
  }
}

std::vector<KeyCap> Keyboard::keys() const {
  std::vector<KeyCap> keys;
  const float step = m_size.h + m_size.gap;
  float y = 0;
  if (m_size.whole) {
    putRow(above(), y, keys);
    y += step;
  }
  for (const std::string_view row : rows()) {
    putRow(row, y, keys);
    y += step;
  }
  if (!m_size.whole) return keys;
  const float x = columns * (m_size.w + m_size.gap);
  keys.push_back({Does::language, {}, x, 0, side, 2 * step - m_size.gap});
  keys.push_back({Does::done, {}, x, 2 * step, side, 3 * step - m_size.gap});
  return keys;
}

void Keyboard::startSentence() {
  if (m_shift == Shift::off) m_shift = Shift::once;
}

void Keyboard::speak(std::string_view language) {
  m_layout = &keyLayout(language);
  m_page = Page::letters;
}

void Keyboard::pressShift(double now) {
  const bool twice = m_shiftAt >= 0 && now >= 0 && now - m_shiftAt <= doubleTap;
  m_shiftAt = now;
  if (twice) {
    m_shift = Shift::locked;
  } else {
    m_shift = m_shift == Shift::off ? Shift::once : Shift::off;
  }
}

Keyboard::Typed Keyboard::press(std::string_view action, double now) {
  using What = Typed::What;
  for (const KeyCap& cap : keys()) {
    if (cap.action() != action) continue;
    switch (cap.does) {
      case Does::insert:
        if (m_shift == Shift::once) m_shift = Shift::off;
        // One letter from there, and the others are at hand again.
        if (m_page == Page::further) m_page = Page::letters;
        return {What::text, cap.text};
      case Does::space:
        return {What::text, " "};
      case Does::backspace:
        return {What::backspace, {}};
      case Does::done:
        return {What::done, {}};
      case Does::shift:
        pressShift(now);
        return {};
      case Does::language:
        speak(nextLayout(m_layout->code).code);
        return {};
      case Does::letters:
        m_page = Page::letters;
        return {};
      case Does::signs:
        m_page = Page::signs;
        return {};
      case Does::further:
        m_page = Page::further;
        return {};
      case Does::smiles:
        m_page = Page::smiles;
        return {};
    }
  }
  return {};
}

std::vector<scene::Item> Keyboard::items(const Frame& frame, scene::Point corner,
                                         const Pressing& pressing,
                                         const std::string& prefix) const {
  std::vector<scene::Item> items;
  for (const KeyCap& cap : keys()) {
    const std::string action = prefix + cap.action();
    // Each key's edges are rounded on their own, so that rows end flush at any scale.
    const float x = frame.px(cap.x);
    const float y = frame.px(cap.y);
    scene::Item item = fixedItem(
        "button:" + action,
        {corner.x + x, corner.y + y, frame.px(cap.x + cap.w) - x, frame.px(cap.y + cap.h) - y},
        Layers::sheet);
    item.kind = scene::Kind::button;
    item.action = action;
    if (pressing.isOn(action)) item.scale = 0.97F;
    KeyFace face;
    face.radius = m_size.radius;
    face.letter = m_size.letter;
    face.lit = cap.does == Does::shift && m_shift != Shift::off;
    face.locked = m_shift == Shift::locked;
    face.language = m_layout->code;
    putFace(frame, cap, face, item);
    items.push_back(std::move(item));
  }
  return items;
}

}  // namespace grappe::widgets
