// A recap of a past meeting, as somebody wrote it (or as Grappe did), taken apart again: questions,
// points, quotations, post-its by theme. Every paragraph is accounted for: what it was read as
// stands in `lines`. Values, pure, any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "intake/notes.h"
#include "intake/paper.h"
#include "workshop/names.h"

namespace grappe::intake {

// What a paragraph was read as. From `front` on it is not taken: into the workshop goes nothing of
// it.
enum class ReadAs {
  question,
  part,  // the name of a part
  point,
  quotation,  // in « », or in a partner's other marks
  unmarked,   // a partner's words without marks: nobody can say that they are exact
  source,     // of the quotation before
  theme,      // the title of post-its or quotations
  notes,
  empty,
  front,    // before the first question: title, dates
  closing,  // of our own recaps: what they end with, captions, counts
  contents,
  beside,     // footnotes, text boxes
  debris,     // left behind by a program
  loneTitle,  // a title with nothing under it
  unread      // not understood
};
std::string_view readAsName(ReadAs as);
inline bool isTaken(ReadAs as) { return as < ReadAs::front; }

struct PastLine {
  int number = 0;  // of the paragraph
  std::string text;
  ReadAs as = ReadAs::unread;
  long count = 0;                // of notes: how many
  std::vector<std::string> cut;  // what was taken off: debris, marks of ours
  std::string source = {};       // of a quotation: who said it, where that stood beside it
};

struct PastPoint {
  std::string text;
  std::string timecode;
  int depth = 0;
  std::optional<std::size_t> parent;
  bool verbatim = false;  // all of it stood in « », which are taken off
  workshop::ExchangeKind kind = workshop::ExchangeKind::said;
  int line = 0;
};

struct PastQuotation {
  std::string text;  // without its marks
  std::string heading;
  std::string timecode;
  std::string source;  // as it was named; may be empty
  bool marked = true;  // it stood in marks
  int line = 0;
};

struct PastNote {
  TakenNote note;
  std::optional<std::size_t> theme;     // in PastQuestion::themes
  bool unsorted = false;                // it stood among those that fit no theme
  std::optional<std::size_t> sameAs{};  // a note before it that says the same
};

struct PastTheme {
  std::string title;
  int line = 0;
};

struct PastQuestion {
  int number = 0;
  std::string title;
  std::vector<PastPoint> points;
  std::vector<PastQuotation> quotations;
  std::vector<PastTheme> themes;
  std::vector<PastNote> notes;
};

struct PastRecap {
  std::string title;  // may be empty
  std::vector<PastQuestion> questions;
  std::vector<PastLine> lines;  // one a paragraph, in order
  std::vector<Remark> remarks;

  std::size_t lost() const;  // paragraphs with words that were not understood
};

// Refused: empty, where no question is found in it.
Result<PastRecap> pastRecapOf(Paper paper);

}  // namespace grappe::intake
