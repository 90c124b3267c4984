// What is looked for on the wall: notes that hold some words, or those of one circle, or both. They
// stand out and the others step back; nothing moves. A value; window's thread only.
#pragma once

#include <map>
#include <string>
#include <unordered_set>
#include <vector>

#include "scene/scene.h"
#include "widgets/paint.h"
#include "workshop/state.h"

namespace grappe::screens {

class Sought {
 public:
  // Looks anew where anything changed. Of words each must be there, whatever its case and accents.
  // Without words and circle nothing is looked for. `question` is one of the state's.
  void seek(const workshop::StatePtr& state, const workshop::Question& question,
            const std::string& words, const workshop::CircleId& circle);
  bool isOn() const { return m_on; }

  // Found, theme by theme, then those of À classer.
  const std::vector<workshop::NoteId>& notes() const { return m_notes; }

  // Marks the cards of a wall and those of a theme's sheet. On a wall that does not show every
  // note the boards say how many were found there.
  void mark(scene::Items& items, int gaveWay, const widgets::Frame& frame) const;

 private:
  struct Board {
    int found = 0, all = 0;
  };
  void markBoard(scene::Item& item, bool counted, const widgets::Frame& frame) const;

  bool m_on = false;
  workshop::StatePtr m_state;
  workshop::QuestionId m_question;
  std::string m_words;
  workshop::CircleId m_circle;
  std::vector<workshop::NoteId> m_notes;
  std::unordered_set<workshop::NoteId> m_cards;  // that show one of them
  std::map<std::string, Board> m_boards;         // by the key of their item
};

// The board of a theme or, with nothing, À classer, as the wall's items name it.
std::string boardKey(const std::optional<workshop::ThemeId>& theme);

}  // namespace grappe::screens
