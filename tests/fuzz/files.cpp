// Files that people import: any bytes are refused or become texts, nothing lost between. The first
// byte chooses who reads the rest.
#include <cstddef>
#include <cstdint>

#include "base/text.h"
#include "core/intake/zip_files.h"
#include "fuzz/must.h"
#include "intake/decoding.h"
#include "intake/exchanges.h"
#include "intake/list_text.h"
#include "intake/notes.h"
#include "intake/past_recap.h"
#include "intake/quotations.h"
#include "intake/sheet.h"
#include "intake/template.h"

using namespace grappe;
using fuzz::must;

namespace {

void checkNotes(const Result<intake::Intake>& taken) {
  if (!taken) return;
  for (const auto& note : taken->notes) {
    must(isUtf8(note.text) && isUtf8(note.circle), "a note is UTF-8");
    must(!note.text.empty(), "no note is empty");
    must(note.line >= 1, "a note begins on a line");
    for (const auto& part : note.parts) must(!part.empty() && isUtf8(part), "a part is a text");
  }
  must(intake::splitNotes(taken->notes).size() == taken->countIfSplit(), "the count is the count");
}

void checkRecap(intake::Paper paper) {
  const auto recap = intake::pastRecapOf(std::move(paper));
  if (!recap) return;
  for (const auto& question : recap->questions) {
    for (std::size_t at = 0; at < question.points.size(); ++at) {
      const auto& one = question.points[at];
      must(isUtf8(one.text) && !one.text.empty(), "a point is a text");
      must(!one.parent || *one.parent < at, "what heads a point stands before it");
    }
    for (const auto& one : question.quotations) must(!one.text.empty(), "a quotation is a text");
    for (std::size_t at = 0; at < question.notes.size(); ++at) {
      const auto& one = question.notes[at];
      must(!one.note.text.empty(), "a note is a text");
      must(!one.theme || *one.theme < question.themes.size(), "its theme is there");
      must(!one.sameAs || *one.sameAs < at, "what says the same stands before it");
    }
  }
}

void checkPaper(const Result<intake::Paper>& paper) {
  if (!paper) return;
  for (const auto& line : paper->lines) must(isUtf8(line.text), "a paragraph is UTF-8");
  checkRecap(*paper);
}

void checkSheet(const Result<intake::Sheet>& sheet) {
  if (!sheet) return;
  std::size_t cells = 0;
  for (const auto& row : sheet->rows) {
    cells += row.cells.size();
    for (const auto& cell : row.cells) must(isUtf8(cell), "a cell is UTF-8");
  }
  must(cells <= intake::mostCells, "no more cells than are read");
}

// Any bytes as an archive, and as the part of one that holds the words.
void readPacked(unsigned reader, std::string_view bytes) {
  const std::string part(bytes);
  switch (reader) {
    case 8:
      checkPaper(intake::paperOf("a.docx", bytes));
      checkPaper(intake::paperOf("a.odt", bytes));
      checkSheet(intake::sheetOf("a.xlsx", bytes));
      break;
    case 9:
      checkPaper(intake::paperOf("a.docx", fixtures::docx(part)));
      break;
    case 10:
      checkPaper(intake::paperOf("a.odt", fixtures::odt(part)));
      break;
    case 11:
      checkSheet(intake::sheetOf("a.xlsx", fixtures::xlsx(part)));
      break;
    case 12:
      checkPaper(intake::paperOf("a.md", bytes));
      break;
    default:
      checkPaper(intake::paperOf("a.txt", bytes));
  }
}

void read(unsigned reader, std::string_view bytes) {
  if (reader % 16 >= 8) return readPacked(reader % 16, bytes);
  switch (reader % 16) {
    case 0:
      checkNotes(intake::notesOf("a.csv", bytes));
      break;
    case 1:
      checkNotes(intake::notesOf("a.txt", bytes));
      break;
    case 2:
      if (const auto taken = intake::exchangesOf(bytes)) {
        for (std::size_t at = 0; at < taken->exchanges.size(); ++at) {
          const auto& one = taken->exchanges[at];
          must(isUtf8(one.text) && !one.text.empty(), "an exchange is a text");
          must(!one.parent || *one.parent < at, "what heads an exchange stands before it");
          must(one.depth >= 0, "depth is not negative");
        }
      }
      break;
    case 3:
      for (const char* heading : {"", "Agir ensemble"}) {
        if (const auto taken = intake::quotationsOf(bytes, heading)) {
          for (const auto& one : taken->quotations) must(isUtf8(one.text), "a quotation is UTF-8");
        }
      }
      break;
    case 4:
      if (const auto made = intake::templateOf("a", bytes)) {
        for (const auto& one : made->questions) must(isUtf8(one.title), "a question is UTF-8");
      }
      break;
    case 5:
      if (const auto made = intake::questionsOf(bytes)) must(!made->empty(), "there are questions");
      break;
    default:
      if (const auto text = intake::decoded(bytes)) {
        must(isUtf8(text->text), "what is decoded is UTF-8");
        must(text->text.find('\r') == std::string::npos, "lines end by a line feed");
      }
  }
}

}  // namespace

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer's name.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  read(data[0], {reinterpret_cast<const char*>(data + 1), size - 1});
  return 0;
}
