// Says whether a finger's events go to the screen or to the interface drawn over it (ImGui): who
// gets the press gets all until it is let go. A value of the frame loop; window's thread.
#pragma once

#include <set>

#include "kiosk/screen.h"

namespace grappe::kiosk {

class PointerRouter {
 public:
  // `interfaceWants`: the interface has something under the pointer.
  bool toScreen(const Pointer& pointer, bool interfaceWants);

 private:
  // Finger and, for the mouse, button: each press has one owner.
  using Press = std::pair<int, int>;
  std::set<Press> m_ofInterface;
  std::set<Press> m_ofScreen;
};

}  // namespace grappe::kiosk
