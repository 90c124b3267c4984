// Runs of words out of notes that could be read as a title. Pure, any thread.
#pragma once

#include <string>
#include <vector>

#include "themes/grammar.h"
#include "themes/word_memory.h"

namespace grappe::themes {

struct Phrase {
  std::string text;               // as in the middle of a sentence: "lien de confiance"
  std::vector<StemNumber> stems;  // of its words that say something, each once
  int words = 0;                  // that say something
  bool startsWithNoun = false;
  // 0 to 1: less where the note goes on with what belongs to it ("rapport" of "rapport à la
  // nature"), or was written in capitals, which lose accents.
  double wholeness = 1;
};

// All well-formed phrases of at most five words that say something.
void phrasesIn(const NoteWords& note, const WordMemory& memory, const Grammar& grammar,
               std::vector<Phrase>& into);

// First letter capital.
std::string asTitle(const std::string& phrase);

}  // namespace grappe::themes
