#include "screens/copies_screen.h"

#include <GLFW/glfw3.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "screens/lines.h"
#include "screens/place_buttons.h"
#include "screens/screenful.h"

namespace grappe::screens {

namespace {

using widgets::ButtonLook;
using widgets::Frame;
using widgets::Layers;
namespace colour = widgets::colour;

constexpr float margin = 72;
constexpr float top = 56;
constexpr float headTall = 80;

}  // namespace

CopiesScreen::CopiesScreen(const words::Phrasebook& words, Doors doors)
    : m_words(words), m_doors(std::move(doors)) {}

scene::Scene CopiesScreen::build(const kiosk::FrameInput& input, scene::TextMeasure& measure) {
  const Frame frame{input.width, input.height, scene::Units(input.width, input.height), measure,
                    m_words};
  m_scene = blankScene(frame);
  m_news = m_doors.news();
  if (m_lookedAt < 0 || input.seconds - m_lookedAt >= lookEvery) {
    m_places = m_doors.places();
    m_lookedAt = input.seconds;
  }
  putTitle(frame, m_scene, m_words.say("keeping.copies.title"), "copies.close", m_pressing);
  scene::Rect area{frame.px(margin), frame.px(top + headTall + 32),
                   frame.width - 2 * frame.px(margin), 0};
  area.h = frame.height - frame.px(top) - area.y;
  if (frame.width >= frame.height) {
    const float right = std::min(frame.px(640), std::round(area.w * 0.45F));
    putWords(frame, {area.x, area.y, area.w - right - frame.px(48), area.h});
    putPlaces(frame, {area.x + area.w - right, area.y, right, area.h});
  } else {
    const float above = std::round(area.h * 0.45F);
    putWords(frame, {area.x, area.y, area.w, above});
    putPlaces(frame, {area.x, area.y + above + frame.px(32), area.w, area.h - above});
  }
  for (scene::Item& ring : m_focus.ring(frame, m_scene)) m_scene.items.push_back(std::move(ring));
  return m_scene;
}

void CopiesScreen::putWords(const Frame& frame, scene::Rect area) {
  m_scene.items.push_back(
      widgets::panelItem(frame, "copies.panel", area, 36, colour::panel, Layers::board));
  const float pad = frame.px(44);
  const scene::Rect room{area.x + pad, area.y + pad, area.w - 2 * pad, area.h - 2 * pad};
  scene::Item told = widgets::fixedItem("copies.told", room, Layers::board);
  Lines put{frame, told, room.w, room.h};
  put.put(m_words.say("keeping.copies.why"), 30, 42, scene::Weight::medium, colour::ink);
  put.y += frame.px(36);
  if (!m_news.words.empty()) {
    put.put(m_news.words, 30, 42, scene::Weight::semibold,
            m_news.good ? colour::ink : colour::alarm);
  }
  m_scene.items.push_back(std::move(told));
}

void CopiesScreen::putPlaces(const Frame& frame, scene::Rect area) {
  const float tall = frame.px(84);
  const float gap = frame.px(14);
  // Below them is room for ending the copies.
  float y = screens::putPlaces(
      frame, m_scene, {area.x, area.y, area.w, area.h - tall - gap}, m_places,
      {"keeping.copies.start.stick", "keeping.copies.start.folder", "copies.in:"}, m_pressing);
  if (m_news.on) {
    ButtonLook look;
    look.label = m_words.say("keeping.copies.end");
    look.fill = colour::paper;
    look.pressed = m_pressing.isOn("copies.end");
    m_scene.items.push_back(
        widgets::button(frame, "copies.end", {area.x, y, area.w, tall}, look, Layers::board));
    y += tall + gap;
  }
  if (hasStick(m_places)) return;
  scene::Item hint = widgets::fixedItem("copies.hint", {area.x, y, area.w, 0}, Layers::board);
  Lines put{frame, hint, area.w, area.y + area.h - y};
  put.put(m_words.say("keeping.copies.no_stick"), 26, 36, scene::Weight::semibold, colour::ink2);
  hint.rect.h = put.y;
  m_scene.items.push_back(std::move(hint));
}

void CopiesScreen::pointer(const kiosk::Pointer& pointer) {
  const Under on = under(m_scene, {}, pointer.at, {});
  if (const auto action = pressedOn(m_pressing, pointer, on)) perform(*action);
}

void CopiesScreen::perform(const std::string& action) {
  if (action == "copies.close") {
    m_doors.close();
  } else if (action == "copies.end") {
    m_doors.end();
  } else if (action.starts_with("copies.in:")) {
    const auto at = static_cast<std::size_t>(action.back() - '0');
    if (at < m_places.size()) m_doors.keepIn(m_places[at]);
  }
}

bool CopiesScreen::key(const kiosk::Key& key) {
  if (key.key == GLFW_KEY_ESCAPE) {
    m_doors.close();
    return true;
  }
  std::string action;
  if (!m_focus.key(key.key, (key.modifiers & GLFW_MOD_SHIFT) != 0, m_scene, action)) return false;
  if (!action.empty() && !key.repeat) perform(action);
  return true;
}

}  // namespace grappe::screens
