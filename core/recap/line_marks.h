// The mark of each line ("2.14"), by which it can be found again. Pure, any thread.
#pragma once

#include <string>
#include <unordered_map>

#include "recap/recap.h"

namespace grappe::recap {

// Gives every line of a section its mark, in the order of the document: decided, to do, said, oral,
// partners', post-its. Themes have none. Before anything is left out, so that what is chosen for
// the document changes no mark.
void markLines(Section& section);

// The mark of the line that each note stands on.
std::unordered_map<workshop::NoteId, std::string> marksOfNotes(const Section& section);

}  // namespace grappe::recap
