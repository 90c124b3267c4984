// Looking for notes on the wall: by their words, and by who wrote them.
#include <GLFW/glfw3.h>

#include <algorithm>

#include "screens/legend.h"
#include "screens/wall_screen.h"
#include "workshop/visibility.h"

namespace grappe::screens {

// Only among notes that the room may read.
bool WallScreen::canFind() const {
  const workshop::Question* current = question();
  return current != nullptr && workshop::faceUp(*current) && zooms();
}

void WallScreen::stopFinding() {
  m_search.close();
  m_circle = {};
  m_turnTo.reset();
}

void WallScreen::openSearch(bool touch) {
  if (!canFind()) return;
  m_openNote = {};
  m_picking.stop();
  m_caretSince = m_now;
  m_search.open(touch);
}

bool WallScreen::searches() const { return m_search.isOpen() && !m_picking.isOpen(); }

bool WallScreen::searchKey(const kiosk::Key& key) {
  if ((key.modifiers & (GLFW_MOD_CONTROL | GLFW_MOD_ALT)) != 0) return false;
  switch (key.key) {
    case GLFW_KEY_ESCAPE:
    case GLFW_KEY_F1:
    case GLFW_KEY_UP:
    case GLFW_KEY_DOWN:
    case GLFW_KEY_PAGE_UP:
    case GLFW_KEY_PAGE_DOWN:
      return false;
    default:
      m_caretSince = m_now;
      take(m_search.key(key));
      return true;
  }
}

void WallScreen::take(SearchBar::Asks asks) {
  using Asks = SearchBar::Asks;
  m_caretSince = m_now;
  if (asks == Asks::close) {
    m_search.close();
    m_pageSince = m_now;
  }
  if (asks != Asks::next && asks != Asks::previous) return;
  const workshop::NoteId id = m_search.step(m_sought.notes(), asks == Asks::previous);
  const workshop::NotePtr note = m_previewed ? m_previewed->note(id) : nullptr;
  if (!note) return;
  m_turnTo = boardKey(note->place.theme);
  openNote(id);
}

void WallScreen::seek(const workshop::Question& question) {
  if (!canFind()) stopFinding();
  if (m_shown->circle(m_circle) == nullptr) m_circle = {};
  m_sought.seek(m_previewed, question, m_search.words(), m_circle);
}

// The page of the theme view on which the note that is opened has its board.
void WallScreen::turnToFound(const kiosk::FrameInput& input, const workshop::Question& question,
                             scene::TextMeasure& measure) {
  if (!m_turnTo) return;
  const auto isThere = [&] {
    return std::any_of(m_laidOut.items.begin(), m_laidOut.items.end(),
                       [&](const scene::Item& item) { return item.key == *m_turnTo; });
  };
  for (int turned = 1; turned < m_laidOut.pages && !isThere(); ++turned) {
    turnPage(1);
    layOut(input, question, measure);
  }
  m_turnTo.reset();
}

void WallScreen::showCircle(const workshop::CircleId& circle) {
  if (!canFind()) return;
  m_circle = circle;
  const workshop::Question* current = m_previewed ? m_previewed->currentQuestion() : nullptr;
  const workshop::Circle* shown = m_shown->circle(circle);
  m_toast.dismiss();
  if (shown == nullptr || current == nullptr) return;
  seek(*current);
  // A circle that nobody speaks for would otherwise look like a wall that went pale by mistake.
  const auto count = static_cast<long>(m_sought.notes().size());
  m_toast.show(m_words.say("kiosk.circle.found", {{"circle", shown->name},
                                                  {"notes", m_words.count("kiosk.notes", count)}}),
               false, m_now);
}

}  // namespace grappe::screens
