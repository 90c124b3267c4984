// The foot of the sheet of a theme: how the theme stands, and the keyboard or the buttons in its
// place. Pure.
#pragma once

#include <vector>

#include "screens/theme_sheet_look.h"
#include "widgets/keyboard.h"

namespace grappe::screens {

// `theme` null: À classer, which has no title to write. `placed`: notes that a person put there.
// `keyboard` null: the buttons. Actions: "sheet.keyboard", "sheet.done", "key:…".
void putSheetFoot(const widgets::Frame& frame, const SheetPlan& plan, const workshop::Theme* theme,
                  long placed, const widgets::Keyboard* keyboard, const widgets::Pressing& pressing,
                  std::vector<scene::Item>& items);

}  // namespace grappe::screens
