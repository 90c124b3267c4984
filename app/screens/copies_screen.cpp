#include "screens/copies_screen.h"

#include <GLFW/glfw3.h>

#include <algorithm>
#include <cmath>
#include <utility>

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

scene::Text paragraph(const Frame& frame, const std::string& words, float size, float line,
                      scene::Weight weight, scene::Rect room, scene::Colour ink) {
  scene::Text text;
  text.text = words;
  text.style = widgets::style(frame, size, line, weight);
  text.rect = room;
  text.rect.h = frame.measure.measure(words, text.style, room.w).height;
  text.colour = ink;
  return text;
}

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
  putHead(frame);
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

void CopiesScreen::putHead(const Frame& frame) {
  const float key = frame.px(headTall);
  const scene::Rect row{frame.px(margin), frame.px(top), frame.width - 2 * frame.px(margin), key};
  scene::Item head = widgets::fixedItem("head", row, Layers::board);
  head.shapes.emplace_back(widgets::label(frame, {0, 0, row.w - 2 * key, key},
                                          m_words.say("keeping.copies.title"), 56,
                                          scene::Weight::bold, colour::ink));
  m_scene.items.push_back(std::move(head));
  ButtonLook close;
  close.glyph = scene::Glyph::close;
  close.fill = colour::paper;
  close.pressed = m_pressing.isOn("copies.close");
  m_scene.items.push_back(widgets::button(
      frame, "copies.close", {row.x + row.w - key, row.y, key, key}, close, Layers::board));
}

void CopiesScreen::putWords(const Frame& frame, scene::Rect area) {
  m_scene.items.push_back(
      widgets::panelItem(frame, "copies.panel", area, 36, colour::panel, Layers::board));
  const float pad = frame.px(44);
  const scene::Rect room{area.x + pad, area.y + pad, area.w - 2 * pad, area.h - 2 * pad};
  scene::Item told = widgets::fixedItem("copies.told", room, Layers::board);
  const scene::Text why = paragraph(frame, m_words.say("keeping.copies.why"), 30, 42,
                                    scene::Weight::medium, {0, 0, room.w, 0}, colour::ink);
  const float below = why.rect.h + frame.px(36);
  told.shapes.emplace_back(why);
  if (!m_news.words.empty()) {
    told.shapes.emplace_back(paragraph(frame, m_news.words, 30, 42, scene::Weight::semibold,
                                       {0, below, room.w, 0},
                                       m_news.good ? colour::ink : colour::alarm));
  }
  m_scene.items.push_back(std::move(told));
}

void CopiesScreen::putPlaces(const Frame& frame, scene::Rect area) {
  const float tall = frame.px(84);
  const float gap = frame.px(14);
  float y = area.y;
  const bool hasStick = std::ranges::any_of(m_places, &SavingPlace::stick);
  for (std::size_t at = 0; at < m_places.size() && y + 2 * tall + gap <= area.y + area.h; ++at) {
    const SavingPlace& place = m_places[at];
    ButtonLook look;
    look.label =
        m_words.say(place.stick ? "keeping.copies.start.stick" : "keeping.copies.start.folder",
                    {{"name", place.name}});
    const bool likely = place.stick || !hasStick;
    look.fill = likely ? colour::grape : colour::paper;
    look.ink = likely ? colour::paper : colour::ink;
    const std::string action = "copies.in:" + std::to_string(at);
    look.pressed = m_pressing.isOn(action);
    m_scene.items.push_back(
        widgets::button(frame, action, {area.x, y, area.w, tall}, look, Layers::board));
    y += tall + gap;
  }
  if (m_news.on) {
    ButtonLook look;
    look.label = m_words.say("keeping.copies.end");
    look.fill = colour::paper;
    look.pressed = m_pressing.isOn("copies.end");
    m_scene.items.push_back(
        widgets::button(frame, "copies.end", {area.x, y, area.w, tall}, look, Layers::board));
    y += tall + gap;
  }
  if (hasStick) return;
  scene::Item hint = widgets::fixedItem("copies.hint", {area.x, y, area.w, 0}, Layers::board);
  const scene::Text text = paragraph(frame, m_words.say("keeping.copies.no_stick"), 26, 36,
                                     scene::Weight::semibold, {0, 0, area.w, 0}, colour::ink2);
  hint.rect.h = text.rect.h;
  hint.shapes.emplace_back(text);
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
