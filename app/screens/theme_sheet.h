// A theme opened large: its title under a caret, its pin, all its notes; À classer opens so too,
// without a title. Holds the draft of the title and nothing else; window's thread only.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/screen.h"
#include "runtime/why.h"
#include "scene/scene.h"
#include "screens/theme_sheet_pages.h"
#include "widgets/keyboard.h"
#include "widgets/paint.h"
#include "widgets/pressing.h"
#include "widgets/text_field.h"
#include "workshop/state.h"

namespace grappe::screens {

class ThemeSheet {
 public:
  // `touch`: with the keyboard on the screen.
  void open(const workshop::Theme& theme, bool touch);
  void openUnsorted();
  void close() { m_open = false; }
  bool isOpen() const { return m_open; }
  bool isOf(const workshop::ThemeId& theme) const { return m_open && m_theme == theme; }
  const workshop::ThemeId& theme() const { return m_theme; }
  const std::string& draft() const { return m_field.text(); }

  struct Outcome {
    enum class What { none, close, rename, toggleHold, split, merge };
    What what = What::none;
    std::string title;
  };
  // Of its own actions, "sheet.…" and "key:…".
  Outcome press(std::string_view action);
  Outcome key(const kiosk::Key& key);
  void character(char32_t character);

  // What holds the open theme together, once it is known; of another theme it is not shown.
  void explain(runtime::ThemeWhy why) { m_why = std::move(why); }

  // The theme must stand in `state` (or the sheet be of À classer).
  std::vector<scene::Item> items(const widgets::Frame& frame, const workshop::State& state,
                                 const workshop::Question& question,
                                 const widgets::Pressing& pressing, bool caret);

 private:
  Outcome done() const;

  bool m_open = false;
  workshop::ThemeId m_theme;  // empty: À classer
  std::string m_before;       // the title as it stood
  widgets::TextField m_field;
  widgets::Keyboard m_keyboard;
  bool m_keys = false;  // the keyboard is on the screen
  ThemeSheetPages m_pages;
  std::optional<runtime::ThemeWhy> m_why;
};

}  // namespace grappe::screens
