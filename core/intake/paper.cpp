#include "intake/paper.h"

#include <algorithm>

#include "base/text.h"
#include "intake/decoding.h"
#include "intake/file_kind.h"
#include "intake/lines.h"

namespace grappe::intake {
namespace {

std::string onOneLine(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

Result<Paper> ofPlain(FileKind kind, std::string_view bytes) {
  const auto text = decoded(bytes);
  if (!text) return tl::unexpected<Refusal>(text.error());
  Paper paper = kind == FileKind::markdown ? paperOfMarkdown(text->text) : paperOfText(text->text);
  if (text->windows1252)
    paper.remarks.insert(paper.remarks.begin(), {About::windows1252, 0, {}, 0});
  return paper;
}

}  // namespace

Result<Paper> paperOf(std::string_view fileName, std::string_view bytes) {
  const auto kind = fileKind(fileName, bytes);
  if (!kind) return tl::unexpected<Refusal>(kind.error());
  Result<Paper> paper;
  if (*kind == FileKind::docx) {
    paper = paperOfDocx(bytes);
  } else if (*kind == FileKind::odt) {
    paper = paperOfOdt(bytes);
  } else if (*kind == FileKind::text || *kind == FileKind::markdown) {
    paper = ofPlain(*kind, bytes);
  } else {
    return refuse(Code::wrongType, "a table, not a text");
  }
  if (!paper) return paper;
  const bool written = std::any_of(paper->lines.begin(), paper->lines.end(),
                                   [](const PaperLine& line) { return !line.text.empty(); });
  if (!written) return refuse(Code::empty, "nothing is written in it");
  return paper;
}

// A typed bullet is one that the program would have made a list of.
Paper paperOfText(std::string_view text) {
  Paper paper;
  for (auto& line : linesOf(text)) {
    PaperLine out;
    out.number = line.number;
    out.list = line.bullet ? line.depth + 1 : 0;
    out.text = std::move(line.text);
    paper.lines.push_back(std::move(out));
  }
  return paper;
}

std::string listText(Paper& paper) {
  std::string out;
  for (const auto& line : paper.lines) {
    if (line.contents) continue;
    if (line.aside != Aside::none) {
      if (!line.text.empty()) {
        paper.remarks.push_back({About::beside, line.number, onOneLine(line.text), 0});
      }
      continue;
    }
    if (line.list > 0) {
      out.append(static_cast<std::size_t>(line.list - 1) * 2, ' ').append("· ");
    }
    out += onOneLine(line.text) + '\n';
  }
  return out;
}

std::string sourceText(const Paper& paper) {
  std::string out;
  std::string beside;
  for (const auto& line : paper.lines) {
    if (line.contents) continue;
    (line.aside == Aside::none ? out : beside) += line.text + '\n';
  }
  if (!beside.empty()) out += '\n' + beside;
  return cleaned(out);
}

}  // namespace grappe::intake
