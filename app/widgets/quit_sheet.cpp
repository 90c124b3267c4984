#include "widgets/quit_sheet.h"

#include <GLFW/glfw3.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "widgets/number_pad.h"

namespace grappe::widgets {

namespace {

constexpr std::size_t shortestPin = 4;
constexpr std::size_t longestPin = 12;
constexpr float headTall = 212;  // title and what becomes of the meeting
constexpr float fieldTall = 72;
constexpr float remarkTall = 56;
constexpr float footTall = 144;

// On a grape button a grape outline would not be seen: the focus stands outside it.
scene::Item focusRing(const Frame& frame, scene::Rect around) {
  scene::Item ring = fixedItem("quit.focus", around, Layers::above);
  scene::Box outline;
  const float off = frame.px(6);
  outline.rect = {-off, -off, around.w + 2 * off, around.h + 2 * off};
  outline.radius = frame.px(24);
  outline.line = colour::grape;
  outline.lineWidth = frame.px(3);
  ring.shapes.emplace_back(outline);
  return ring;
}

}  // namespace

void QuitSheet::open(bool guarded) {
  m_open = true;
  m_guarded = guarded;
  m_leave = false;
  m_wrong = false;
  m_pin.clear();
}

bool QuitSheet::owns(std::string_view action) {
  return action.substr(0, 5) == "quit." || padMeaning(action).has_value();
}

QuitSheet::Answer QuitSheet::answered(Answer answer) {
  if (answer != Answer::none) m_open = false;
  return answer;
}

bool QuitSheet::ready(double now) const {
  return !m_checking && m_pin.size() >= shortestPin && m_tries.wait(now) <= 0;
}

QuitSheet::Answer QuitSheet::check(double now) {
  if (!ready(now)) return Answer::none;
  m_checking = true;
  // What is typed from now on is the next one.
  m_asked = std::exchange(m_pin, {});
  return Answer::check;
}

QuitSheet::Answer QuitSheet::checked(bool right, double now) {
  if (!m_checking) return Answer::none;
  m_checking = false;
  m_asked.clear();
  if (right) {
    m_tries.right();
    return m_open ? answered(Answer::leave) : Answer::none;
  }
  m_tries.wrong(now);
  m_wrong = true;
  return Answer::none;
}

void QuitSheet::type(char meaning) {
  if (meaning == '\b') {
    if (!m_pin.empty()) m_pin.pop_back();
    return;
  }
  m_wrong = false;
  if (m_pin.size() < longestPin) m_pin.push_back(meaning);
}

QuitSheet::Answer QuitSheet::key(int key, double now) {
  const bool enter = key == GLFW_KEY_ENTER || key == GLFW_KEY_KP_ENTER;
  if (key == GLFW_KEY_ESCAPE) return answered(Answer::stay);
  if (m_guarded) {
    if (enter) return check(now);
    if (const auto meaning = padMeaning(key)) type(*meaning);
    return Answer::none;
  }
  if (enter) return answered(m_leave ? Answer::leave : Answer::stay);
  if (key == GLFW_KEY_LEFT || key == GLFW_KEY_RIGHT || key == GLFW_KEY_TAB) m_leave = !m_leave;
  return Answer::none;
}

QuitSheet::Answer QuitSheet::press(std::string_view action, double now) {
  if (!m_open) return Answer::none;
  if (action == "quit.stay") return answered(Answer::stay);
  if (action == "quit.leave") return m_guarded ? check(now) : answered(Answer::leave);
  if (const auto meaning = padMeaning(action); meaning && m_guarded) type(*meaning);
  return Answer::none;
}

double QuitSheet::changesAt(double now) const {
  const double wait = m_open && m_guarded ? m_tries.wait(now) : 0;
  if (wait <= 0) return 0;
  // A little late rather than early: then the second has gone by.
  return now + (wait - (std::ceil(wait) - 1)) + 0.01;
}

std::string QuitSheet::remark(const Frame& frame, double now) const {
  const auto seconds = static_cast<long>(std::ceil(m_tries.wait(now)));
  if (seconds > 0) return frame.words.count("kiosk.pin.wait", seconds);
  return m_wrong ? frame.words.say("kiosk.pin.wrong") : std::string();
}

void QuitSheet::addGuard(std::vector<scene::Item>& items, const Frame& frame, scene::Rect inside,
                         const Pressing& pressing, double now) const {
  items.push_back(pinField(frame, {inside.x, inside.y, inside.w, frame.px(fieldTall)}, m_pin.size(),
                           frame.words.say("kiosk.pin.write")));
  const std::string said = remark(frame, now);
  if (!said.empty()) {
    scene::Item line = fixedItem(
        "quit.remark", {inside.x, inside.y + frame.px(fieldTall), inside.w, frame.px(remarkTall)},
        Layers::above);
    line.shapes.emplace_back(label(frame, {0, 0, line.rect.w, line.rect.h}, said, 26,
                                   scene::Weight::semibold, colour::ink, scene::Align::centre));
    items.push_back(std::move(line));
  }
  const float padTop = inside.y + frame.px(fieldTall + remarkTall);
  auto keys = numberPad(frame, {inside.x, padTop, inside.w, frame.px(numberPadTall)}, pressing);
  std::move(keys.begin(), keys.end(), std::back_inserter(items));
}

std::vector<scene::Item> QuitSheet::items(const Frame& frame, const Pressing& pressing,
                                          double now) const {
  if (!m_open) return {};
  const float guardTall = m_guarded ? fieldTall + remarkTall + numberPadTall : 0;
  const float sheetWide = frame.px(760);
  const float sheetTall = frame.px(headTall + guardTall + footTall);
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
  leave.focused = m_leave && !m_guarded;
  leave.enabled = !m_guarded || ready(now);
  leave.pressed = pressing.isOn("quit.leave");
  ButtonLook stay;
  stay.label = frame.words.say("kiosk.quit.stay");
  stay.fill = colour::grape;
  stay.ink = colour::paper;
  stay.pressed = pressing.isOn("quit.stay");
  const float gap = frame.px(20);
  const float tall = frame.px(80);
  const float wide = std::round((rect.w - 2 * pad - gap) / 2);
  const float y = rect.y + rect.h - frame.px(40) - tall;
  std::vector<scene::Item> items;
  items.push_back(scrim(frame, "quit.stay", Layers::above));
  items.push_back(std::move(sheet));
  if (m_guarded) {
    addGuard(items, frame,
             {rect.x + pad, rect.y + frame.px(headTall), rect.w - 2 * pad, frame.px(guardTall)},
             pressing, now);
  }
  items.push_back(button(frame, "quit.leave", {rect.x + pad, y, wide, tall}, leave, Layers::above));
  items.push_back(
      button(frame, "quit.stay", {rect.x + pad + wide + gap, y, wide, tall}, stay, Layers::above));
  if (!m_leave && !m_guarded) items.push_back(focusRing(frame, items.back().rect));
  return items;
}

}  // namespace grappe::widgets
