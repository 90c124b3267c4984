// The notes of one question and the themes they stand in, as the grouping sees them: plain values,
// apart from the workshop's State so that a file of notes can be grouped too. One thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "workshop/names.h"

namespace grappe::themes {

inline constexpr int unsorted = -1;

inline constexpr int nobodysTwin = -1;

struct BoardNote {
  std::string id;
  std::string_view text;  // owned by whoever made the board
  int theme = unsorted;   // index into Board::themes
  workshop::Hand by = workshop::Hand::nobody;
  int twinOf = nobodysTwin;   // index of the first note that says the same, if this is not it
  bool twinByPerson = false;  // a person said whose twin it is, or that it is nobody's
};

struct BoardTheme {
  std::string id;
  std::string title;
  bool titledByPerson = false;
  bool held = false;  // a person's: notes may come in, none is taken out
  // A heading that a facilitator gave, with or without a few words (hint) that say what belongs
  // there. It stands without notes too.
  bool heading = false;
  std::string hint = {};
};

// Two notes (indices) that a person wants under one theme, or never.
struct Tie {
  std::size_t one = 0;
  std::size_t other = 0;
  bool together = true;
};

struct Board {
  std::string question;            // its title and guide: words that titles do not repeat
  std::vector<BoardNote> notes;    // those that count, in order of arrival
  std::vector<BoardTheme> themes;  // in order of birth; one without notes is no more
  std::vector<Tie> ties;
  bool freeThemes = true;    // false: notes go under a standing theme or stay unsorted
  double granularity = 0.5;  // 0: fewer and larger themes, 1: more and finer

  // The machine may take the note from where it is.
  bool isFree(const BoardNote& note) const {
    return note.by != workshop::Hand::person &&
           (note.theme == unsorted || !themes[static_cast<std::size_t>(note.theme)].held);
  }
  // No hand has moved, tied, titled or held anything. Headings are no hand's: they come before.
  bool isUntouched() const;
  // Indices of its notes.
  std::vector<std::size_t> notesIn(int theme) const;
};

}  // namespace grappe::themes
