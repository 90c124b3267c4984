#include "screens/headings_look.h"

#include <algorithm>
#include <string>

#include "screens/theme_sheet_look.h"
#include "screens/title_field.h"

namespace grappe::screens {

namespace {

using widgets::ButtonLook;
using widgets::Frame;
using widgets::Layers;
namespace colour = widgets::colour;

constexpr int columns = 3;
constexpr float rowTall = 64;
constexpr float gap = 14;
constexpr float fieldTall = 96;

struct Look {
  const Frame& frame;
  const widgets::Pressing& pressing;
  std::vector<scene::Item>& items;

  void put(const std::string& action, scene::Rect rect, ButtonLook look) const {
    look.pressed = pressing.isOn(action);
    items.push_back(widgets::button(frame, action, rect, look, Layers::sheet));
  }
};

// A heading: a tap on its words brings them into the field, the cross takes it away.
void putHeading(const Look& look, const workshop::Theme& theme, bool rewording, scene::Rect rect) {
  const Frame& frame = look.frame;
  const float cross = rect.h;
  ButtonLook away;
  away.glyph = scene::Glyph::close;
  away.fill = colour::ground;
  look.put("headings.drop:" + theme.id.text(), {rect.x + rect.w - cross, rect.y, cross, cross},
           away);
  scene::Item row =
      widgets::fixedItem("heading:" + theme.id.text(),
                         {rect.x, rect.y, rect.w - cross - frame.px(8), rect.h}, Layers::sheet);
  row.kind = scene::Kind::button;
  row.action = "headings.reword:" + theme.id.text();
  scene::Box box;
  box.rect = {0, 0, row.rect.w, row.rect.h};
  box.radius = frame.px(16);
  box.fill = colour::paper;
  box.line = rewording ? colour::grape : colour::none;
  box.lineWidth = rewording ? frame.px(4) : 0;
  row.shapes.emplace_back(box);
  const float pad = frame.px(20);
  const float titleWide =
      std::min(widgets::lineWidth(frame, theme.title.text, 27, scene::Weight::bold) + frame.px(8),
               row.rect.w - 2 * pad);
  row.shapes.emplace_back(widgets::label(frame, {pad, 0, titleWide, rect.h}, theme.title.text, 27,
                                         scene::Weight::bold, colour::ink));
  const float left = pad + titleWide + frame.px(8);
  const float rest = row.rect.w - pad - left;
  if (!theme.hint.text.empty() && rest > frame.px(60)) {
    row.shapes.emplace_back(widgets::label(frame, {left, 0, rest, rect.h}, theme.hint.text, 24,
                                           scene::Weight::medium, colour::ink2));
  }
  look.items.push_back(std::move(row));
}

void putList(const Look& look, const workshop::Question& question,
             const workshop::ThemeId& rewording, scene::Rect room) {
  const Frame& frame = look.frame;
  std::vector<workshop::ThemePtr> headings;
  std::copy_if(question.themes.begin(), question.themes.end(), std::back_inserter(headings),
               [](const workshop::ThemePtr& theme) { return theme->heading; });
  const float step = frame.px(rowTall + gap);
  const auto rows = static_cast<std::size_t>(std::max((room.h + frame.px(gap)) / step, 1.0F));
  // The latest: with the keyboard there is little room, and those are what is being written.
  const std::size_t fit = rows * columns;
  const std::size_t from = headings.size() > fit ? headings.size() - fit : 0;
  const float wide = (room.w - frame.px(gap) * (columns - 1)) / columns;
  for (std::size_t at = from; at < headings.size(); ++at) {
    const std::size_t place = at - from;
    const auto column = static_cast<float>(place % columns);
    const std::size_t above = place / columns;
    const auto row = static_cast<float>(above);
    putHeading(
        look, *headings[at], headings[at]->id == rewording,
        {room.x + column * (wide + frame.px(gap)), room.y + row * step, wide, frame.px(rowTall)});
  }
}

void putFoot(const Look& look, const SheetPlan& plan, bool freeThemes,
             const widgets::Keyboard* keyboard) {
  const Frame& frame = look.frame;
  const auto plain = [&](const char* key) {
    ButtonLook button;
    button.label = frame.words.say(key);
    button.fill = colour::key2;
    return button;
  };
  const float tall = frame.px(80);
  const ButtonLook others = plain(freeThemes ? "grouping.headings.free" : "grouping.headings.only");
  const float top = plan.foot.y + frame.px(keyboard != nullptr ? 34 : 20);
  look.put("headings.free", {plan.foot.x, top, widgets::buttonWidth(frame, others), tall}, others);
  const ButtonLook keys =
      plain(keyboard != nullptr ? "kiosk.sheet.hide_keyboard" : "kiosk.sheet.show_keyboard");
  const float keysWide = widgets::buttonWidth(frame, keys);
  if (keyboard == nullptr) {
    look.put("headings.keyboard", {plan.foot.x + plan.foot.w - keysWide, top, keysWide, tall},
             keys);
    return;
  }
  look.put("headings.keyboard", {plan.foot.x, top + frame.px(372), keysWide, tall}, keys);
  const scene::Point corner{plan.foot.x + plan.foot.w - frame.px(widgets::Keyboard::width), top};
  for (scene::Item& key : keyboard->items(frame, corner, look.pressing)) {
    look.items.push_back(std::move(key));
  }
}

}  // namespace

std::vector<scene::Item> headingsItems(const Frame& frame, const workshop::State& state,
                                       const workshop::Question& question,
                                       const HeadingsDraft& draft,
                                       const widgets::Pressing& pressing) {
  std::vector<scene::Item> items;
  const Look look{frame, pressing, items};
  const SheetPlan plan = sheetPlan(frame, draft.keyboard != nullptr);
  items.push_back(widgets::scrim(frame, "headings.close", Layers::sheet));
  items.push_back(sheetPanel(frame, plan, draft.keyboard != nullptr));
  putTitleHead(frame, plan,
               frame.words.say("grouping.headings.title",
                               {{"q", std::to_string(state.numberOf(question.id))}}),
               "headings", pressing, items);

  ButtonLook add;
  add.label = frame.words.say(draft.rewording.empty() ? "grouping.headings.add"
                                                      : "grouping.headings.reword");
  add.fill = colour::grape;
  add.ink = colour::paper;
  const float addWide = widgets::buttonWidth(frame, add);
  const scene::Rect field{plan.notes.x, plan.notes.y - frame.px(16),
                          plan.notes.w - addWide - frame.px(gap), frame.px(fieldTall)};
  items.push_back(titleField(frame, draft.field, field, draft.caret,
                             {"headings.field", "grouping.headings.write"}));
  look.put("headings.done", {field.x + field.w + frame.px(gap), field.y, addWide, field.h}, add);
  const float listTop = field.y + field.h + frame.px(24);
  putList(look, question, draft.rewording,
          {plan.notes.x, listTop, plan.notes.w, plan.foot.y - frame.px(12) - listTop});
  putFoot(look, plan, question.grouping.freeThemes, draft.keyboard);
  return items;
}

}  // namespace grappe::screens
