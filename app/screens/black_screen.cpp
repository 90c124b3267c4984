#include "screens/black_screen.h"

namespace grappe::screens {

bool BlackScreen::darkens(char32_t character) {
  return character == U'b' || character == U'B' || character == U'.';
}

bool BlackScreen::takes(const kiosk::Pointer& pointer) {
  using Kind = kiosk::Pointer::Kind;
  const bool leaves = pointer.kind == Kind::up || pointer.kind == Kind::cancel;
  if (!m_dark) {
    const bool own = m_fingers.contains(pointer.finger);
    if (own && leaves) m_fingers.erase(pointer.finger);
    return own;
  }
  // A mouse that somebody only brushes against leaves the wall black.
  if (pointer.kind == Kind::down) {
    m_dark = false;
    m_fingers.insert(pointer.finger);
  }
  return true;
}

bool BlackScreen::takes(const kiosk::Key& key) {
  if (key.repeat) return m_dark || m_keyOfWaking;
  m_keyOfWaking = m_dark;
  m_dark = false;
  return m_keyOfWaking;
}

// The character of a key comes after it: that of B would turn the wall black again.
bool BlackScreen::takes(char32_t /*character*/) const { return m_dark || m_keyOfWaking; }

scene::Item BlackScreen::item(const widgets::Frame& frame) const {
  scene::Item item =
      widgets::fixedItem("black", {0, 0, frame.width, frame.height}, widgets::Layers::above);
  ++item.layer;
  scene::Box box;
  box.rect = item.rect;
  box.fill = {0, 0, 0, 255};
  item.shapes.emplace_back(box);
  return item;
}

}  // namespace grappe::screens
