// The line in which words are looked for on the wall, over the header, where no note lies. Holds
// its draft and which of the notes found was opened last; window's thread only.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kiosk/screen.h"
#include "scene/scene.h"
#include "widgets/keyboard.h"
#include "widgets/paint.h"
#include "widgets/pressing.h"
#include "widgets/text_field.h"
#include "workshop/names.h"

namespace grappe::screens {

class SearchBar {
 public:
  using Notes = std::vector<workshop::NoteId>;

  // `touch`: with the keyboard on the screen. One that is open keeps its words.
  void open(bool touch);
  void close() { *this = {}; }
  bool isOpen() const { return m_open; }
  const std::string& words() const { return m_field.text(); }

  enum class Asks { nothing, next, previous, close };
  // Its own actions ("search.…", "key:…"), the keys that it uses, and what is typed.
  Asks press(std::string_view action);
  Asks key(const kiosk::Key& key);
  void character(char32_t character);

  // The note after the one opened last, or before it, round the end; empty where nothing was found.
  workshop::NoteId step(const Notes& found, bool back);

  // Its bottom, in pixels of the window, without the keyboard.
  static float bottom(const widgets::Frame& frame);
  std::vector<scene::Item> items(const widgets::Frame& frame, const Notes& found,
                                 const widgets::Pressing& pressing, bool caret) const;

 private:
  std::string counted(const widgets::Frame& frame, const Notes& found) const;

  bool m_open = false;
  widgets::TextField m_field;
  workshop::NoteId m_at;  // opened last; empty: none
  widgets::Keyboard m_keyboard;
  bool m_keys = false;  // the keyboard is on the screen
};

}  // namespace grappe::screens
