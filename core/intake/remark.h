// What an import has to say about a file beside what it takes. Plain values, any thread; the words
// are in assets/strings/LANGUAGE/import.json ("import.remark.<name>").
#pragma once

#include <string>
#include <string_view>

namespace grappe::intake {

enum class About {
  windows1252,    // the file was not UTF-8
  paragraph,      // a line was read as several notes: count
  columnLeftOut,  // a column of a table is not taken: detail names it
  tooLong,        // over the limit; cannot be taken as it is
  outsideMarks,   // words of a line outside « », not taken: detail
  notClosed,      // « without its »: taken up to the end of the line
  noQuotation,    // a heading with no quotation under it, not taken: detail
  beside,         // a footnote, a text box: not of the running text, not taken: detail
  deletedText,    // deleted with changes tracked, not read: count
  hiddenText,     // not read: count
  picture,        // not read: count
  otherSheets,    // of a spreadsheet, not read: count; detail names the one that is
};

std::string_view aboutName(About about);

struct Remark {
  About about = About::windows1252;
  int line = 0;  // from 1; 0: the whole file
  std::string detail;
  long count = 0;
};

}  // namespace grappe::intake
