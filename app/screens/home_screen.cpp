#include "screens/home_screen.h"

#include <GLFW/glfw3.h>

#include <algorithm>

#include "screens/screenful.h"

namespace grappe::screens {

HomeScreen::HomeScreen(const words::Phrasebook& words, std::vector<ShelfEntry> shelf,
                       std::vector<TemplateChoice> templates, Callbacks callbacks)
    : m_words(words), m_templates(std::move(templates)), m_callbacks(std::move(callbacks)) {
  setShelf(std::move(shelf));
  if (m_shelf.empty()) m_side = Side::templates;
}

void HomeScreen::setShelf(std::vector<ShelfEntry> shelf) {
  m_shelf = std::move(shelf);
  std::stable_sort(m_shelf.begin(), m_shelf.end(),
                   [](const ShelfEntry& a, const ShelfEntry& b) { return a.date > b.date; });
  m_row = m_shelf.empty() ? 0 : std::min(m_row, m_shelf.size() - 1);
  m_page = 0;
}

void HomeScreen::refused(Code code) {
  m_toast.show(m_words.say("refusal." + std::string(codeName(code))), false, m_now);
}

scene::Scene HomeScreen::build(const kiosk::FrameInput& input, scene::TextMeasure& measure) {
  m_now = input.seconds;
  const widgets::Frame frame{input.width, input.height, scene::Units(input.width, input.height),
                             measure, m_words};
  scene::Scene scene = blankScene(frame);
  drawHead(scene, frame);

  const float margin = frame.px(88);
  const float top = frame.px(232);
  const float bottom = frame.height - frame.px(48);
  const float wide = frame.width - 2 * margin;
  scene::Rect shelf{margin, top, wide, bottom - top};
  scene::Rect templates = shelf;
  if (wide >= frame.px(1200)) {
    templates.w = frame.px(560);
    shelf.w = wide - templates.w - frame.px(48);
    templates.x = shelf.x + shelf.w + frame.px(48);
  } else {
    // Upright: the templates stand below the shelf.
    templates.h = std::round(shelf.h * 0.4F);
    shelf.h -= templates.h + frame.px(32);
    templates.y = shelf.y + shelf.h + frame.px(32);
  }
  drawShelf(scene, frame, shelf);
  drawTemplates(scene, frame, templates);
  append(scene, m_toast.items(frame, frame.height - frame.px(32), m_now, m_pressing));
  append(scene, m_quitSheet.items(frame, m_pressing));
  m_scene = scene;
  return scene;
}

std::size_t HomeScreen::pages() const {
  return std::max<std::size_t>(1, (m_shelf.size() + m_perPage - 1) / m_perPage);
}

void HomeScreen::turnTo(std::size_t page) {
  m_page = std::min(page, pages() - 1);
  if (m_row / m_perPage != m_page) m_row = m_page * m_perPage;
}

void HomeScreen::pointer(const kiosk::Pointer& pointer) {
  using Kind = kiosk::Pointer::Kind;
  m_now = std::max(m_now, pointer.seconds);
  const Under on = under(m_scene, {}, pointer.at, {});
  if (pointer.kind == Kind::down) m_keyboard = false;
  if (pointer.kind == Kind::scroll) {
    if (pointer.wheel < 0) turnTo(m_page + 1);
    if (pointer.wheel > 0 && m_page > 0) turnTo(m_page - 1);
  }
  if (const auto action = pressedOn(m_pressing, pointer, on)) perform(*action);
}

void HomeScreen::perform(const std::string& action) {
  const auto after = [&](std::string_view prefix) -> std::optional<std::string> {
    if (std::string_view(action).substr(0, prefix.size()) != prefix) return std::nullopt;
    return action.substr(prefix.size());
  };
  if (after("quit.")) {
    if (m_quitSheet.press(action) == widgets::QuitSheet::Answer::leave) m_callbacks.quit();
  } else if (const auto path = after("open:")) {
    m_callbacks.open(*path);
  } else if (const auto name = after("create:")) {
    m_callbacks.create(*name);
  } else if (action == "page.back" && m_page > 0) {
    turnTo(m_page - 1);
  } else if (action == "page.forward") {
    turnTo(m_page + 1);
  }
}

void HomeScreen::moveFocus(int by) {
  const bool shelf = m_side == Side::shelf;
  const std::size_t count = shelf ? m_shelf.size() : m_templates.size();
  std::size_t& at = shelf ? m_row : m_template;
  if (count == 0) return;
  if (by < 0) {
    at -= std::min(at, static_cast<std::size_t>(-by));
  } else {
    at = std::min(at + static_cast<std::size_t>(by), count - 1);
  }
  if (shelf) m_page = m_row / m_perPage;
}

bool HomeScreen::key(const kiosk::Key& key) {
  if (m_quitSheet.isOpen()) {
    if (m_quitSheet.key(key.key) == widgets::QuitSheet::Answer::leave) m_callbacks.quit();
    return true;
  }
  const int page = static_cast<int>(m_perPage);
  // The first arrow only shows where the focus is.
  const bool shown = m_keyboard;
  m_keyboard = true;
  const auto step = [&](int by) {
    if (shown) moveFocus(by);
    return true;
  };
  switch (key.key) {
    case GLFW_KEY_UP:
      return step(-1);
    case GLFW_KEY_DOWN:
      return step(1);
    case GLFW_KEY_PAGE_UP:
      return step(-page);
    case GLFW_KEY_PAGE_DOWN:
      return step(page);
    case GLFW_KEY_LEFT:
      if (!m_shelf.empty()) m_side = Side::shelf;
      return true;
    case GLFW_KEY_RIGHT:
      if (!m_templates.empty()) m_side = Side::templates;
      return true;
    case GLFW_KEY_TAB:
      if (m_side == Side::templates && !m_shelf.empty()) {
        m_side = Side::shelf;
      } else if (!m_templates.empty()) {
        m_side = Side::templates;
      }
      return true;
    case GLFW_KEY_ENTER:
    case GLFW_KEY_KP_ENTER:
      if (!shown) return true;
      if (m_side == Side::templates && m_template < m_templates.size()) {
        m_callbacks.create(m_templates[m_template].name);
      } else if (m_side == Side::shelf && m_row < m_shelf.size()) {
        const ShelfEntry& entry = m_shelf[m_row];
        if (entry.trouble) {
          m_toast.show(m_words.say("kiosk.shelf." + std::string(codeName(*entry.trouble))), false,
                       m_now);
        } else {
          m_callbacks.open(entry.path);
        }
      }
      return true;
    default:
      m_keyboard = shown;
      return false;
  }
}

double HomeScreen::redrawWithin() const {
  return m_toast.shown(m_now) ? m_toast.until() - m_now : 0;
}

}  // namespace grappe::screens
