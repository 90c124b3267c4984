// Notes out of a file: what an import would take, nothing sent yet. Pure, any thread.
//
// Text: one note a line; or a paragraph whose notes stand between dashes with white space at both
// sides (" - ", " – ", " — "). A line is such a paragraph when it is the only one, or holds at
// least four such dashes. A dash or bullet that begins a line is a list's, not the note's.
// Everything else stays word for word: a full stop at the end too, since nobody can tell whether
// it stood on the paper.
// CSV: RFC 4180, ; or , or tab. With more than one column the first record must name them: text
// (texte, note, post-it…), circle (cercle).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/refusal.h"
#include "intake/remark.h"

namespace grappe::intake {

struct TakenNote {
  std::string text;
  std::string circle;  // as the file names it, or empty
  int line = 0;        // where it begins, from 1
  // Two or more where the note is visibly several glued together (see seams.h): never split here.
  std::vector<std::string> parts;

  bool glued() const { return parts.size() > 1; }
};

// A line of a table, wherever it was kept.
struct TableRow {
  int line = 0;  // in the file, from 1
  std::vector<std::string> cells;
};

struct Intake {
  std::vector<TakenNote> notes;
  std::vector<Remark> remarks;

  std::size_t gluedCount() const;
  std::size_t countIfSplit() const;
};

// By the ending of `fileName`: .csv and .tsv as tables, .docx, .odt and .md as papers (paper.h),
// .xlsx and .ods as spreadsheets (`sheet`: which of theirs), all others as text. Refused as
// decoded(), paperOf() and sheetOf(); malformed for a table that cannot be read without losing
// words, with the line in the detail.
Result<Intake> notesOf(std::string_view fileName, std::string_view bytes,
                       std::string_view sheet = {});

Result<Intake> notesOfText(std::string_view text);  // UTF-8
Result<Intake> notesOfTable(std::string_view text);
Result<Intake> notesOfRows(const std::vector<TableRow>& rows);

// The column of texts, if the first row names one.
std::optional<std::size_t> textColumn(const std::vector<TableRow>& rows);

// Every glued note replaced by its parts.
std::vector<TakenNote> splitNotes(const std::vector<TakenNote>& notes);

}  // namespace grappe::intake
