#include "intake/list_text.h"

#include "intake/decoding.h"
#include "intake/file_kind.h"
#include "intake/paper.h"
#include "intake/recap_names.h"
#include "intake/sheet.h"

namespace grappe::intake {
namespace {

Result<ListText> ofCharacters(std::string_view bytes) {
  auto text = decoded(bytes);
  if (!text) return tl::unexpected<Refusal>(text.error());
  ListText out{std::move(text->text), {}};
  if (text->windows1252) out.remarks.push_back({About::windows1252, 0, {}, 0});
  return out;
}

Result<ListText> ofSheet(std::string_view fileName, std::string_view bytes,
                         std::string_view wanted) {
  const auto sheet = sheetOf(fileName, bytes, wanted);
  if (!sheet) return tl::unexpected<Refusal>(sheet.error());
  ListText out{sheetText(*sheet), {}};
  if (!sheet->others.empty()) {
    const auto count = static_cast<long>(sheet->others.size());
    out.remarks.push_back({About::otherSheets, 0, sheet->name, count});
  }
  return out;
}

// A line that was nothing else goes with it.
std::string linesWithoutDebris(std::string_view text) {
  std::string out;
  while (true) {
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    const auto clean = withoutDebris(line);
    const bool kept = clean.debris.empty() || !clean.text.empty();
    out += clean.debris.empty() ? std::string(line) : clean.text;
    if (end == std::string_view::npos) return out;
    if (kept) out += '\n';
    text.remove_prefix(end + 1);
  }
}

Result<ListText> textOf(std::string_view fileName, std::string_view bytes, std::string_view sheet,
                        bool asSource) {
  const auto kind = fileKind(fileName, bytes);
  if (!kind) return tl::unexpected<Refusal>(kind.error());
  if (*kind == FileKind::xlsx || *kind == FileKind::ods) return ofSheet(fileName, bytes, sheet);
  if (*kind == FileKind::text || *kind == FileKind::table) return ofCharacters(bytes);
  auto paper = paperOf(fileName, bytes);
  if (!paper) return tl::unexpected<Refusal>(paper.error());
  ListText out;
  out.text = asSource ? sourceText(*paper) : listText(*paper);
  out.remarks = std::move(paper->remarks);
  return out;
}

}  // namespace

Result<ListText> listTextOf(std::string_view fileName, std::string_view bytes,
                            std::string_view sheet) {
  return textOf(fileName, bytes, sheet, false);
}

Result<ListText> sourceTextOf(std::string_view fileName, std::string_view bytes,
                              std::string_view sheet) {
  auto read = textOf(fileName, bytes, sheet, true);
  if (read) read->text = linesWithoutDebris(read->text);
  return read;
}

}  // namespace grappe::intake
