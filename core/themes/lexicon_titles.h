// Titles that the lexicon has for what a theme's notes hold: a class of acronyms ("Dispositifs" for
// CLAS, REAAP…), a lexical field ("Transports" for bus, gare…). Pure, any thread.
#pragma once

#include <string>
#include <vector>

#include "themes/theme_words.h"

namespace grappe::themes {

struct LexiconTitle {
  std::string text;
  double score = 0;  // to compare with ThemeWords::worth
};

// Of classes that half of the notes hold a member of, and of fields that a third speak of. A
// field's title may be a word that nobody wrote where three words make the field plain; of a title
// of several words each must be in the notes: not any outing is one of "Sorties scolaires".
std::vector<LexiconTitle> lexiconTitles(const ThemeWords& theme, WordMemory& memory,
                                        std::size_t notesOnBoard);

}  // namespace grappe::themes
