// The keyboard on the screen: the layouts of key_layouts, in one of two sizes. For touch; what is
// typed on a real keyboard does not pass here. A value that knows its language, its page and its
// shift; window's thread only.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "scene/scene.h"
#include "widgets/key_layouts.h"
#include "widgets/paint.h"
#include "widgets/pressing.h"

namespace grappe::widgets {

// Lengths in the design's pixels.
struct KeySize {
  float w = 96, h = 84, gap = 9;
  float radius = 14;
  float letter = 34;  // type
  // With a row above the letters, and keys at the right for the language and for what is done.
  bool whole = true;
};
inline constexpr KeySize sheetKeys{};
inline constexpr KeySize tableKeys{66, 64, 6.6F, 12, 28, false};

// One key, in the design's pixels from the keyboard's corner.
struct KeyCap {
  enum class Does {
    insert,
    backspace,
    shift,
    letters,
    signs,
    further,
    smiles,
    language,
    space,
    done
  };
  Does does = Does::insert;
  std::string text;  // what it inserts, or its face
  float x = 0, y = 0, w = 96, h = 84;

  std::string action() const;  // "key:é", "key:shift"…
};

class Keyboard {
 public:
  static constexpr float width = 1190, height = 456;  // with sheetKeys
  static constexpr double doubleTap = 0.4;            // seconds

  explicit Keyboard(KeySize size = sheetKeys) : m_size(size) {}

  // Every key of the page that is shown.
  std::vector<KeyCap> keys() const;

  // What a tap on a key does to the text; language, page and shift are the keyboard's own affair.
  struct Typed {
    enum class What { nothing, text, backspace, done };
    What what = What::nothing;
    std::string text;
  };
  // `now`: seconds of the frame clock; two taps on shift within doubleTap lock it. Without a time
  // the second takes it back.
  Typed press(std::string_view action, double now = -1);

  // A sentence begins with a capital: shift for one letter.
  void startSentence();
  std::string_view language() const { return m_layout->code; }
  void speak(std::string_view language);

  // The keys as buttons, the top left corner of the first at `corner` (window pixels); `prefix`
  // stands before every action, where several keyboards are on one screen.
  std::vector<scene::Item> items(const Frame& frame, scene::Point corner, const Pressing& pressing,
                                 const std::string& prefix = {}) const;

 private:
  enum class Page { letters, signs, further, smiles };
  enum class Shift { off, once, locked };

  const KeyRows& rows() const;
  std::string_view above() const;
  void putRow(std::string_view row, float y, std::vector<KeyCap>& keys) const;
  KeyCap capOf(std::string_view token, float& units) const;
  void pressShift(double now);

  KeySize m_size;
  const KeyLayout* m_layout = keyLayouts().data();
  Page m_page = Page::letters;
  Shift m_shift = Shift::off;
  double m_shiftAt = -1;
};

}  // namespace grappe::widgets
