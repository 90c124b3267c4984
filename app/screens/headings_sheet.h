// The headings of a question: those that stand, a line to write one more or another wording, and
// whether other themes may open beside them. Holds the draft of that line and nothing else;
// window's thread only.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "kiosk/screen.h"
#include "scene/scene.h"
#include "widgets/keyboard.h"
#include "widgets/paint.h"
#include "widgets/pressing.h"
#include "widgets/text_field.h"
#include "workshop/command.h"
#include "workshop/state.h"

namespace grappe::screens {

class HeadingsSheet {
 public:
  // `touch`: with the keyboard on the screen.
  void open(bool touch);
  void close() { m_open = false; }
  bool isOpen() const { return m_open; }

  // What its own actions ("headings.…", "key:…") and keys come to; `question` is the one it shows.
  std::optional<workshop::SetLens> press(std::string_view action,
                                         const workshop::Question& question, IdSource& ids);
  std::optional<workshop::SetLens> key(const kiosk::Key& key, const workshop::Question& question,
                                       IdSource& ids);
  void character(char32_t character) { m_field.insert(character); }
  // What it gave is on its way: the line is free for the next. Otherwise it stays, to be put right.
  void taken();

  std::vector<scene::Item> items(const widgets::Frame& frame, const workshop::State& state,
                                 const workshop::Question& question,
                                 const widgets::Pressing& pressing, bool caret) const;

 private:
  std::optional<workshop::SetLens> done(const workshop::Question& question, IdSource& ids);

  bool m_open = false;
  widgets::TextField m_field;
  workshop::ThemeId m_rewording;  // the heading whose words are in the field; empty: a new one
  widgets::Keyboard m_keyboard;
  bool m_keys = false;  // the keyboard is on the screen
};

}  // namespace grappe::screens
