#include "screens/theme_sheet.h"

#include <GLFW/glfw3.h>

#include <algorithm>
#include <cmath>

#include "screens/note_pages.h"
#include "screens/title_field.h"

namespace grappe::screens {

namespace {

using widgets::ButtonLook;
using widgets::Frame;
using widgets::Layers;
namespace colour = widgets::colour;

// The sheet, in the design's pixels from its own corner.
constexpr float sheetMargin = 40;
constexpr float sheetTop = 28;
constexpr float pad = 44;
constexpr float headHigh = 152;
constexpr float trayHigh = 524;  // with the keyboard
constexpr float footHigh = 132;  // without

scene::Rect sheetRect(const Frame& frame) {
  const float x = frame.px(sheetMargin);
  const float y = frame.px(sheetTop);
  return {x, y, frame.width - 2 * x, frame.height - 2 * y};
}

}  // namespace

void ThemeSheet::open(const workshop::Theme& theme, bool touch) {
  m_open = true;
  m_theme = theme.id;
  m_before = theme.title.text;
  m_field = widgets::TextField(m_before, workshop::titleLimit);
  m_keyboard = {};
  if (m_field.empty()) m_keyboard.startSentence();
  m_keys = touch;
  m_page = 0;
}

void ThemeSheet::openUnsorted() {
  m_open = true;
  m_theme = {};
  m_field = widgets::TextField();
  m_keys = false;
  m_page = 0;
}

ThemeSheet::Outcome ThemeSheet::done() const {
  // Nothing written: the title stays as it was, or the machine goes on proposing one.
  if (m_theme.empty() || m_field.empty() || m_field.text() == m_before) {
    return {Outcome::What::close, {}};
  }
  return {Outcome::What::rename, m_field.text()};
}

ThemeSheet::Outcome ThemeSheet::press(std::string_view action) {
  using What = Outcome::What;
  if (action == "sheet.close") return {What::close, {}};
  if (action == "sheet.done") return done();
  if (action == "sheet.hold") return {What::toggleHold, {}};
  if (action == "sheet.keyboard" || action == "sheet.field") {
    m_keys = action == "sheet.field" || !m_keys;
    m_page = 0;
    return {};
  }
  if (action == "sheet.page_back" && m_page > 0) --m_page;
  if (action == "sheet.page_forward" && m_page + 1 < m_pages) ++m_page;
  if (action.substr(0, 4) != "key:") return {};
  const auto typed = m_keyboard.press(action);
  using Typed = widgets::Keyboard::Typed::What;
  switch (typed.what) {
    case Typed::text:
      m_field.insert(typed.text);
      break;
    case Typed::backspace:
      m_field.backspace();
      break;
    case Typed::done:
      return done();
    case Typed::nothing:
      break;
  }
  return {};
}

ThemeSheet::Outcome ThemeSheet::key(const kiosk::Key& key) {
  switch (key.key) {
    case GLFW_KEY_ESCAPE:
      return {Outcome::What::close, {}};
    case GLFW_KEY_ENTER:
    case GLFW_KEY_KP_ENTER:
      return done();
    case GLFW_KEY_BACKSPACE:
      m_field.backspace();
      break;
    case GLFW_KEY_DELETE:
      m_field.erase();
      break;
    case GLFW_KEY_LEFT:
      m_field.left();
      break;
    case GLFW_KEY_RIGHT:
      m_field.right();
      break;
    case GLFW_KEY_HOME:
      m_field.home();
      break;
    case GLFW_KEY_END:
      m_field.end();
      break;
    case GLFW_KEY_PAGE_UP:
      return press("sheet.page_back");
    case GLFW_KEY_PAGE_DOWN:
      return press("sheet.page_forward");
    default:
      break;
  }
  return {};
}

void ThemeSheet::character(char32_t character) {
  if (!m_theme.empty()) m_field.insert(character);
}

std::vector<scene::Item> ThemeSheet::items(const Frame& frame, const workshop::State& state,
                                           const workshop::Question& question,
                                           const widgets::Pressing& pressing, bool caret) {
  if (!m_open) return {};
  const workshop::ThemePtr theme = m_theme.empty() ? nullptr : state.theme(m_theme);
  if (!theme && !m_theme.empty()) return {};
  const auto notes = workshop::notesOf(
      question, theme ? std::optional<workshop::ThemeId>(theme->id) : std::nullopt);
  const long placed = std::count_if(notes.begin(), notes.end(), [](const workshop::NotePtr& note) {
    return note->place.by == workshop::Hand::person;
  });

  const scene::Rect rect = sheetRect(frame);
  std::vector<scene::Item> items;
  // A tap beside the sheet loses nothing that was written; only the cross and Escape do.
  items.push_back(widgets::scrim(frame, "sheet.done", Layers::sheet));
  scene::Item sheet = widgets::fixedItem("sheet", rect, Layers::sheet);
  scene::Box box;
  box.rect = {0, 0, rect.w, rect.h};
  box.radius = frame.px(36);
  box.fill = colour::panel;
  box.shadow = widgets::sheetShadow(frame);
  sheet.shapes.emplace_back(box);
  const float footTop = rect.h - frame.px(m_keys ? trayHigh : footHigh);
  if (m_keys) {
    // The tray has the sheet's round corners below and a straight edge above.
    scene::Box tray = box;
    tray.shadow = {};
    tray.fill = colour::tray;
    tray.rect = {0, footTop, rect.w, rect.h - footTop};
    sheet.shapes.emplace_back(tray);
    scene::Box edge;
    edge.fill = colour::tray;
    edge.rect = {0, footTop, rect.w, frame.px(72)};
    sheet.shapes.emplace_back(edge);
  }
  items.push_back(std::move(sheet));

  drawHead(frame, theme.get(), static_cast<long>(notes.size()), pressing, items);
  if (theme) {
    drawField(frame, {rect.x + frame.px(122), rect.y + frame.px(28), frame.px(1030), frame.px(96)},
              caret, items);
  }
  drawNotes(frame, state, notes, rect.y + footTop - frame.px(16), pressing, items);
  drawFoot(frame, theme.get(), placed, rect.y + footTop, pressing, items);
  return items;
}

void ThemeSheet::drawHead(const Frame& frame, const workshop::Theme* theme, long notes,
                          const widgets::Pressing& pressing,
                          std::vector<scene::Item>& items) const {
  const scene::Rect rect = sheetRect(frame);
  const float middle = rect.y + frame.px(76);
  float countX = rect.x + frame.px(1184);
  if (theme != nullptr) {
    ButtonLook pin;
    pin.glyph = scene::Glyph::pin;
    pin.fill = theme->held ? colour::grape : colour::paper;
    pin.ink = theme->held ? colour::paper : colour::line;
    pin.pressed = pressing.isOn("sheet.hold");
    const float size = frame.px(64);
    scene::Item item = widgets::button(frame, "sheet.hold",
                                       {rect.x + frame.px(pad), middle - size / 2, size, size}, pin,
                                       Layers::sheet);
    auto& disc = std::get<scene::Box>(item.shapes.front());
    disc.radius = size / 2;
    if (!theme->held) {
      disc.line = colour::line;
      disc.lineWidth = frame.px(3);
    }
    items.push_back(std::move(item));
  } else {
    const std::string title = frame.words.say("kiosk.sheet.unsorted");
    const float wide = widgets::lineWidth(frame, title, 56, scene::Weight::bold) + frame.px(8);
    scene::Item name = widgets::fixedItem(
        "sheet.title", {rect.x + frame.px(pad), rect.y + frame.px(28), wide, frame.px(96)},
        Layers::sheet);
    name.shapes.emplace_back(widgets::label(frame, {0, 0, wide, frame.px(96)}, title, 56,
                                            scene::Weight::bold, colour::ink));
    items.push_back(std::move(name));
    countX = rect.x + frame.px(pad) + wide + frame.px(24);
  }
  scene::Item count = widgets::fixedItem(
      "sheet.count", {countX, middle - frame.px(24), frame.px(300), frame.px(48)}, Layers::sheet);
  count.shapes.emplace_back(widgets::label(frame, {0, 0, count.rect.w, count.rect.h},
                                           frame.words.count("kiosk.notes", notes), 28,
                                           scene::Weight::semibold, colour::ink2));
  items.push_back(std::move(count));

  ButtonLook close;
  close.glyph = scene::Glyph::close;
  close.fill = colour::ground;
  close.pressed = pressing.isOn("sheet.close");
  const float size = frame.px(80);
  scene::Item item = widgets::button(
      frame, "sheet.close", {rect.x + rect.w - frame.px(pad) - size, middle - size / 2, size, size},
      close, Layers::sheet);
  std::get<scene::Box>(item.shapes.front()).radius = size / 2;
  items.push_back(std::move(item));
}

void ThemeSheet::drawField(const Frame& frame, scene::Rect rect, bool caret,
                           std::vector<scene::Item>& items) const {
  items.push_back(titleField(frame, m_field, rect, caret));
}

void ThemeSheet::drawNotes(const Frame& frame, const workshop::State& state,
                           const std::vector<workshop::NotePtr>& notes, float bottom,
                           const widgets::Pressing& pressing, std::vector<scene::Item>& items) {
  const scene::Rect rect = sheetRect(frame);
  scene::Rect area;
  area.x = rect.x + frame.px(pad);
  area.y = rect.y + frame.px(headHigh + 4);
  area.w = rect.w - 2 * frame.px(pad);
  area.h = bottom - area.y;
  const auto pages = notePages(frame, notes, area);
  m_pages = std::max<std::size_t>(pages.size(), 1);
  m_page = std::min(m_page, m_pages - 1);
  if (notes.empty()) {
    scene::Item none = widgets::fixedItem("sheet.none", area, Layers::sheet);
    none.shapes.emplace_back(widgets::label(frame, {0, 0, area.w, frame.px(60)},
                                            frame.words.say("kiosk.sheet.nothing"), 28,
                                            scene::Weight::medium, colour::ink2));
    items.push_back(std::move(none));
    return;
  }
  for (const PlacedNote& placed : pages[m_page]) {
    items.push_back(
        widgets::noteCard(frame, state, *notes[placed.note], placed.look, placed.corner));
  }
  if (m_pages < 2) return;
  const float size = frame.px(80);
  const float y = rect.y + frame.px(76) - size / 2;
  float x = rect.x + rect.w - frame.px(pad) - 4 * size - frame.px(120);
  const auto turn = [&](const std::string& action, scene::Glyph glyph, bool enabled) {
    ButtonLook look;
    look.glyph = glyph;
    look.fill = colour::ground;
    look.enabled = enabled;
    look.pressed = pressing.isOn(action);
    items.push_back(widgets::button(frame, action, {x, y, size, size}, look, Layers::sheet));
    x += size;
  };
  turn("sheet.page_back", scene::Glyph::back, m_page > 0);
  scene::Item page = widgets::fixedItem("sheet.page", {x, y, frame.px(110), size}, Layers::sheet);
  page.shapes.emplace_back(widgets::label(
      frame, {0, 0, page.rect.w, size},
      frame.words.say("kiosk.page",
                      {{"n", std::to_string(m_page + 1)}, {"m", std::to_string(m_pages)}}),
      26, scene::Weight::semibold, colour::ink2, scene::Align::centre));
  items.push_back(std::move(page));
  x += frame.px(110);
  turn("sheet.page_forward", scene::Glyph::forward, m_page + 1 < m_pages);
}

void ThemeSheet::drawFoot(const Frame& frame, const workshop::Theme* theme, long placed, float top,
                          const widgets::Pressing& pressing,
                          std::vector<scene::Item>& items) const {
  const scene::Rect rect = sheetRect(frame);
  const float left = rect.x + frame.px(pad);
  scene::Item about = widgets::fixedItem(
      "sheet.about", {left, top + frame.px(m_keys ? 40 : 34), frame.px(540), frame.px(160)},
      Layers::sheet);
  std::string standing;
  if (theme != nullptr) {
    standing = frame.words.say(theme->held ? "kiosk.sheet.held" : "kiosk.sheet.proposed");
  }
  float y = 0;
  for (const std::string& line :
       {standing, placed > 0 ? frame.words.count("kiosk.sheet.placed", placed) : std::string()}) {
    if (line.empty()) continue;
    about.shapes.emplace_back(widgets::label(frame, {0, y, about.rect.w, frame.px(36)}, line, 24,
                                             scene::Weight::medium, colour::ink2));
    y += frame.px(38);
  }
  if (y > 0) items.push_back(std::move(about));
  if (theme == nullptr) return;
  if (m_keys) {
    const scene::Point corner{rect.x + rect.w - frame.px(pad + widgets::Keyboard::width),
                              top + frame.px(34)};
    for (scene::Item& key : m_keyboard.items(frame, corner, pressing))
      items.push_back(std::move(key));
    ButtonLook hide;
    hide.label = frame.words.say("kiosk.sheet.hide_keyboard");
    hide.fill = colour::key2;
    hide.pressed = pressing.isOn("sheet.keyboard");
    const float tall = frame.px(84);
    items.push_back(widgets::button(frame, "sheet.keyboard",
                                    {left, top + frame.px(34 + 372), frame.px(400), tall}, hide,
                                    Layers::sheet));
    return;
  }
  const float tall = frame.px(80);
  const float y2 = top + frame.px(20);
  ButtonLook ok;
  ok.label = frame.words.say("kiosk.key.done");
  ok.fill = colour::grape;
  ok.ink = colour::paper;
  ok.pressed = pressing.isOn("sheet.done");
  const float wide = frame.px(260);
  float x = rect.x + rect.w - frame.px(pad) - wide;
  items.push_back(widgets::button(frame, "sheet.done", {x, y2, wide, tall}, ok, Layers::sheet));
  ButtonLook keys;
  keys.label = frame.words.say("kiosk.sheet.show_keyboard");
  keys.fill = colour::key2;
  keys.pressed = pressing.isOn("sheet.keyboard");
  const float keysWide = widgets::buttonWidth(frame, keys);
  x -= keysWide + frame.px(20);
  items.push_back(
      widgets::button(frame, "sheet.keyboard", {x, y2, keysWide, tall}, keys, Layers::sheet));
}

}  // namespace grappe::screens
