#include "intake/notes.h"

#include "base/text.h"
#include "intake/dashes.h"
#include "intake/decoding.h"
#include "intake/file_kind.h"
#include "intake/lines.h"
#include "intake/paper.h"
#include "intake/seams.h"
#include "intake/sheet.h"
#include "workshop/names.h"

namespace grappe::intake {
namespace {

constexpr std::size_t dashesOfParagraph = 4;

}  // namespace

std::size_t Intake::gluedCount() const {
  std::size_t count = 0;
  for (const auto& note : notes) count += note.glued() ? 1 : 0;
  return count;
}

std::size_t Intake::countIfSplit() const {
  std::size_t count = 0;
  for (const auto& note : notes) count += note.glued() ? note.parts.size() : 1;
  return count;
}

Result<Intake> notesOfText(std::string_view text) {
  std::vector<ListLine> lines;
  for (auto& line : linesOf(text)) {
    if (!line.text.empty()) lines.push_back(std::move(line));
  }
  Intake intake;
  for (const auto& line : lines) {
    std::vector<std::string> pieces = betweenDashes(line.text);
    const bool paragraph = lines.size() == 1 || pieces.size() > dashesOfParagraph;
    if (!paragraph && !pieces.empty()) pieces = {line.text};
    if (pieces.size() > 1) {
      intake.remarks.push_back(
          {About::paragraph, line.number, {}, static_cast<long>(pieces.size())});
    }
    for (auto& piece : pieces) {
      TakenNote note{std::move(piece), {}, line.number, {}};
      note.parts = partsOf(note.text);
      intake.notes.push_back(std::move(note));
    }
  }
  if (intake.notes.empty()) return refuse(Code::empty, "no note in it");
  return intake;
}

namespace {

Result<Intake> notesOfPaper(std::string_view fileName, std::string_view bytes) {
  auto paper = paperOf(fileName, bytes);
  if (!paper) return tl::unexpected<Refusal>(paper.error());
  auto intake = notesOfText(listText(*paper));
  if (intake)
    intake->remarks.insert(intake->remarks.begin(), paper->remarks.begin(), paper->remarks.end());
  return intake;
}

Result<Intake> notesOfSheet(std::string_view fileName, std::string_view bytes,
                            std::string_view wanted) {
  const auto sheet = sheetOf(fileName, bytes, wanted);
  if (!sheet) return tl::unexpected<Refusal>(sheet.error());
  auto intake = notesOfRows(sheet->rows);
  if (intake && !sheet->others.empty()) {
    intake->remarks.push_back(
        {About::otherSheets, 0, sheet->name, static_cast<long>(sheet->others.size())});
  }
  return intake;
}

Result<Intake> notesOfCharacters(FileKind kind, std::string_view bytes) {
  auto text = decoded(bytes);
  if (!text) return tl::unexpected<Refusal>(text.error());
  auto intake = kind == FileKind::table ? notesOfTable(text->text) : notesOfText(text->text);
  if (intake && text->windows1252) {
    intake->remarks.insert(intake->remarks.begin(), {About::windows1252, 0, {}, 0});
  }
  return intake;
}

}  // namespace

Result<Intake> notesOf(std::string_view fileName, std::string_view bytes, std::string_view sheet) {
  const auto kind = fileKind(fileName, bytes);
  if (!kind) return tl::unexpected<Refusal>(kind.error());
  Result<Intake> intake;
  if (*kind == FileKind::text || *kind == FileKind::table) {
    intake = notesOfCharacters(*kind, bytes);
  } else if (*kind == FileKind::xlsx || *kind == FileKind::ods) {
    intake = notesOfSheet(fileName, bytes, sheet);
  } else {
    intake = notesOfPaper(fileName, bytes);
  }
  if (!intake) return intake;
  for (const auto& note : intake->notes) {
    const std::size_t size = graphemeCount(note.text);
    if (size > workshop::noteLimit) {
      intake->remarks.push_back({About::tooLong, note.line, {}, static_cast<long>(size)});
    }
  }
  return intake;
}

std::vector<TakenNote> splitNotes(const std::vector<TakenNote>& notes) {
  std::vector<TakenNote> out;
  for (const auto& note : notes) {
    if (!note.glued()) {
      out.push_back(note);
      continue;
    }
    for (const auto& part : note.parts) out.push_back({part, note.circle, note.line, {part}});
  }
  return out;
}

}  // namespace grappe::intake
