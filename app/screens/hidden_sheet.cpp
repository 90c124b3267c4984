#include "screens/hidden_sheet.h"

#include <algorithm>
#include <string>

#include "screens/theme_sheet_look.h"
#include "widgets/note_card.h"

namespace grappe::screens {

namespace {

using widgets::Frame;
using widgets::Layers;
namespace colour = widgets::colour;

constexpr std::string_view show = "hidden.show:";
constexpr std::size_t columns = 2;
constexpr float rowTall = 72;
constexpr float gap = 14;

scene::Item row(const Frame& frame, const workshop::Note& note, bool pressed, scene::Rect rect) {
  scene::Item item = widgets::fixedItem("hidden:" + note.id.text(), rect, Layers::sheet);
  item.kind = scene::Kind::button;
  item.action = std::string(show) + note.id.text();
  if (pressed) item.scale = 0.97F;
  scene::Box box;
  box.rect = {0, 0, rect.w, rect.h};
  box.radius = frame.px(16);
  box.fill = colour::paper;
  item.shapes.emplace_back(box);
  const float pad = frame.px(24);
  const std::string back = frame.words.say("kiosk.hidden.show");
  const float backWide = widgets::lineWidth(frame, back, 24, scene::Weight::semibold) + frame.px(4);
  item.shapes.emplace_back(widgets::label(frame, {rect.w - pad - backWide, 0, backWide, rect.h},
                                          back, 24, scene::Weight::semibold, colour::grape));
  item.shapes.emplace_back(widgets::label(frame, {pad, 0, rect.w - 3 * pad - backWide, rect.h},
                                          widgets::noteText(frame, note), 26, scene::Weight::medium,
                                          colour::ink));
  return item;
}

}  // namespace

std::vector<const workshop::Note*> hiddenNotes(const workshop::Question& question) {
  std::vector<const workshop::Note*> notes;
  for (const workshop::NotePtr& note : question.notes) {
    if (note->hidden && !note->withdrawn) notes.push_back(note.get());
  }
  return notes;
}

workshop::NoteId shownByAction(std::string_view action) {
  if (!action.starts_with(show)) return {};
  return workshop::NoteId::of(std::string(action.substr(show.size())));
}

std::vector<scene::Item> hiddenSheet(const Frame& frame, const workshop::Question& question,
                                     const widgets::Pressing& pressing) {
  const auto notes = hiddenNotes(question);
  const SheetPlan plan = sheetPlan(frame, false);
  std::vector<scene::Item> items;
  items.push_back(widgets::scrim(frame, "hidden.close", Layers::sheet));
  items.push_back(sheetPanel(frame, plan, false));
  putTitleHead(frame, plan,
               frame.words.count("kiosk.hidden.title", static_cast<long>(notes.size())), "hidden",
               pressing, items);
  const scene::Rect room = plan.notes;
  const float step = frame.px(rowTall + gap);
  const auto rows = static_cast<std::size_t>(std::max((room.h + frame.px(gap)) / step, 1.0F));
  const std::size_t fit = rows * columns;
  const std::size_t from = notes.size() > fit ? notes.size() - fit : 0;
  const float wide = (room.w - frame.px(gap) * (columns - 1)) / columns;
  for (std::size_t at = from; at < notes.size(); ++at) {
    const std::size_t place = at - from;
    const std::size_t above = place / columns;
    const scene::Rect rect{room.x + static_cast<float>(place % columns) * (wide + frame.px(gap)),
                           room.y + static_cast<float>(above) * step, wide, frame.px(rowTall)};
    items.push_back(
        row(frame, *notes[at], pressing.isOn(std::string(show) + notes[at]->id.text()), rect));
  }
  scene::Item foot = widgets::fixedItem("hidden.foot", plan.foot, Layers::sheet);
  const std::string said =
      from > 0 ? frame.words.count("kiosk.hidden.more", static_cast<long>(from))
               : frame.words.count("kiosk.hidden.kept", static_cast<long>(notes.size()));
  foot.shapes.emplace_back(widgets::label(frame, {0, frame.px(20), plan.foot.w, frame.px(60)}, said,
                                          26, scene::Weight::medium, colour::ink2));
  items.push_back(std::move(foot));
  return items;
}

}  // namespace grappe::screens
