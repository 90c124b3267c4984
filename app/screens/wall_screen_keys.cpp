// What the keyboard does on the wall.
#include <GLFW/glfw3.h>

#include "screens/legend.h"
#include "screens/wall_screen.h"

namespace grappe::screens {

namespace {
constexpr float keyStep = 1.25F;
}

bool WallScreen::closeTop() {
  if (m_help) {
    m_help = false;
  } else if (m_tools) {
    m_tools = false;
  } else if (m_networkOpen) {
    m_networkOpen = false;
  } else if (m_voteSheet.isOpen()) {
    m_voteSheet.close();
  } else if (m_timerPanel) {
    m_timerPanel = false;
  } else if (m_hidden) {
    m_hidden = false;
  } else if (!m_openNote.empty()) {
    m_openNote = {};
  } else if (!m_hands.held().empty()) {
    m_hands.clear();
  } else if (m_picking.isOpen()) {
    m_picking.stop();
  } else if (previewing()) {
    preview("preview.refuse");
  } else if (m_search.isOpen()) {
    take(SearchBar::Asks::close);
  } else if (!m_circle.empty()) {
    showCircle({});
  } else if (m_strip.isFocused()) {
    m_strip.hide();
  } else if (m_toast.shown(m_now)) {
    m_toast.dismiss();
  } else {
    return false;
  }
  return true;
}

// What a finger had begun is given up: it cannot be seen any more.
void WallScreen::darken() {
  m_hands.clear();
  m_pressing.clear();
  m_strip.hide();
  m_black.darken();
}

bool WallScreen::key(const kiosk::Key& key) {
  if (m_black.takes(key)) return true;
  if (key.key >= GLFW_KEY_F2 && key.key <= GLFW_KEY_F25) return false;
  if (!modal() && m_table.key(key, m_now)) return true;
  if (m_quitSheet.isOpen()) {
    settle(m_quitSheet.key(key.key, m_now));
    return true;
  }
  if (!m_newPin.empty()) {
    const bool enter = key.key == GLFW_KEY_ENTER || key.key == GLFW_KEY_KP_ENTER;
    if (enter && !key.repeat) perform("pin.noted");
    return true;
  }
  if (m_themeSheet.isOpen() && !m_help) {
    take(m_themeSheet.key(key));
    return true;
  }
  if (m_headings.isOpen() && !m_help) {
    m_caretSince = m_now;
    if (const auto* current = question()) take(m_headings.key(key, *current, m_ids));
    return true;
  }
  const bool control = (key.modifiers & GLFW_MOD_CONTROL) != 0;
  const bool shift = (key.modifiers & GLFW_MOD_SHIFT) != 0;
  if (control && (key.key == GLFW_KEY_Z || key.key == GLFW_KEY_Y)) {
    sendUndo(shift || key.key == GLFW_KEY_Y);
    return true;
  }
  if (control && key.key == GLFW_KEY_F) {
    openSearch(false);
    return true;
  }
  if (searches() && !m_help && searchKey(key)) return true;
  if (control || (key.modifiers & GLFW_MOD_ALT) != 0) return false;
  if (key.key == GLFW_KEY_ESCAPE) return closeTop();
  if (!m_help && facilitatesByKey(key)) return true;
  if (key.repeat) return true;
  switch (key.key) {
    case GLFW_KEY_LEFT:
    case GLFW_KEY_PAGE_UP:
      perform("question.previous");
      return true;
    case GLFW_KEY_RIGHT:
    case GLFW_KEY_PAGE_DOWN:
      perform("question.next");
      return true;
    case GLFW_KEY_UP:
      if (m_laidOut.pages > 1) turnPage(-1);
      return true;
    case GLFW_KEY_DOWN:
      if (m_laidOut.pages > 1) turnPage(1);
      return true;
    case GLFW_KEY_SPACE:
    case GLFW_KEY_P:
      perform(shift ? "phase.back" : "phase.forward");
      return true;
    case GLFW_KEY_T:
      if (shift) {
        perform("timer.more");
      } else {
        pressTimerKey();
      }
      return true;
    case GLFW_KEY_V: {
      const auto* current = question();
      if (current != nullptr && current->votes()) {
        perform(shift ? "vote.hands" : "vote.here");
      } else if (current != nullptr && current->phase == workshop::Phase::sharing) {
        perform("phase.voting");
      }
      return true;
    }
    case GLFW_KEY_L:
      perform("freeze");
      return true;
    case GLFW_KEY_R:
      perform("door.recap");
      return true;
    case GLFW_KEY_O:
    case GLFW_KEY_MENU:
      perform("tools");
      return true;
    case GLFW_KEY_F1:
      perform("help");
      return true;
    case GLFW_KEY_C:
      if (m_shown) showCircle(nextCircle(*m_shown, m_circle, shift));
      return true;
    case GLFW_KEY_TAB:
      m_strip.focusNext(shift);
      return true;
    case GLFW_KEY_ENTER:
    case GLFW_KEY_KP_ENTER: {
      if (m_help || m_hidden || m_tools || m_networkOpen || !m_openNote.empty()) return closeTop();
      if (previewing()) {
        preview("preview.accept");
        return true;
      }
      const std::string action = m_strip.focusedAction();
      if (!action.empty()) perform(action);
      return !action.empty();
    }
    case GLFW_KEY_DELETE:
      return true;
    default:
      return false;
  }
}

void WallScreen::character(char32_t character) {
  if (m_black.takes(character) || m_quitSheet.isOpen() || !m_newPin.empty()) return;
  if (m_help) {
    if (BlackScreen::darkens(character)) darken();
    return;
  }
  if (!modal() && m_table.character(character, m_now)) return;
  if (m_themeSheet.isOpen()) {
    m_themeSheet.character(character);
    m_caretSince = m_now;
    return;
  }
  if (m_headings.isOpen()) {
    m_headings.character(character);
    m_caretSince = m_now;
    return;
  }
  if (searches()) {
    m_openNote = {};
    m_search.character(character);
    m_caretSince = m_now;
    return;
  }
  if (BlackScreen::darkens(character)) {
    darken();
    return;
  }
  const scene::Point middle{m_scene.width / 2, m_scene.height / 2};
  switch (character) {
    // As they stand on the keys with and without shift, on QWERTY and AZERTY.
    case U'+':
    case U'=':
      if (zooms()) m_camera.zoomAbout(middle, keyStep);
      break;
    case U'-':
      if (zooms()) m_camera.zoomAbout(middle, 1 / keyStep);
      break;
    case U'0':
    case U'à':
      showWhole();
      break;
    case U'Q':  // with Shift: a stray key does not turn a wall that sixty people read
      perform("wall.turn");
      break;
    case U'n':
    case U'N':
      if (!modal() && !previewing()) m_table.openForKeyboard(m_now);
      break;
    case U'k':
    case U'K': {
      const Under on = under(m_scene, m_camera.camera(), m_mouse, {});
      if (on.what == Under::What::theme || on.what == Under::What::pin) {
        toggleHold(on.theme);
      } else if (on.what == Under::What::note) {
        const workshop::NotePtr note = m_shown ? m_shown->note(on.note) : nullptr;
        if (note && note->place.theme) toggleHold(*note->place.theme);
      }
      break;
    }
    default:
      break;
  }
}

}  // namespace grappe::screens
