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
  std::vector<int> otherSlots;  // of circles; none where marks are not wanted
  double indent = 0;            // other words for the same stand deeper
};

std::vector<Said> saidIn(const ThemeOfPostIts& theme, const Recap& recap) {
  std::vector<Said> all;
  for (const auto& postIt : theme.postIts) {
    for (const Wording& wording : wordingsOf(postIt)) {
      const std::size_t times = timesOn(wording, postIt);
      all.push_back({wording.first, times > 1 ? withNumber(recap.labels.times, times) : "",
                     recap.choices.circleMarks ? wording.otherSlots : std::vector<int>(),
                     wording.first == &postIt ? 0 : deeper});
    }
  }
  return all;
}

void addAfterWords(std::vector<Piece>& pieces, const Said& said, const Recap& recap) {
  if (!said.times.empty()) {
    pieces.push_back({said.times, textFace(9.5, PANGO_WEIGHT_SEMIBOLD, scene::colours::ink2)});
  }
  for (const int slot : said.otherSlots) {
    pieces.push_back({"\u00A0" + std::string(markLetter(slot)),
                      textFace(7, PANGO_WEIGHT_NORMAL, scene::circleLook(slot).mark)});
  }
  for (const auto* after : {&said.postIt->votes, &said.postIt->remark}) {
    if (!after->empty()) pieces.push_back({" · " + *after, smallFace()});
  }
  addOrigin(pieces, said.postIt->origin, recap);
}

Block noteBlock(const Typesetter& type, const Said& said, const Recap& recap, double width) {
  Face face;
  face.size = 9.5;
  std::vector<Piece> pieces{{said.postIt->text, face}};
  addAfterWords(pieces, said, recap);
  const double room = width - bulletRoom - said.indent;
  Block block;
  block.text = type.set(pieces, room, noteLine);
  if (said.postIt->slot && recap.choices.circleMarks) {
    block.slot = *said.postIt->slot;
  } else {
    block.bullet = "•";
  }
  if (readsRightToLeft(said.postIt->text)) block.mirrored = room;
  block.tag = "LI";
  return block;
}

bool isShort(const Said& said) {
  const std::string& text = said.postIt->text;
  return graphemeCount(text) <= shortNote && text.find('\n') == std::string::npos &&
         said.postIt->remark.empty() && !readsRightToLeft(text);
}

// A note taller than a whole column goes in as many rows as it needs.
void addNote(std::vector<Row>& rows, const Block& block, const Said& said, std::size_t theme) {
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
              const Recap& recap, std::size_t number, double columnWide) {
  double edge = columnWide;  // where the next short note may begin in the last row
  for (std::size_t at = 0; at < all.size(); ++at) {
    const Said& said = all[at];
    // A note that has others below it, and those, keep the lines to themselves.
    const bool grouped = said.indent > 0 || (at + 1 < all.size() && all[at + 1].indent > 0);
    Block block = noteBlock(type, said, recap, columnWide);
    if (grouped || !isShort(said)) {
      addNote(rows, block, said, number);
      edge = columnWide;
      continue;
    }
    const double width = bulletRoom + block.text.width();
    const bool fits = edge + width <= columnWide && block.text.lines().size() == 1;
    if (!fits) {
      addNote(rows, block, said, number);
      edge = width + 10;
      continue;
    }
    rows.back().height = std::max(rows.back().height, block.text.height() + noteGap);
    rows.back().cells.push_back({std::move(block), edge + bulletRoom, 0, 1});
    edge += width + 10;
  }
}

Row textRow(Block block, double after, std::size_t theme) {
  Row row;
  row.height = block.text.height() + after;
  row.theme = theme;
  const std::size_t lines = block.text.lines().size();
  row.cells.push_back({std::move(block), 0, 0, lines});
  return row;
}

}  // namespace

Face smallFace() { return textFace(8.5, PANGO_WEIGHT_NORMAL, scene::colours::ink2); }

void addOrigin(std::vector<Piece>& pieces, const Origin& origin, const Recap& recap) {
  if (!recap.choices.originMarks || origin.mark.empty()) return;
  constexpr scene::Colour grey{0x9A, 0x92, 0x99};
  pieces.push_back({"\u00A0" + origin.mark, textFace(6.5, PANGO_WEIGHT_NORMAL, grey)});
}

std::vector<Piece> joinedPieces(const ThemeOfPostIts& theme, const Recap& recap) {
  std::vector<Piece> pieces;
  for (const auto& said : saidIn(theme, recap)) {
    if (!pieces.empty()) pieces.push_back({recap.labels.between, Face{}});
    if (said.postIt->slot && recap.choices.circleMarks) {
      const int slot = *said.postIt->slot;
      pieces.push_back({std::string(markLetter(slot)) + "\u00A0",
                        textFace(7, PANGO_WEIGHT_NORMAL, scene::circleLook(slot).mark)});
    }
    pieces.push_back({said.postIt->text, Face{}});
    addAfterWords(pieces, said, recap);
  }
  return pieces;
}

Row titleRow(const Typesetter& type, const std::string& title, const std::string& votes,
             std::size_t theme, double width) {
  Face face;
  face.weight = PANGO_WEIGHT_BOLD;
  std::vector<Piece> pieces = {{title, face}};
  if (!votes.empty()) pieces.push_back({" · " + votes, smallFace()});
  Block block;
  block.text = type.set(pieces, width, 14);
  block.tag = "H3";
  Row row = textRow(std::move(block), 1.5, theme);
  row.title = true;
  return row;
}

std::vector<Row> rowsOf(const Typesetter& type, const ThemeOfPostIts& theme, const Recap& recap,
                        std::size_t number, double width) {
  std::vector<Row> rows;
  for (const auto& remark : theme.remarks) {
    Block block;
    block.text = type.set(remark, smallFace(), width, 11.5);
    rows.push_back(textRow(std::move(block), 2, number));
  }
  addNotes(rows, type, saidIn(theme, recap), recap, number, width);
  return rows;
}

}  // namespace grappe::recap::pdf
