#include "kiosk/pointer_router.h"

#include <algorithm>

namespace grappe::kiosk {

bool PointerRouter::toScreen(const Pointer& pointer, bool interfaceWants) {
  const Press press{pointer.finger, pointer.finger == 0 ? pointer.button : 0};
  const auto held = [&](const std::set<Press>& presses) {
    return std::any_of(presses.begin(), presses.end(),
                       [&](const Press& each) { return each.first == pointer.finger; });
  };
  switch (pointer.kind) {
    case Pointer::Kind::down: {
      // A second button of the mouse goes where the first one went.
      const bool screens = held(m_ofScreen) || (!held(m_ofInterface) && !interfaceWants);
      (screens ? m_ofScreen : m_ofInterface).insert(press);
      return screens;
    }
    case Pointer::Kind::up:
      m_ofInterface.erase(press);
      return m_ofScreen.erase(press) > 0;
    case Pointer::Kind::cancel: {
      const bool screens = held(m_ofScreen);
      const auto ofFinger = [&](const Press& each) { return each.first == pointer.finger; };
      std::erase_if(m_ofScreen, ofFinger);
      std::erase_if(m_ofInterface, ofFinger);
      return screens;
    }
    case Pointer::Kind::move:
      if (held(m_ofScreen)) return true;
      return !held(m_ofInterface) && !interfaceWants;
    case Pointer::Kind::scroll:
      return !interfaceWants;
  }
  return false;
}

}  // namespace grappe::kiosk
