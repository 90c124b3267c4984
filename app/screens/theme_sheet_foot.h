// The foot of the sheet of a theme: how the theme stands, and the keyboard or the buttons in its
// place. Pure.
#pragma once

#include <vector>

#include "screens/theme_sheet_look.h"
#include "widgets/keyboard.h"

namespace grappe::screens {

struct SheetFacts {
  long placed = 0;      // notes that a person put there
  bool splits = false;  // there are enough of them for parts
  bool merges = false;  // there is another theme
};

// `theme` null: À classer, which has no title to write. `keyboard` null: the buttons. Actions:
// "sheet.keyboard", "sheet.done", "sheet.split", "sheet.merge", "key:…".
void putSheetFoot(const widgets::Frame& frame, const SheetPlan& plan, const workshop::Theme* theme,
                  const SheetFacts& facts, const widgets::Keyboard* keyboard,
                  const widgets::Pressing& pressing, std::vector<scene::Item>& items);

}  // namespace grappe::screens
