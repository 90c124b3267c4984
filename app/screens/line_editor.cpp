#include "screens/line_editor.h"

#include <GLFW/glfw3.h>

#include <algorithm>
#include <cmath>

#include "screens/theme_sheet_look.h"
#include "screens/title_field.h"
#include "widgets/french_spaces.h"

namespace grappe::screens {

namespace {
using widgets::ButtonLook;
using widgets::Frame;
using widgets::Layers;
namespace colour = widgets::colour;
}  // namespace

void LineEditor::open(Line line, bool touch) {
  m_open = true;
  m_keys = touch;
  m_line = std::move(line);
  m_field = widgets::TextField(m_line.text, m_line.limit);
  m_keyboard = widgets::Keyboard();
  if (m_line.text.empty() && !m_line.exact) m_keyboard.startSentence();
}

void LineEditor::insert(std::string_view text) {
  const bool figures =
      std::all_of(text.begin(), text.end(), [](char one) { return one >= '0' && one <= '9'; });
  if (!m_line.digits || figures) widgets::typeOn(m_field, m_keyboard.language(), text);
}

std::optional<std::string> LineEditor::press(std::string_view action) {
  if (action == "line.close") close();
  if (action == "line.done") return m_field.text();
  if (action == "line.field") m_keys = true;
  if (!action.starts_with("key:")) return std::nullopt;
  const auto typed = m_keyboard.press(action);
  using What = widgets::Keyboard::Typed::What;
  if (typed.what == What::text) insert(typed.text);
  if (typed.what == What::backspace) m_field.backspace();
  if (typed.what == What::done) return m_field.text();
  return std::nullopt;
}

std::optional<std::string> LineEditor::key(const kiosk::Key& key) {
  if (key.key == GLFW_KEY_ESCAPE) close();
  if (key.key == GLFW_KEY_ENTER || key.key == GLFW_KEY_KP_ENTER) return m_field.text();
  editWith(m_field, key.key);
  return std::nullopt;
}

void LineEditor::character(char32_t character) {
  if (!m_line.digits || (character >= U'0' && character <= U'9')) m_field.insert(character);
}

std::vector<scene::Item> LineEditor::items(const Frame& frame, const widgets::Pressing& pressing,
                                           bool caret) const {
  std::vector<scene::Item> items;
  if (!m_open) return items;
  const SheetPlan plan = m_keys ? sheetPlan(frame, true) : fittedPlan(frame, frame.px(110));
  items.push_back(widgets::scrim(frame, "line.close", Layers::sheet));
  items.push_back(sheetPanel(frame, plan, m_keys));
  putTitleHead(frame, plan, m_line.title, "line", pressing, items);
  ButtonLook done;
  done.label = frame.words.say("kiosk.prepare.done");
  done.fill = colour::grape;
  done.ink = colour::paper;
  done.pressed = pressing.isOn("line.done");
  const float wide = widgets::buttonWidth(frame, done);
  const scene::Rect field{plan.notes.x, plan.notes.y, plan.notes.w - wide - frame.px(14),
                          frame.px(110)};
  items.push_back(titleField(frame, m_field, field, caret, {"line.field", "kiosk.prepare.write"}));
  items.push_back(widgets::button(frame, "line.done",
                                  {field.x + field.w + frame.px(14), field.y, wide, field.h}, done,
                                  Layers::sheet));
  if (!m_keys) return items;
  const scene::Point corner{
      plan.foot.x + std::round((plan.foot.w - frame.px(widgets::Keyboard::width)) / 2),
      plan.foot.y + frame.px(34)};
  for (scene::Item& key : m_keyboard.items(frame, corner, pressing))
    items.push_back(std::move(key));
  return items;
}

}  // namespace grappe::screens
