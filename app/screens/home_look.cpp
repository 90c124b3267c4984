// How the home screen looks.
#include <algorithm>
#include <cmath>

#include "screens/home_screen.h"
#include "widgets/date_words.h"

namespace grappe::screens {

namespace {

using widgets::ButtonLook;
using widgets::Frame;
using widgets::Layers;
namespace colour = widgets::colour;

constexpr float rowTall = 112;
constexpr float rowGap = 16;
constexpr float pagingTall = 80;
constexpr float titleTall = 56;

scene::Box face(const Frame& frame, scene::Rect rect, scene::Colour fill, bool focused) {
  scene::Box box;
  box.rect = {0, 0, rect.w, rect.h};
  box.radius = frame.px(24);
  box.fill = fill;
  if (focused) {
    box.line = colour::grape;
    box.lineWidth = frame.px(5);
  }
  return box;
}

void heading(scene::Scene& scene, const Frame& frame, std::string key, scene::Rect area,
             const std::string& words) {
  scene::Item item = widgets::fixedItem(
      std::move(key), {area.x, area.y, area.w, frame.px(titleTall)}, Layers::board);
  item.shapes.emplace_back(widgets::label(frame, {0, 0, area.w, frame.px(titleTall)}, words, 33,
                                          scene::Weight::bold, colour::ink));
  scene.items.push_back(std::move(item));
}

}  // namespace

void HomeScreen::drawHead(scene::Scene& scene, const Frame& frame) const {
  const float margin = frame.px(88);
  scene::Item head = widgets::fixedItem(
      "head", {margin, frame.px(64), frame.width - 2 * margin, frame.px(112)}, Layers::board);
  const float mark = frame.px(88);
  head.shapes.emplace_back(
      scene::Mark{{0, frame.px(12), mark, mark}, scene::Glyph::grapes, colour::grape, false});
  const float x = mark + frame.px(28);
  const float name = widgets::lineWidth(frame, "Grappe", 86, scene::Weight::bold) + frame.px(8);
  head.shapes.emplace_back(widgets::label(frame, {x, 0, name, frame.px(112)}, "Grappe", 86,
                                          scene::Weight::bold, colour::ink));
  scene.items.push_back(std::move(head));
}

void HomeScreen::drawShelf(scene::Scene& scene, const Frame& frame, scene::Rect area) {
  heading(scene, frame, "shelf.title", area, m_words.say("kiosk.home.workshops"));
  scene::Rect rows = area;
  rows.y += frame.px(titleTall + 20);
  rows.h -= frame.px(titleTall + 20);
  if (m_shelf.empty()) {
    scene::Item none =
        widgets::fixedItem("shelf.empty", {rows.x, rows.y, rows.w, frame.px(260)}, Layers::board);
    scene::Box box = face(frame, none.rect, colour::panelSoft, false);
    box.line = colour::line;
    box.lineWidth = frame.px(3);
    box.dashed = true;
    none.shapes.emplace_back(box);
    scene::Text text;
    text.style = widgets::style(frame, 33, 44, scene::Weight::medium);
    const float pad = frame.px(48);
    text.rect.w = none.rect.w - 2 * pad;
    text.text = m_words.say("kiosk.home.empty");
    text.rect.h = frame.measure.measure(text.text, text.style, text.rect.w).height;
    text.rect.x = pad;
    text.rect.y = (none.rect.h - text.rect.h) / 2;
    text.colour = colour::ink2;
    none.shapes.emplace_back(std::move(text));
    scene.items.push_back(std::move(none));
    m_perPage = 1;
    return;
  }
  const float step = frame.px(rowTall + rowGap);
  const auto fits = [&](float height) {
    return static_cast<std::size_t>(std::max(1.0F, std::floor((height + frame.px(rowGap)) / step)));
  };
  m_perPage = fits(rows.h);
  if (m_shelf.size() > m_perPage) m_perPage = fits(rows.h - frame.px(pagingTall + rowGap));
  m_page = std::min(m_page, pages() - 1);
  const std::size_t first = m_page * m_perPage;
  const std::size_t last = std::min(first + m_perPage, m_shelf.size());
  for (std::size_t at = first; at < last; ++at) {
    const float y = rows.y + static_cast<float>(at - first) * step;
    drawRow(scene, frame, {rows.x, y, rows.w, frame.px(rowTall)}, at);
  }
  if (pages() > 1) {
    const float tall = frame.px(pagingTall);
    drawPaging(scene, frame, {rows.x, rows.y + rows.h - tall, rows.w, tall});
  }
}

void HomeScreen::drawRow(scene::Scene& scene, const Frame& frame, scene::Rect rect,
                         std::size_t at) const {
  const ShelfEntry& entry = m_shelf[at];
  const bool open = !entry.trouble;
  const std::string action = open ? "open:" + entry.path : std::string();
  scene::Item row = widgets::fixedItem("shelf:" + entry.path, rect, Layers::board);
  row.kind = scene::Kind::button;
  row.action = action;
  if (open && m_pressing.isOn(action)) row.scale = 0.97F;
  const bool focused = m_keyboard && m_side == Side::shelf && m_row == at;
  scene::Box box = face(frame, rect, open ? colour::paper : colour::tray, focused);
  if (open) box.shadow = widgets::cardShadow(frame);
  row.shapes.emplace_back(box);

  const scene::Colour ink = open ? colour::ink : colour::ink2;
  const float pad = frame.px(32);
  std::string counts;
  if (open) {
    counts = m_words.say("kiosk.shelf.counts",
                         {{"questions", m_words.count("kiosk.questions", entry.questions)},
                          {"notes", m_words.count("kiosk.notes", entry.notes)}});
  }
  const float countsWide =
      open ? widgets::lineWidth(frame, counts, 24, scene::Weight::medium) + frame.px(4) : 0;
  const float titleWide = rect.w - 2 * pad - (open ? countsWide + frame.px(32) : 0);
  row.shapes.emplace_back(widgets::label(frame, {pad, frame.px(14), titleWide, frame.px(48)},
                                         entry.title, 33, scene::Weight::bold, ink));
  const std::string below =
      open ? (entry.date.empty() ? m_words.say("kiosk.shelf.undated")
                                 : widgets::dateWords(m_words, entry.date))
           : m_words.say("kiosk.shelf." + std::string(codeName(*entry.trouble)));
  row.shapes.emplace_back(
      widgets::label(frame, {pad, frame.px(62), open ? titleWide : rect.w - 2 * pad, frame.px(36)},
                     below, 24, scene::Weight::medium, colour::ink2));
  if (open) {
    row.shapes.emplace_back(widgets::label(frame,
                                           {rect.w - pad - countsWide, 0, countsWide, rect.h},
                                           counts, 24, scene::Weight::medium, colour::ink2));
  }
  scene.items.push_back(std::move(row));
}

void HomeScreen::drawPaging(scene::Scene& scene, const Frame& frame, scene::Rect area) const {
  const auto turn = [&](const std::string& action, scene::Glyph glyph, float x, bool enabled) {
    ButtonLook look;
    look.glyph = glyph;
    look.enabled = enabled;
    look.pressed = m_pressing.isOn(action);
    scene.items.push_back(
        widgets::button(frame, action, {x, area.y, frame.px(112), area.h}, look, Layers::board));
  };
  turn("page.back", scene::Glyph::back, area.x, m_page > 0);
  turn("page.forward", scene::Glyph::forward, area.x + area.w - frame.px(112),
       m_page + 1 < pages());
  scene::Item page = widgets::fixedItem("page", area, Layers::board);
  page.rect.x += frame.px(112);
  page.rect.w -= frame.px(224);
  page.shapes.emplace_back(widgets::label(
      frame, {0, 0, page.rect.w, page.rect.h},
      m_words.say("kiosk.page",
                  {{"n", std::to_string(m_page + 1)}, {"m", std::to_string(pages())}}),
      26, scene::Weight::semibold, colour::ink2, scene::Align::centre));
  scene.items.push_back(std::move(page));
}

void HomeScreen::drawTemplates(scene::Scene& scene, const Frame& frame, scene::Rect area) const {
  if (m_templates.empty()) return;
  scene::Item panel = widgets::fixedItem("templates", area, Layers::board);
  const float pad = frame.px(32);
  const float gap = frame.px(16);
  const float top = frame.px(titleTall) + 2 * pad;
  const auto count = static_cast<float>(m_templates.size());
  // Fewer than 96 high only where there are many; never under a finger's 64.
  const float tall =
      std::clamp(std::floor((area.h - top - pad + gap) / count) - gap, frame.px(64), frame.px(104));
  panel.rect.h = top + count * (tall + gap) - gap + pad;
  scene::Box box = face(frame, panel.rect, colour::panel, false);
  box.radius = frame.px(36);
  box.shadow = widgets::sheetShadow(frame);
  panel.shapes.emplace_back(box);
  panel.shapes.emplace_back(widgets::label(frame, {pad, pad, area.w - 2 * pad, frame.px(titleTall)},
                                           m_words.say("kiosk.home.new"), 33, scene::Weight::bold,
                                           colour::ink));
  scene.items.push_back(std::move(panel));
  float y = area.y + top;
  for (std::size_t at = 0; at < m_templates.size(); ++at) {
    const std::string action = "create:" + m_templates[at].name;
    scene::Item item = widgets::fixedItem("button:" + action,
                                          {area.x + pad, y, area.w - 2 * pad, tall}, Layers::board);
    item.kind = scene::Kind::button;
    item.action = action;
    if (m_pressing.isOn(action)) item.scale = 0.97F;
    const bool focused = m_keyboard && m_side == Side::templates && m_template == at;
    item.shapes.emplace_back(face(frame, item.rect, colour::grapeSoft, focused));
    item.shapes.emplace_back(
        widgets::label(frame, {frame.px(28), 0, item.rect.w - frame.px(104), tall},
                       m_templates[at].title, 28, scene::Weight::semibold, colour::grape));
    const float glyph = frame.px(28);
    item.shapes.emplace_back(
        scene::Mark{{item.rect.w - frame.px(28) - glyph, (tall - glyph) / 2, glyph, glyph},
                    scene::Glyph::forward,
                    colour::grape,
                    false});
    scene.items.push_back(std::move(item));
    y += tall + gap;
  }
}

}  // namespace grappe::screens
