// What one question puts on its wall: the notes that count, by theme, and the cards that show them.
// Pure; points into the State it was gathered from, which must outlive it.
#pragma once

#include <vector>

#include "workshop/state.h"
#include "workshop/twins.h"

namespace grappe::scene {

using Notes = std::vector<const workshop::Note*>;  // in order of arrival
using Card = workshop::SaidAlike;                  // of one note, or of all that say the same
using Cards = std::vector<Card>;

// A card for each note, whether others say the same or not.
Cards eachByItself(const Notes& notes);
std::size_t notesOn(const Cards& cards);

struct ThemeContent {
  const workshop::Theme* theme = nullptr;
  Notes notes;
  Cards cards;
};

struct WallContent {
  const workshop::Question* question = nullptr;
  int number = 0;     // of the question: 1, 2, 3…
  int questions = 0;  // of the workshop
  Notes all;
  std::vector<ThemeContent> themes;  // in order of birth
  Notes unsorted;
  Cards unsortedCards;
};

// Precondition: the question exists.
WallContent gather(const workshop::State& state, const workshop::Question& question);

// The note whose card shows this one; itself where it stands on none.
workshop::NoteId shownBy(const WallContent& content, const workshop::NoteId& note);

}  // namespace grappe::scene
