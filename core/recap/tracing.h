// Where a line of the recap comes from, found by its words or its mark. Pure, any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "recap/recap.h"

namespace grappe::recap {

// One note that a line stands for.
struct TracedNote {
  workshop::NotePtr note;
  std::string circle;   // may be empty
  std::string meeting;  // "Mardi 24 novembre 2026, Maison de quartier"; may be empty
  std::string theme;    // empty: unsorted
  workshop::Hand placedBy = workshop::Hand::nobody;
  std::string twin;  // the words of the note that says the same; may be empty
};

// A point of another meeting that a line stands for too.
struct TracedPoint {
  workshop::ExchangePtr exchange;
  std::string meeting;  // as TracedNote::meeting
};

struct Traced {
  std::string mark;
  std::string heading;  // of the question
  std::string text;
  std::vector<TracedNote> notes;     // of a post-it
  workshop::ThemePtr theme;          // of a theme's title
  std::size_t standing = 0;          // how many post-its stand under that title
  workshop::ExchangePtr exchange;    // of a point
  workshop::QuotationPtr quotation;  // of a quotation
  bool reworded = false;             // its words are not its source's (see Saying::paraphrase)
  std::string meeting;               // of a point, as TracedNote::meeting
  std::vector<TracedPoint> samePoints;
  std::vector<workshop::QuotationPtr> sameQuotations;
  std::string source;    // of a quotation, as it may be shown; may be empty
  std::string sentence;  // of the source, around the quotation; may be empty
};

// The lines whose words hold `sought`, capitals, accents and the space around it aside, titles of
// themes among them; the quotations under a heading that holds it; the lines of that time code; or
// the line with that mark. In the order of the document; of all that the workshop has, whatever is
// chosen for its recap.
std::vector<Traced> traced(const workshop::State& state, const words::Phrasebook& words,
                           std::string_view sought);

// The passage and what stands around it, from one end of a sentence to the next.
std::string sentenceAround(std::string_view source, const workshop::Passage& passage);

}  // namespace grappe::recap
