#include "screens/search_bar.h"

#include <GLFW/glfw3.h>

#include <algorithm>
#include <cmath>
#include <iterator>

#include "screens/title_field.h"

namespace grappe::screens {

namespace {

using widgets::ButtonLook;
using widgets::Frame;
using widgets::Layers;
namespace colour = widgets::colour;

constexpr float top = 20, pad = 12, tall = 84, gap = 12;
constexpr float fieldWide = 620, countWide = 220;
constexpr float countSize = 27;

}  // namespace

void SearchBar::open(bool touch) {
  if (!m_open) *this = {};
  m_open = true;
  m_keys = m_keys || touch;
}

SearchBar::Asks SearchBar::press(std::string_view action) {
  using What = widgets::Keyboard::Typed::What;
  if (action == "search.close") return Asks::close;
  if (action == "search.field") m_keys = true;
  if (action == "search.keyboard") m_keys = !m_keys;
  const bool keyed = action.starts_with("key:");
  const auto typed = keyed ? m_keyboard.press(action) : widgets::Keyboard::Typed{};
  if (action == "search.next" || typed.what == What::done) {
    // The note that opens needs the room.
    m_keys = false;
    return Asks::next;
  }
  if (typed.what == What::text) m_field.insert(typed.text);
  if (typed.what == What::backspace) m_field.backspace();
  if (typed.what != What::nothing) m_at = {};
  return Asks::nothing;
}

SearchBar::Asks SearchBar::key(const kiosk::Key& key) {
  if (key.key == GLFW_KEY_ENTER || key.key == GLFW_KEY_KP_ENTER) {
    if (key.repeat) return Asks::nothing;
    m_keys = false;
    return (key.modifiers & GLFW_MOD_SHIFT) != 0 ? Asks::previous : Asks::next;
  }
  const std::string before = words();
  editWith(m_field, key.key);
  if (words() != before) m_at = {};
  return Asks::nothing;
}

void SearchBar::character(char32_t character) {
  if (m_field.insert(character)) m_at = {};
}

workshop::NoteId SearchBar::step(const Notes& found, bool back) {
  if (found.empty()) return {};
  const auto last = std::find(found.begin(), found.end(), m_at);
  if (last == found.end()) {
    m_at = back ? found.back() : found.front();
  } else if (back) {
    m_at = last == found.begin() ? found.back() : *std::prev(last);
  } else {
    m_at = std::next(last) == found.end() ? found.front() : *std::next(last);
  }
  return m_at;
}

float SearchBar::bottom(const Frame& frame) { return frame.px(top + tall + 2 * pad); }

std::string SearchBar::counted(const Frame& frame, const Notes& found) const {
  if (words().find_first_not_of(' ') == std::string::npos) return {};
  if (found.empty()) return frame.words.say("kiosk.search.none");
  const auto at = std::find(found.begin(), found.end(), m_at);
  if (at == found.end()) {
    return frame.words.count("kiosk.notes", static_cast<long>(found.size()));
  }
  return frame.words.say("kiosk.page", {{"n", std::to_string(at - found.begin() + 1)},
                                        {"m", std::to_string(found.size())}});
}

std::vector<scene::Item> SearchBar::items(const Frame& frame, const Notes& found,
                                          const widgets::Pressing& pressing, bool caret) const {
  if (!m_open) return {};
  ButtonLook next;
  next.glyph = scene::Glyph::forward;
  next.fill = colour::key2;
  next.enabled = !found.empty();
  next.pressed = pressing.isOn("search.next");
  ButtonLook keys;
  keys.label = frame.words.say(m_keys ? "kiosk.sheet.hide_keyboard" : "kiosk.sheet.show_keyboard");
  keys.fill = colour::key2;
  keys.pressed = pressing.isOn("search.keyboard");
  ButtonLook close;
  close.glyph = scene::Glyph::close;
  close.fill = colour::key2;
  close.pressed = pressing.isOn("search.close");
  const float high = frame.px(tall);
  const float between = frame.px(gap);
  const float keysWide = widgets::buttonWidth(frame, keys);
  const float wide =
      2 * frame.px(pad) + frame.px(fieldWide + countWide) + keysWide + 2 * high + 4 * between;
  float x = std::round((frame.width - wide) / 2);
  const float y = frame.px(top);
  std::vector<scene::Item> items{widgets::panelItem(
      frame, "search", {x, y, wide, high + 2 * frame.px(pad)}, 26, colour::panel, Layers::sheet)};
  // A tap between its parts is not one on what lies behind.
  items.front().kind = scene::Kind::button;
  items.front().shapes.emplace_back(widgets::label(
      frame, {frame.px(pad + fieldWide) + between, frame.px(pad), frame.px(countWide), high},
      counted(frame, found), countSize, scene::Weight::semibold, colour::ink,
      scene::Align::centre));
  x += frame.px(pad);
  const float row = y + frame.px(pad);
  items.push_back(titleField(frame, m_field, {x, row, frame.px(fieldWide), high}, caret,
                             {"search.field", "kiosk.search.write"}));
  x += frame.px(fieldWide + countWide) + 2 * between;
  items.push_back(widgets::button(frame, "search.next", {x, row, high, high}, next, Layers::sheet));
  x += high + between;
  items.push_back(
      widgets::button(frame, "search.keyboard", {x, row, keysWide, high}, keys, Layers::sheet));
  x += keysWide + between;
  items.push_back(
      widgets::button(frame, "search.close", {x, row, high, high}, close, Layers::sheet));
  if (!m_keys) return items;
  const float board = frame.px(widgets::Keyboard::width);
  const scene::Point corner{std::round((frame.width - board) / 2),
                            frame.height - frame.px(widgets::Keyboard::height + 28)};
  const float margin = frame.px(20);
  items.push_back(widgets::panelItem(
      frame, "search.keys",
      {corner.x - margin, corner.y - margin, board + 2 * margin, frame.height - corner.y + margin},
      26, colour::tray, Layers::sheet));
  items.back().kind = scene::Kind::button;
  for (scene::Item& key : m_keyboard.items(frame, corner, pressing))
    items.push_back(std::move(key));
  return items;
}

}  // namespace grappe::screens
