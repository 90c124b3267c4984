// How the sheet of a theme is divided, its panel and its head. Pure.
#pragma once

#include <string>
#include <vector>

#include "runtime/why.h"
#include "scene/scene.h"
#include "widgets/paint.h"
#include "widgets/pressing.h"
#include "workshop/state.h"

namespace grappe::screens {

// In pixels of the window.
struct SheetPlan {
  scene::Rect sheet;
  scene::Rect head;
  scene::Rect title;  // the field that it is written in
  float middle = 0;   // of what stands in the head
  scene::Rect notes;
  scene::Rect reason;  // a line: what holds the theme together
  scene::Rect foot;    // higher with the keyboard
};
SheetPlan sheetPlan(const widgets::Frame& frame, bool keyboard);

// The same without a foot, as high as `notes` of its content needs, in the middle of the screen.
SheetPlan fittedPlan(const widgets::Frame& frame, float notes);

// With `keyboard` the tray below is in a tone of its own.
scene::Item sheetPanel(const widgets::Frame& frame, const SheetPlan& plan, bool keyboard);

// Pin (or, `theme` null, the name of À classer), the number of notes, the cross; not the title's
// field. Actions: "sheet.hold", "sheet.close".
void putSheetHead(const widgets::Frame& frame, const SheetPlan& plan, const workshop::Theme* theme,
                  long notes, const widgets::Pressing& pressing, std::vector<scene::Item>& items);

// The head of the sheet `name`: its title (key "NAME.title"), and the cross ("NAME.close").
void putTitleHead(const widgets::Frame& frame, const SheetPlan& plan, const std::string& title,
                  const std::string& name, const widgets::Pressing& pressing,
                  std::vector<scene::Item>& items);

// Of as many words as the line holds; nothing where there is nothing to say.
void putReason(const widgets::Frame& frame, const SheetPlan& plan, const runtime::ThemeWhy& why,
               std::vector<scene::Item>& items);

}  // namespace grappe::screens
