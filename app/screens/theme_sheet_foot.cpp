#include "screens/theme_sheet_foot.h"

#include <string>

namespace grappe::screens {

namespace {

using widgets::ButtonLook;
using widgets::Frame;
using widgets::Layers;
namespace colour = widgets::colour;

void putStanding(const Frame& frame, scene::Rect rect, const workshop::Theme* theme, long placed,
                 std::vector<scene::Item>& items) {
  scene::Item about = widgets::fixedItem("sheet.about", rect, Layers::sheet);
  std::string standing;
  if (theme != nullptr) {
    standing = frame.words.say(theme->held ? "kiosk.sheet.held" : "kiosk.sheet.proposed");
  }
  float y = 0;
  for (const std::string& line :
       {standing, placed > 0 ? frame.words.count("kiosk.sheet.placed", placed) : std::string()}) {
    if (line.empty()) continue;
    about.shapes.emplace_back(widgets::label(frame, {0, y, about.rect.w, frame.px(36)}, line, 24,
                                             scene::Weight::medium, colour::ink2));
    y += frame.px(38);
  }
  if (y > 0) items.push_back(std::move(about));
}

void putKeyboard(const Frame& frame, const SheetPlan& plan, const widgets::Keyboard& keyboard,
                 const widgets::Pressing& pressing, std::vector<scene::Item>& items) {
  const float top = plan.foot.y + frame.px(34);
  const scene::Point corner{plan.foot.x + plan.foot.w - frame.px(widgets::Keyboard::width), top};
  for (scene::Item& key : keyboard.items(frame, corner, pressing)) items.push_back(std::move(key));
  ButtonLook hide;
  hide.label = frame.words.say("kiosk.sheet.hide_keyboard");
  hide.fill = colour::key2;
  hide.pressed = pressing.isOn("sheet.keyboard");
  const float tall = frame.px(84);
  items.push_back(widgets::button(frame, "sheet.keyboard",
                                  {plan.foot.x, top + frame.px(372), frame.px(400), tall}, hide,
                                  Layers::sheet));
}

void putButtons(const Frame& frame, const SheetPlan& plan, const SheetFacts& facts,
                const widgets::Pressing& pressing, std::vector<scene::Item>& items) {
  const float tall = frame.px(80);
  const float y = plan.foot.y + frame.px(20);
  // From the right.
  float x = plan.foot.x + plan.foot.w;
  const auto put = [&](const std::string& action, const std::string& key, bool strong) {
    ButtonLook look;
    look.label = frame.words.say(key);
    look.fill = strong ? colour::grape : colour::key2;
    look.ink = strong ? colour::paper : colour::ink;
    look.pressed = pressing.isOn(action);
    const float wide = strong ? frame.px(260) : widgets::buttonWidth(frame, look);
    x -= wide;
    items.push_back(widgets::button(frame, action, {x, y, wide, tall}, look, Layers::sheet));
    x -= frame.px(20);
  };
  put("sheet.done", "kiosk.key.done", true);
  put("sheet.keyboard", "kiosk.sheet.show_keyboard", false);
  if (facts.splits) put("sheet.split", "grouping.split", false);
  if (facts.merges) put("sheet.merge", "grouping.merge.with", false);
}

}  // namespace

void putSheetFoot(const Frame& frame, const SheetPlan& plan, const workshop::Theme* theme,
                  const SheetFacts& facts, const widgets::Keyboard* keyboard,
                  const widgets::Pressing& pressing, std::vector<scene::Item>& items) {
  const float below = frame.px(keyboard != nullptr ? 40 : 34);
  putStanding(frame, {plan.foot.x, plan.foot.y + below, frame.px(540), frame.px(160)}, theme,
              facts.placed, items);
  if (theme == nullptr) return;
  if (keyboard != nullptr) {
    putKeyboard(frame, plan, *keyboard, pressing, items);
  } else {
    putButtons(frame, plan, facts, pressing, items);
  }
}

}  // namespace grappe::screens
