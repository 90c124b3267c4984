// The notes on the sheet of a theme, page by page, and which page is open. A value; window's thread
// only.
#pragma once

#include <vector>

#include "screens/theme_sheet_look.h"

namespace grappe::screens {

class ThemeSheetPages {
 public:
  void first() { m_page = 0; }
  // Stay where there is none.
  void back();
  void forward();

  // The open page, and where there are several the buttons to turn them: "sheet.page_back",
  // "sheet.page_forward".
  void put(const widgets::Frame& frame, const SheetPlan& plan, const workshop::State& state,
           const std::vector<workshop::NotePtr>& notes, const widgets::Pressing& pressing,
           std::vector<scene::Item>& items);

 private:
  void putTurning(const widgets::Frame& frame, const SheetPlan& plan,
                  const widgets::Pressing& pressing, std::vector<scene::Item>& items) const;

  std::size_t m_page = 0;
  std::size_t m_pages = 1;  // of the last drawing
};

}  // namespace grappe::screens
