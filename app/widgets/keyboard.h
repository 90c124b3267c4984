// The keyboard on the screen: AZERTY with a row of accents, and a page of figures and signs.
// For touch tables; what is typed on a real keyboard does not pass here. A value that knows its
// page and its shift; window's thread only.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "scene/scene.h"
#include "widgets/paint.h"
#include "widgets/pressing.h"

namespace grappe::widgets {

// One key, in the design's pixels from the keyboard's corner. Keys are 96x84 and 9 apart.
struct KeyCap {
  enum class Does { insert, backspace, shift, page, space, done };
  Does does = Does::insert;
  std::string text;  // what it inserts, and its face
  float x = 0, y = 0, w = 96, h = 84;

  std::string action() const;  // "key:é", "key:shift"…
};

class Keyboard {
 public:
  static constexpr float width = 1190, height = 456;  // the design's pixels

  // Every key of the page that is shown.
  std::vector<KeyCap> keys() const;

  // What a tap on a key does to the text; shift and page are the keyboard's own affair.
  struct Typed {
    enum class What { nothing, text, backspace, done };
    What what = What::nothing;
    std::string text;
  };
  Typed press(std::string_view action);

  // A title begins with a capital: shift for one letter.
  void startSentence() { m_shift = true; }

  // The keys as buttons, the top left corner of the first at `corner` (window pixels).
  std::vector<scene::Item> items(const Frame& frame, scene::Point corner,
                                 const Pressing& pressing) const;

 private:
  bool m_shift = false;
  bool m_signs = false;
};

}  // namespace grappe::widgets
