#include "recap/pdf/post_it_rows.h"

#include <algorithm>

#include "base/text.h"
#include "recap/marks.h"
#include "recap/wordings.h"
#include "scene/tokens.h"

namespace grappe::recap::pdf {
namespace {

constexpr double noteLine = 12.4;
constexpr double noteGap = 2.2;
constexpr double deeper = 9;
constexpr std::size_t shortNote = 12;  // graphemes; two or more such share a row

// A post-it's line: its words, how many notes they stand for, and who else wrote them.
struct Said {
  const PostIt* postIt = nullptr;
  std::string times;            // "×3", or nothing
  std::vector<int> otherSlots;  // of circles
  double indent = 0;            // other words for the same stand deeper
};

std::vector<Said> saidIn(const ThemeOfPostIts& theme, const Labels& labels) {
  std::vector<Said> all;
  for (const auto& postIt : theme.postIts) {
    for (const Wording& wording : wordingsOf(postIt)) {
      const std::size_t times = timesOn(wording, postIt);
      all.push_back({wording.first, times > 1 ? withNumber(labels.times, times) : "",
                     wording.otherSlots, wording.first == &postIt ? 0 : deeper});
    }
  }
  return all;
}

Block noteBlock(const Typesetter& type, const Said& said) {
  Face face;
  face.size = 9.5;
  std::vector<Piece> pieces{{said.postIt->text, face}};
  if (!said.times.empty()) {
    pieces.push_back({said.times, textFace(9.5, PANGO_WEIGHT_SEMIBOLD, scene::colours::ink2)});
  }
  for (const int slot : said.otherSlots) {
    pieces.push_back({"\u00A0" + std::string(markLetter(slot)),
                      textFace(7, PANGO_WEIGHT_NORMAL, scene::circleLook(slot).mark)});
  }
  Block block;
  block.text = type.set(pieces, columnWidth - bulletRoom - said.indent, noteLine);
  if (said.postIt->slot) {
    block.slot = *said.postIt->slot;
  } else {
    block.bullet = "•";
  }
  block.tag = "LI";
  return block;
}

bool isShort(const Said& said) {
  const std::string& text = said.postIt->text;
  return graphemeCount(text) <= shortNote && text.find('\n') == std::string::npos;
}

// A note taller than a whole column goes in as many rows as it needs.
void addNote(std::vector<Row>& rows, const Typesetter& type, const Said& said, std::size_t theme) {
  const Block block = noteBlock(type, said);
  constexpr double tallest = textHeight - 60;
  const std::size_t lines = block.text.lines().size();
  for (std::size_t first = 0; first < lines;) {
    std::size_t end = first + 1;
    while (end < lines && block.text.height(first, end + 1) <= tallest) ++end;
    Row row;
    row.height = block.text.height(first, end) + (end == lines ? noteGap : 0);
    row.theme = theme;
    row.cells.push_back({block, bulletRoom + said.indent, first, end});
    rows.push_back(std::move(row));
    first = end;
  }
}

void addNotes(std::vector<Row>& rows, const Typesetter& type, const std::vector<Said>& all,
              std::size_t number) {
  double edge = columnWidth;  // where the next short note may begin in the last row
  for (std::size_t at = 0; at < all.size(); ++at) {
    const Said& said = all[at];
    // A note that has others below it, and those, keep the lines to themselves.
    const bool grouped = said.indent > 0 || (at + 1 < all.size() && all[at + 1].indent > 0);
    if (grouped || !isShort(said)) {
      addNote(rows, type, said, number);
      edge = columnWidth;
      continue;
    }
    Block block = noteBlock(type, said);
    const double width = bulletRoom + block.text.width();
    const bool fits = edge + width <= columnWidth && block.text.lines().size() == 1;
    if (!fits) {
      addNote(rows, type, said, number);
      edge = width + 10;
      continue;
    }
    rows.back().height = std::max(rows.back().height, block.text.height() + noteGap);
    rows.back().cells.push_back({std::move(block), edge + bulletRoom, 0, 1});
    edge += width + 10;
  }
}

}  // namespace

Row titleRow(const Typesetter& type, const std::string& title, std::size_t theme) {
  Face face;
  face.weight = PANGO_WEIGHT_BOLD;
  Block block;
  block.text = type.set(title, face, columnWidth, 14);
  block.tag = "H3";
  Row row;
  row.height = block.text.height() + 1.5;
  row.title = true;
  row.theme = theme;
  const std::size_t lines = block.text.lines().size();
  row.cells.push_back({std::move(block), 0, 0, lines});
  return row;
}

std::vector<Row> rowsOf(const Typesetter& type, const Section& section, const Labels& labels) {
  std::vector<Row> rows;
  for (std::size_t at = 0; at < section.themes.size(); ++at) {
    rows.push_back(titleRow(type, section.themes[at].title, at));
    addNotes(rows, type, saidIn(section.themes[at], labels), at);
  }
  return rows;
}

}  // namespace grappe::recap::pdf
