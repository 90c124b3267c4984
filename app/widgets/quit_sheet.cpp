#include "widgets/quit_sheet.h"

#include <GLFW/glfw3.h>

#include <cmath>

namespace grappe::widgets {

QuitSheet::Answer QuitSheet::answered(Answer answer) {
  if (answer != Answer::none) m_open = false;
  return answer;
}

QuitSheet::Answer QuitSheet::key(int key) {
  switch (key) {
    case GLFW_KEY_ESCAPE:
      return answered(Answer::stay);
    case GLFW_KEY_ENTER:
    case GLFW_KEY_KP_ENTER:
      return answered(m_leave ? Answer::leave : Answer::stay);
    case GLFW_KEY_LEFT:
    case GLFW_KEY_RIGHT:
    case GLFW_KEY_TAB:
      m_leave = !m_leave;
      return Answer::none;
    default:
      return Answer::none;
  }
}

QuitSheet::Answer QuitSheet::press(std::string_view action) {
  if (action == "quit.leave") return answered(Answer::leave);
  if (action == "quit.stay") return answered(Answer::stay);
  return Answer::none;
}

std::vector<scene::Item> QuitSheet::items(const Frame& frame, const Pressing& pressing) const {
  if (!m_open) return {};
  const float sheetWide = frame.px(760);
  const float sheetTall = frame.px(340);
  const scene::Rect rect{std::round((frame.width - sheetWide) / 2),
                         std::round((frame.height - sheetTall) / 2), sheetWide, sheetTall};
  scene::Item sheet = panelItem(frame, "quit", rect, 36, colour::panel, Layers::above);
  const float pad = frame.px(48);
  sheet.shapes.emplace_back(label(frame, {pad, frame.px(40), rect.w - 2 * pad, frame.px(64)},
                                  frame.words.say("kiosk.quit.title"), 48, scene::Weight::bold,
                                  colour::ink));
  scene::Text kept;
  kept.style = style(frame, 26, 34, scene::Weight::medium);
  kept.rect = {pad, frame.px(116), rect.w - 2 * pad, 2 * kept.style.line};
  kept.text = frame.words.say("kiosk.quit.body");
  kept.colour = colour::ink2;
  sheet.shapes.emplace_back(kept);

  ButtonLook leave;
  leave.label = frame.words.say("kiosk.quit.leave");
  leave.fill = colour::tray;
  leave.focused = m_leave;
  leave.pressed = pressing.isOn("quit.leave");
  ButtonLook stay;
  stay.label = frame.words.say("kiosk.quit.stay");
  stay.fill = colour::grape;
  stay.ink = colour::paper;
  stay.focused = false;
  stay.pressed = pressing.isOn("quit.stay");
  const float gap = frame.px(20);
  const float tall = frame.px(80);
  const float wide = std::round((rect.w - 2 * pad - gap) / 2);
  const float y = rect.y + rect.h - frame.px(40) - tall;
  std::vector<scene::Item> items;
  items.push_back(scrim(frame, "quit.stay", Layers::above));
  items.push_back(std::move(sheet));
  items.push_back(button(frame, "quit.leave", {rect.x + pad, y, wide, tall}, leave, Layers::above));
  items.push_back(
      button(frame, "quit.stay", {rect.x + pad + wide + gap, y, wide, tall}, stay, Layers::above));
  if (!m_leave) {
    // On a grape button a grape outline would not be seen: the focus stands outside it.
    scene::Item ring = fixedItem("quit.focus", items.back().rect, Layers::above);
    scene::Box outline;
    const float off = frame.px(6);
    outline.rect = {-off, -off, ring.rect.w + 2 * off, ring.rect.h + 2 * off};
    outline.radius = frame.px(24);
    outline.line = colour::grape;
    outline.lineWidth = frame.px(3);
    ring.shapes.emplace_back(outline);
    items.push_back(std::move(ring));
  }
  return items;
}

}  // namespace grappe::widgets
