// One line of words being written in a sheet of its own, with the keyboard on the screen where
// hands are used. Holds the draft; what it is for is its owner's affair. A value; window's thread
// only.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/screen.h"
#include "scene/scene.h"
#include "widgets/keyboard.h"
#include "widgets/paint.h"
#include "widgets/pressing.h"
#include "widgets/text_field.h"

namespace grappe::screens {

class LineEditor {
 public:
  struct Line {
    std::string title;  // what is being written, in words
    std::string text;
    std::size_t limit = 120;  // graphemes
    bool digits = false;      // nothing else is taken
    bool exact = false;       // a name or a password: no capital comes by itself
  };
  void open(Line line, bool touch);
  void close() { m_open = false; }
  bool isOpen() const { return m_open; }

  // The text, once the person says that it is done. It stays open until close(): a text that is
  // refused is put right.
  std::optional<std::string> press(std::string_view action);  // "line.…", "key:…"
  std::optional<std::string> key(const kiosk::Key& key);
  void character(char32_t character);

  std::vector<scene::Item> items(const widgets::Frame& frame, const widgets::Pressing& pressing,
                                 bool caret) const;

 private:
  void insert(std::string_view text);

  bool m_open = false;
  Line m_line;
  widgets::TextField m_field;
  widgets::Keyboard m_keyboard;
  bool m_keys = false;
};

}  // namespace grappe::screens
