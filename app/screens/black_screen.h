// The wall turned black, so that the room looks at who speaks. The meeting goes on behind it.
// Which input goes to it and no further. A value; window's thread only.
#pragma once

#include <set>

#include "kiosk/screen.h"
#include "scene/scene.h"
#include "widgets/paint.h"

namespace grappe::screens {

class BlackScreen {
 public:
  // B and the full stop, which is what the button of a presenter's remote sends.
  static bool darkens(char32_t character);

  void darken() { m_dark = true; }
  void light() { m_dark = false; }
  bool isDark() const { return m_dark; }

  // True: the input is the black screen's and means nothing else. A key, a finger or a button of
  // the mouse brings the wall back, and stays its own until it is let go.
  bool takes(const kiosk::Pointer& pointer);
  bool takes(const kiosk::Key& key);
  bool takes(char32_t character) const;

  // Over everything.
  scene::Item item(const widgets::Frame& frame) const;

 private:
  bool m_dark = false;
  bool m_keyOfWaking = false;  // the last key that went down brought the wall back
  std::set<int> m_fingers;     // that came down on the black
};

}  // namespace grappe::screens
