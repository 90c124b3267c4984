// How the wall is left: asked first, and behind the PIN of the workshop.
#include "screens/wall_screen.h"

namespace grappe::screens {

void WallScreen::askToQuit() {
  m_black.light();
  const bool pin = !m_real || !m_real->pinHash.text.empty();
  m_quitSheet.open(pin && m_checkPin != nullptr);
}

void WallScreen::settle(widgets::QuitSheet::Answer answer) {
  if (answer == widgets::QuitSheet::Answer::leave) m_quit();
  if (answer == widgets::QuitSheet::Answer::check) m_checkPin(m_quitSheet.asked());
}

void WallScreen::pinChecked(bool right) { settle(m_quitSheet.checked(right, m_now)); }

}  // namespace grappe::screens
