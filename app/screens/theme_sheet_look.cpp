#include "screens/theme_sheet_look.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <variant>

#include "screens/grouping_words.h"

namespace grappe::screens {

namespace {

using widgets::ButtonLook;
using widgets::Frame;
using widgets::Layers;
namespace colour = widgets::colour;

// In the design's pixels; `sheetMargin` and `sheetTop` from the screen's edges, the others from the
// sheet's own corner.
constexpr float sheetMargin = 40;
constexpr float sheetTop = 28;
constexpr float pad = 44;
constexpr float headTall = 152;
constexpr float headMiddle = 76;
constexpr float fieldLeft = 122;
constexpr float fieldTop = 28;
constexpr float fieldWide = 1030;
constexpr float fieldTall = 96;
constexpr float countLeft = 1184;
constexpr float keyboardTall = 524;
constexpr float footTall = 132;
constexpr float reasonTall = 44;
constexpr float reasonSize = 26;

scene::Item roundButton(const Frame& frame, const std::string& action, scene::Rect rect,
                        const ButtonLook& look) {
  scene::Item item = widgets::button(frame, action, rect, look, Layers::sheet);
  std::get<scene::Box>(item.shapes.front()).radius = rect.w / 2;
  return item;
}

scene::Item pinButton(const Frame& frame, const SheetPlan& plan, bool held, bool pressed) {
  ButtonLook pin;
  pin.glyph = scene::Glyph::pin;
  pin.fill = held ? colour::grape : colour::paper;
  pin.ink = held ? colour::paper : colour::line;
  pin.pressed = pressed;
  const float size = frame.px(64);
  scene::Item item =
      roundButton(frame, "sheet.hold", {plan.head.x, plan.middle - size / 2, size, size}, pin);
  if (!held) {
    auto& disc = std::get<scene::Box>(item.shapes.front());
    disc.line = colour::line;
    disc.lineWidth = frame.px(3);
  }
  return item;
}

scene::Item unsortedName(const Frame& frame, const SheetPlan& plan) {
  const std::string title = frame.words.say("kiosk.sheet.unsorted");
  const float wide = widgets::lineWidth(frame, title, 56, scene::Weight::bold) + frame.px(8);
  const scene::Rect rect{plan.head.x, plan.title.y, wide, plan.title.h};
  scene::Item name = widgets::fixedItem("sheet.title", rect, Layers::sheet);
  name.shapes.emplace_back(
      widgets::label(frame, {0, 0, wide, rect.h}, title, 56, scene::Weight::bold, colour::ink));
  return name;
}

}  // namespace

SheetPlan sheetPlan(const Frame& frame, bool keyboard) {
  const float x = frame.px(sheetMargin);
  const float y = frame.px(sheetTop);
  SheetPlan plan;
  plan.sheet = {x, y, frame.width - 2 * x, frame.height - 2 * y};
  const float left = x + frame.px(pad);
  const float wide = plan.sheet.w - 2 * frame.px(pad);
  plan.head = {left, y, wide, frame.px(headTall)};
  plan.title = {x + frame.px(fieldLeft), y + frame.px(fieldTop), frame.px(fieldWide),
                frame.px(fieldTall)};
  plan.middle = y + frame.px(headMiddle);
  const float tall = frame.px(keyboard ? keyboardTall : footTall);
  plan.foot = {left, y + plan.sheet.h - tall, wide, tall};
  const float top = y + frame.px(headTall + 4);
  const float line = frame.px(reasonTall);
  plan.reason = {left, plan.foot.y - line, wide, line};
  plan.notes = {left, top, wide, plan.reason.y - frame.px(12) - top};
  return plan;
}

SheetPlan fittedPlan(const Frame& frame, float notes) {
  SheetPlan plan = sheetPlan(frame, false);
  plan.notes.h = notes;
  plan.sheet.h = std::min(plan.notes.y + notes + frame.px(pad) - plan.sheet.y, plan.sheet.h);
  const float down = std::round((frame.height - plan.sheet.h) / 2) - plan.sheet.y;
  for (scene::Rect* rect : {&plan.sheet, &plan.head, &plan.title, &plan.notes, &plan.foot}) {
    rect->y += down;
  }
  plan.middle += down;
  return plan;
}

scene::Item sheetPanel(const Frame& frame, const SheetPlan& plan, bool keyboard) {
  scene::Item sheet =
      widgets::panelItem(frame, "sheet", plan.sheet, 36, colour::panel, Layers::sheet);
  if (!keyboard) return sheet;
  // The tray has the sheet's round corners below and a straight edge above.
  const float top = plan.foot.y - plan.sheet.y;
  scene::Box tray;
  tray.radius = frame.px(36);
  tray.fill = colour::tray;
  tray.rect = {0, top, plan.sheet.w, plan.foot.h};
  sheet.shapes.emplace_back(tray);
  scene::Box edge;
  edge.fill = colour::tray;
  edge.rect = {0, top, plan.sheet.w, frame.px(72)};
  sheet.shapes.emplace_back(edge);
  return sheet;
}

void putSheetHead(const Frame& frame, const SheetPlan& plan, const workshop::Theme* theme,
                  long notes, const widgets::Pressing& pressing, std::vector<scene::Item>& items) {
  float countX = plan.sheet.x + frame.px(countLeft);
  if (theme != nullptr) {
    items.push_back(pinButton(frame, plan, theme->held, pressing.isOn("sheet.hold")));
  } else {
    items.push_back(unsortedName(frame, plan));
    const scene::Rect& name = items.back().rect;
    countX = name.x + name.w + frame.px(24);
  }
  scene::Item count = widgets::fixedItem(
      "sheet.count", {countX, plan.middle - frame.px(24), frame.px(300), frame.px(48)},
      Layers::sheet);
  count.shapes.emplace_back(widgets::label(frame, {0, 0, count.rect.w, count.rect.h},
                                           frame.words.count("kiosk.notes", notes), 28,
                                           scene::Weight::semibold, colour::ink2));
  items.push_back(std::move(count));

  ButtonLook close;
  close.glyph = scene::Glyph::close;
  close.fill = colour::ground;
  close.pressed = pressing.isOn("sheet.close");
  const float size = frame.px(80);
  items.push_back(
      roundButton(frame, "sheet.close",
                  {plan.head.x + plan.head.w - size, plan.middle - size / 2, size, size}, close));
}

void putTitleHead(const Frame& frame, const SheetPlan& plan, const std::string& title,
                  const std::string& name, const widgets::Pressing& pressing,
                  std::vector<scene::Item>& items) {
  scene::Item head = widgets::fixedItem(name + ".title", plan.head, Layers::sheet);
  head.shapes.emplace_back(widgets::label(frame, {0, 0, plan.head.w - frame.px(120), plan.head.h},
                                          title, 46, scene::Weight::bold, colour::ink));
  items.push_back(std::move(head));
  ButtonLook cross;
  cross.glyph = scene::Glyph::close;
  cross.fill = colour::ground;
  const std::string close = name + ".close";
  cross.pressed = pressing.isOn(close);
  const float size = frame.px(80);
  items.push_back(widgets::button(
      frame, close, {plan.head.x + plan.head.w - size, plan.middle - size / 2, size, size}, cross,
      Layers::sheet));
}

void putReason(const Frame& frame, const SheetPlan& plan, const runtime::ThemeWhy& why,
               std::vector<scene::Item>& items) {
  std::string line = whyLine(frame.words, why, mostWhyWords);
  const auto tooLong = [&] {
    return widgets::lineWidth(frame, line, reasonSize, scene::Weight::medium) > plan.reason.w;
  };
  for (std::size_t most = mostWhyWords; most > 1 && tooLong();) {
    line = whyLine(frame.words, why, --most);
  }
  if (line.empty()) return;
  scene::Item reason = widgets::fixedItem("sheet.why", plan.reason, Layers::sheet);
  reason.shapes.emplace_back(widgets::label(frame, {0, 0, plan.reason.w, plan.reason.h}, line,
                                            reasonSize, scene::Weight::medium, colour::ink2));
  items.push_back(std::move(reason));
}

}  // namespace grappe::screens
