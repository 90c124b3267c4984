#include "screens/theme_sheet_pages.h"

#include <algorithm>
#include <string>

#include "screens/note_pages.h"

namespace grappe::screens {

using widgets::Frame;
using widgets::Layers;
namespace colour = widgets::colour;

void ThemeSheetPages::back() {
  if (m_page > 0) --m_page;
}

void ThemeSheetPages::forward() {
  if (m_page + 1 < m_pages) ++m_page;
}

void ThemeSheetPages::unfold(const workshop::NoteId& note) {
  if (m_unfolded.erase(note) == 0) m_unfolded.insert(note);
}

void ThemeSheetPages::put(const Frame& frame, const SheetPlan& plan, const workshop::State& state,
                          const std::vector<workshop::SaidAlike>& notes,
                          const widgets::Pressing& pressing, std::vector<scene::Item>& items) {
  std::vector<SheetNote> listed;
  for (const workshop::SaidAlike& group : notes) {
    const bool unfolded = m_unfolded.count(group.first->id) != 0;
    listed.push_back({group.first, group.count()});
    if (!unfolded) continue;
    for (const workshop::Note* other : group.others) listed.push_back({other, 1});
  }
  const auto pages = notePages(frame, listed, plan.notes);
  m_pages = std::max<std::size_t>(pages.size(), 1);
  m_page = std::min(m_page, m_pages - 1);
  if (notes.empty()) {
    scene::Item none = widgets::fixedItem("sheet.none", plan.notes, Layers::sheet);
    none.shapes.emplace_back(widgets::label(frame, {0, 0, plan.notes.w, frame.px(60)},
                                            frame.words.say("kiosk.sheet.nothing"), 28,
                                            scene::Weight::medium, colour::ink2));
    items.push_back(std::move(none));
    return;
  }
  for (const PlacedNote& placed : pages[m_page]) {
    const SheetNote& note = listed[placed.note];
    items.push_back(widgets::noteCard(frame, state, *note.note, placed.look, placed.corner));
    if (note.alike < 2) continue;
    items.back().kind = scene::Kind::button;
    items.back().action = "sheet.alike:" + note.note->id.text();
    if (pressing.isOn(items.back().action)) items.back().scale = 0.97F;
  }
  if (m_pages > 1) putTurning(frame, plan, pressing, items);
}

void ThemeSheetPages::putTurning(const Frame& frame, const SheetPlan& plan,
                                 const widgets::Pressing& pressing,
                                 std::vector<scene::Item>& items) const {
  const float size = frame.px(80);
  const float y = plan.middle - size / 2;
  float x = plan.head.x + plan.head.w - 4 * size - frame.px(120);
  const auto turn = [&](const std::string& action, scene::Glyph glyph, bool enabled) {
    widgets::ButtonLook look;
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

}  // namespace grappe::screens
