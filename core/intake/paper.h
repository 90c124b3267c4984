// A document as people wrote it, whatever program they wrote it in: its paragraphs in order, with
// their level as a heading or a list item, and where in a table they stand. Values, pure, any
// thread.
//
// What was deleted with changes tracked is not read, what was inserted is. Fields give what they
// show. Nothing is fetched: pictures, links and templates are left where they are.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "intake/remark.h"
#include "intake/unreadable.h"

namespace grappe::intake {

// Beside the running text: told apart, since it is in nobody's line of thought.
enum class Aside { none, footnote, textBox, header };

struct PaperCell {
  int table = 0;   // from 1
  int row = 0;     // from 1
  int column = 0;  // from 1
  friend bool operator==(const PaperCell&, const PaperCell&) = default;
};

struct PaperLine {
  std::string text;  // cleaned; '\n' where a line was broken within the paragraph
  // The same without what stands in it in a style of our recaps for what no person said, and those
  // pieces, cleaned (our_recap.h). Without any: empty, and none.
  std::string words = {};
  std::vector<std::string> small = {};
  std::string style;  // as the document names it; may be empty
  int number = 0;     // of the paragraph in the document, from 1, empty ones counted
  int heading = 0;    // 1: the highest; 0: none
  int list = 0;       // 1: the outermost bullets or numbers; 0: none
  bool title = false;
  bool contents = false;  // of a table of contents
  bool quote = false;     // of a style for quotations
  Aside aside = Aside::none;
  std::optional<PaperCell> cell;
};

struct Paper {
  std::vector<PaperLine> lines;  // empty paragraphs too: they end lists
  std::vector<Remark> remarks;
};

// By what is in the file (file_kind.h): docx, odt, Markdown or text. Refused: as fileKind() and
// decoded() refuse; wrongType for a table (sheet.h); empty.
Result<Paper> paperOf(std::string_view fileName, std::string_view bytes);

Result<Paper> paperOfDocx(std::string_view bytes);
Result<Paper> paperOfOdt(std::string_view bytes);
Paper paperOfMarkdown(std::string_view text);  // UTF-8
Paper paperOfText(std::string_view text);

// As a text that lines.h reads: a paragraph a line, list items with a bullet and their indentation.
// What stands beside the text is not in it, and told in remarks.
std::string listText(Paper& paper);

// As a source keeps it: a paragraph a line, empty lines where the document has them; what stands
// beside the text at its end.
std::string sourceText(const Paper& paper);

}  // namespace grappe::intake
