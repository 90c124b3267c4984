// What goes into the recap, its formats, where to, and what became of it.
#include <algorithm>
#include <cmath>
#include <utility>

#include "screens/lines.h"
#include "screens/place_buttons.h"
#include "screens/recap_screen.h"
#include "screens/screenful.h"

namespace grappe::screens {

namespace {

using widgets::ButtonLook;
using widgets::Frame;
using widgets::Layers;
namespace colour = widgets::colour;

constexpr float gap = 14;
constexpr float headTall = 44;
constexpr float tall = 84;

// Told by a tick, not by a colour alone.
ButtonLook toggled(const std::string& words, bool on, float size) {
  ButtonLook look;
  look.label = (on ? "✓  " : "") + words;
  look.fill = on ? colour::grapeSoft : colour::paper;
  look.ink = on ? colour::grape : colour::ink2;
  look.size = size;
  return look;
}

// Cell `at` of rows of `columns`.
scene::Rect cellOf(const Frame& frame, scene::Rect area, std::size_t at, std::size_t columns,
                   float height) {
  const float between = frame.px(gap);
  const auto across = static_cast<float>(at % columns);
  const std::size_t down = at / columns;
  const auto of = static_cast<float>(columns);
  const float wide = std::floor((area.w - between * (of - 1)) / of);
  return {area.x + across * (wide + between),
          area.y + static_cast<float>(down) * (height + between), wide, height};
}

}  // namespace

void RecapScreen::putCopies(const Frame& frame, scene::Rect close) {
  if (!m_doors.copies) return;
  ButtonLook look;
  look.label = m_words.say("keeping.copies.tool");
  if (const std::string news = m_doors.copiesNews(); !news.empty()) look.label += " · " + news;
  look.fill = colour::paper;
  look.pressed = m_pressing.isOn("recap.copies");
  const float wide = widgets::buttonWidth(frame, look);
  m_scene.items.push_back(widgets::button(frame, "recap.copies",
                                          {close.x - frame.px(20) - wide, close.y, wide, close.h},
                                          look, Layers::board));
}

void RecapScreen::putHeading(const Frame& frame, scene::Rect row, const char* words) {
  scene::Item item = widgets::fixedItem(words, row, Layers::board);
  item.shapes.emplace_back(widgets::label(frame, {0, 0, row.w, row.h}, m_words.say(words), 28,
                                          scene::Weight::bold, colour::ink));
  m_scene.items.push_back(std::move(item));
}

void RecapScreen::putChoices(const Frame& frame, scene::Rect area) {
  const float head = frame.px(headTall);
  putHeading(frame, {area.x, area.y, area.w, head}, "kiosk.recap.choose");
  const std::size_t columns = area.w > frame.px(800) ? 3 : 2;
  const scene::Rect grid{area.x, area.y + head + frame.px(gap), area.w, 0};
  for (std::size_t at = 0; at < workshop::recapParts.size() && m_of; ++at) {
    const workshop::RecapPart& part = workshop::recapParts[at];
    const std::string action = "recap.part:" + std::to_string(at);
    ButtonLook look = toggled(m_words.say(std::string("kiosk.recap.part.") + part.name),
                              m_of->recap.*part.wanted, 22);
    look.pressed = m_pressing.isOn(action);
    m_scene.items.push_back(widgets::button(
        frame, action, cellOf(frame, grid, at, columns, frame.px(64)), look, Layers::board));
  }
  ButtonLook done;
  done.label = m_words.say("kiosk.recap.chosen");
  done.fill = colour::grape;
  done.ink = colour::paper;
  done.pressed = m_pressing.isOn("recap.choose");
  const float foot = frame.px(72);
  m_scene.items.push_back(widgets::button(
      frame, "recap.choose", {area.x, area.y + area.h - foot, area.w, foot}, done, Layers::board));
}

float RecapScreen::putFormats(const Frame& frame, scene::Rect area) {
  const float head = frame.px(headTall);
  putHeading(frame, {area.x, area.y, area.w, head}, "kiosk.recap.formats");
  const scene::Rect grid{area.x, area.y + head + frame.px(gap), area.w, 0};
  float bottom = grid.y;
  for (std::size_t at = 0; at < recapFormatWords.size(); ++at) {
    const auto format = static_cast<OfferedFormat>(at);
    const bool on = std::ranges::find(m_formats, format) != m_formats.end();
    const std::string action = "recap.format:" + std::to_string(at);
    ButtonLook look = toggled(m_words.say(wordsOf(format)), on, 24);
    look.pressed = m_pressing.isOn(action);
    const scene::Rect cell = cellOf(frame, grid, at, 3, frame.px(72));
    m_scene.items.push_back(widgets::button(frame, action, cell, look, Layers::board));
    bottom = cell.y + cell.h;
  }
  return bottom - area.y;
}

void RecapScreen::putSaving(const Frame& frame, scene::Rect area) {
  const float head = frame.px(headTall);
  float y = area.y + putFormats(frame, area) + frame.px(gap + 16);
  putHeading(frame, {area.x, y, area.w, head}, "kiosk.recap.where");
  y += head + frame.px(gap);
  const scene::Rect rest{area.x, y, area.w, area.y + area.h - y};
  if (m_saved.going) {
    putProgress(frame, rest);
  } else {
    putPlaces(frame, rest);
  }
}

void RecapScreen::putPlaces(const Frame& frame, scene::Rect area) {
  const bool can = !m_formats.empty() && !m_recap.sections.empty();
  const float y = screens::putPlaces(
      frame, m_scene, area, m_places,
      {"kiosk.recap.stick", "kiosk.recap.folder", "recap.save:", can}, m_pressing);
  std::string words = m_saved.words;
  if (words.empty() && !hasStick(m_places)) words = m_words.say("kiosk.recap.no_stick");
  scene::Item told = widgets::fixedItem("recap.told", {area.x, y, area.w, 0}, Layers::board);
  Lines put{frame, told, area.w, area.y + area.h - y};
  put.put(words, 24, 32, scene::Weight::semibold, m_saved.good ? colour::ink : colour::alarm);
  told.rect.h = put.y;
  m_scene.items.push_back(std::move(told));
}

void RecapScreen::putProgress(const Frame& frame, scene::Rect area) {
  const float bar = frame.px(16);
  scene::Item told = widgets::fixedItem("recap.told", area, Layers::board);
  Lines put{frame, told, area.w, area.h};
  put.put(m_words.say("kiosk.recap.saving", {{"what", m_saved.words}}), 26, 36,
          scene::Weight::semibold, colour::ink);
  put.y += frame.px(12);
  for (const auto& [share, ink] :
       {std::pair(1.0, colour::tray), std::pair(m_saved.share, colour::grape)}) {
    scene::Box box;
    box.rect = {0, put.y, std::round(area.w * static_cast<float>(std::clamp(share, 0.0, 1.0))),
                bar};
    box.radius = bar / 2;
    box.fill = ink;
    told.shapes.emplace_back(box);
  }
  const float below = area.y + put.y + bar + frame.px(20);
  told.rect.h = put.y + bar;
  m_scene.items.push_back(std::move(told));
  ButtonLook look;
  look.label = m_words.say("kiosk.recap.stop");
  look.fill = colour::paper;
  look.pressed = m_pressing.isOn("recap.stop");
  m_scene.items.push_back(widgets::button(
      frame, "recap.stop", {area.x, below, area.w, frame.px(tall)}, look, Layers::board));
}

std::string RecapScreen::closingWords() const {
  const workshop::Meeting* meeting = m_of ? m_of->meeting() : nullptr;
  if (meeting == nullptr) return {};
  if (!meeting->closed) return m_sure ? m_words.say("kiosk.closing.sure") : std::string();
  if (meeting->forgotten) return m_words.say("kiosk.closing.forgotten");
  return m_words.say(meeting->forgetsDevices ? "kiosk.closing.forgets" : "kiosk.closing.closed");
}

void RecapScreen::putClosing(const Frame& frame, scene::Rect area) {
  const workshop::Meeting* meeting = m_of ? m_of->meeting() : nullptr;
  if (meeting == nullptr || !m_doors.closeMeeting) return;
  const scene::Rect foot{area.x, area.y + area.h - frame.px(tall), area.w, frame.px(tall)};
  scene::Item said = widgets::fixedItem("recap.closing", area, Layers::board);
  Lines put{frame, said, area.w, area.h - foot.h};
  put.put(closingWords(), 24, 34, scene::Weight::medium, colour::ink);
  // Next to the button that it is about.
  said.rect.h = put.y;
  said.rect.y = foot.y - put.y - frame.px(10);
  m_scene.items.push_back(std::move(said));
  ButtonLook look;
  look.label = m_words.say(meeting->closed ? "kiosk.closing.reopen"
                           : m_sure        ? "kiosk.closing.yes"
                                           : "kiosk.closing.close");
  look.fill = m_sure && !meeting->closed ? colour::grape : colour::paper;
  look.ink = m_sure && !meeting->closed ? colour::paper : colour::ink;
  const char* action = meeting->closed ? "recap.reopen" : "recap.end";
  look.pressed = m_pressing.isOn(action);
  m_scene.items.push_back(widgets::button(frame, action, foot, look, Layers::board));
}

}  // namespace grappe::screens
