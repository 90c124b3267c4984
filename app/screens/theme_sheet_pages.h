// The notes on the sheet of a theme, page by page, and which page is open. A value; window's thread
// only.
#pragma once

#include <set>
#include <vector>

#include "screens/theme_sheet_look.h"
#include "workshop/twins.h"

namespace grappe::screens {

class ThemeSheetPages {
 public:
  // Of a sheet that opens: its first page, notes that say the same once.
  void first() {
    m_page = 0;
    m_unfolded.clear();
  }
  void begin() { m_page = 0; }
  // Those that say what this note says, each by itself; again: once.
  void unfold(const workshop::NoteId& note);
  // Stay where there is none.
  void back();
  void forward();

  // The open page, and where there are several the buttons to turn them: "sheet.page_back",
  // "sheet.page_forward"; on a note that stands for several "sheet.alike:<its id>".
  void put(const widgets::Frame& frame, const SheetPlan& plan, const workshop::State& state,
           const std::vector<workshop::SaidAlike>& notes, const widgets::Pressing& pressing,
           std::vector<scene::Item>& items);

 private:
  void putTurning(const widgets::Frame& frame, const SheetPlan& plan,
                  const widgets::Pressing& pressing, std::vector<scene::Item>& items) const;

  std::set<workshop::NoteId> m_unfolded;
  std::size_t m_page = 0;
  std::size_t m_pages = 1;  // of the last drawing
};

}  // namespace grappe::screens
