// The recap's pages on its screen, and what stands beside them.
#include <algorithm>
#include <cmath>
#include <utility>

#include "screens/lines.h"
#include "screens/recap_screen.h"
#include "screens/screenful.h"

namespace grappe::screens {

namespace {

using widgets::ButtonLook;
using widgets::Frame;
using widgets::Layers;
namespace colour = widgets::colour;

constexpr float keyTall = 80;
constexpr float gap = 16;

// A sheet of paper: the page, or a word in its place.
scene::Item sheetOf(const Frame& frame, const PageShown& shown, const std::string& instead,
                    scene::Rect rect, const std::string& action, Layers layer) {
  scene::Item item = widgets::fixedItem("sheet:" + action, rect, layer);
  item.kind = scene::Kind::button;
  scene::Box paper;
  paper.rect = {0, 0, rect.w, rect.h};
  paper.radius = frame.px(4);
  paper.fill = colour::paper;
  paper.shadow = widgets::cardShadow(frame);
  item.shapes.emplace_back(paper);
  if (shown.bitmap) {
    item.action = action;
    item.shapes.emplace_back(scene::Picture{{0, 0, rect.w, rect.h}, shown.name, shown.bitmap});
  } else {
    item.shapes.emplace_back(widgets::label(frame, {0, 0, rect.w, rect.h}, instead, 28,
                                            scene::Weight::medium, colour::ink2,
                                            scene::Align::centre));
  }
  return item;
}

}  // namespace

void RecapScreen::putPage(const Frame& frame, scene::Rect area) {
  const bool nothing = m_recap.sections.empty();
  if (!m_large) {
    const auto width = static_cast<int>(std::lround(area.w));
    m_shown = nothing ? PageShown{} : m_doors.page({m_of, m_page, width});
  }
  const char* instead = nothing          ? "kiosk.recap.nothing.short"
                        : m_shown.failed ? "kiosk.recap.page.failed"
                                         : "kiosk.recap.page.coming";
  m_scene.items.push_back(
      sheetOf(frame, m_shown, m_words.say(instead), area, "recap.large", Layers::board));
}

void RecapScreen::putTurning(const Frame& frame, scene::Rect row, Layers layer) {
  if (m_shown.count == 0) return;
  const float key = row.h;
  const auto put = [&](const char* action, scene::Glyph glyph, float x, bool can) {
    ButtonLook look;
    look.glyph = glyph;
    look.enabled = can;
    look.pressed = m_pressing.isOn(action);
    m_scene.items.push_back(widgets::button(frame, action, {x, row.y, key, key}, look, layer));
  };
  put("recap.before", scene::Glyph::back, row.x, m_shown.page > 0);
  put("recap.after", scene::Glyph::forward, row.x + row.w - key, m_shown.page + 1 < m_shown.count);
  scene::Item number =
      widgets::fixedItem("recap.page", {row.x + key, row.y, row.w - 2 * key, key}, layer);
  number.shapes.emplace_back(
      widgets::label(frame, {0, 0, number.rect.w, key},
                     m_words.say("kiosk.recap.page", {{"page", std::to_string(m_shown.page + 1)},
                                                      {"pages", std::to_string(m_shown.count)}}),
                     26, scene::Weight::semibold,
                     layer == Layers::board ? colour::ink : colour::paper, scene::Align::centre));
  m_scene.items.push_back(std::move(number));
}

void RecapScreen::putAbout(const Frame& frame, scene::Rect area) {
  const float tall = frame.px(keyTall);
  const float between = frame.px(gap);
  const scene::Rect choose{area.x, area.y + area.h - 2 * tall - between, area.w, tall};
  scene::Item lines = widgets::fixedItem(
      "recap.lines", {area.x, area.y, area.w, choose.y - between - area.y}, Layers::board);
  Lines put{frame, lines, lines.rect.w, lines.rect.h};
  put.put(m_recap.title, 32, 40, scene::Weight::bold, colour::ink);
  put.y += frame.px(6);
  for (const auto* part : {&m_recap.sittingLines, &m_recap.numberLines}) {
    for (const std::string& line : *part) {
      put.put(line, 24, 34, scene::Weight::medium, colour::ink2);
    }
  }
  put.y += frame.px(22);
  if (m_recap.sections.empty()) {
    put.put(m_words.say("kiosk.recap.nothing"), 26, 36, scene::Weight::medium, colour::ink);
  } else {
    put.put(m_recap.labels.checks, 26, 36, scene::Weight::bold, colour::ink);
    put.y += frame.px(6);
  }
  for (const recap::Check& check : m_recap.checks) {
    // What is still open is told by its words and its mark, not by a colour alone.
    const float y = put.y;
    if (!put.put(check.text, 24, 32, scene::Weight::medium, colour::ink, frame.px(40))) break;
    put.y += frame.px(8);
    scene::Box mark;
    const float size = frame.px(20);
    mark.rect = {frame.px(4), y + frame.px(6), size, size};
    mark.radius = size / 2;
    mark.fill = check.good ? colour::good : colour::none;
    mark.line = check.good ? colour::good : colour::ink2;
    mark.lineWidth = frame.px(3);
    lines.shapes.emplace_back(mark);
  }
  m_scene.items.push_back(std::move(lines));
  ButtonLook look;
  look.label = m_words.say("kiosk.recap.choose");
  look.fill = m_choosing ? colour::grapeSoft : colour::paper;
  look.ink = m_choosing ? colour::grape : colour::ink;
  look.pressed = m_pressing.isOn("recap.choose");
  m_scene.items.push_back(widgets::button(frame, "recap.choose", choose, look, Layers::board));
  putTurning(frame, {area.x, choose.y + tall + between, area.w, tall}, Layers::board);
}

void RecapScreen::putLarge(const Frame& frame) {
  const float keys = frame.px(keyTall);
  const float margin = frame.px(40);
  const float wide = std::min(frame.px(1240), frame.width - 2 * margin);
  const float ratio =
      m_shown.bitmap && m_shown.bitmap->width > 0
          ? static_cast<float>(m_shown.bitmap->height) / static_cast<float>(m_shown.bitmap->width)
          : 1;
  const float tall = std::round(wide * ratio);
  const float foot = keys + margin;
  m_mostScrolled = std::max(0.F, tall + 2 * margin + foot - frame.height);
  m_scrolled = std::min(m_scrolled, m_mostScrolled);
  m_shown = m_doors.page({m_of, m_page, static_cast<int>(std::lround(wide))});
  m_scene.items.push_back(widgets::scrim(frame, "recap.large", Layers::sheet));
  const scene::Rect page{std::round((frame.width - wide) / 2), std::round(margin - m_scrolled),
                         wide, tall};
  m_scene.items.push_back(sheetOf(frame, m_shown, m_words.say("kiosk.recap.page.coming"), page,
                                  "recap.large", Layers::sheet));
  const float bar = frame.px(640);
  const scene::Rect row{std::round((frame.width - bar) / 2), frame.height - keys - margin / 2, bar,
                        keys};
  m_scene.items.push_back(widgets::panelItem(
      frame, "recap.turning",
      {row.x - margin / 2, row.y - margin / 4, row.w + margin, row.h + margin / 2}, 24, colour::ink,
      Layers::above));
  const float turning = row.w - keys - margin;
  putTurning(frame, {row.x, row.y, turning, keys}, Layers::above);
  ButtonLook look;
  look.glyph = scene::Glyph::close;
  look.pressed = m_pressing.isOn("recap.large.close");
  m_scene.items.push_back(widgets::button(
      frame, "recap.large.close", {row.x + row.w - keys, row.y, keys, keys}, look, Layers::above));
}

}  // namespace grappe::screens
