#include <set>

#include "recap/docx/colour.h"
#include "recap/docx/writer.h"
#include "recap/marks.h"
#include "recap/wordings.h"
#include "scene/tokens.h"

namespace grappe::recap::docx {
namespace {

void markOf(Paragraph& line, int slot) {
  line.mark("\u00A0" + std::string(markLetter(slot)), hexOf(scene::circleLook(slot).mark));
}

// What stands after a note's words: how often, the votes, who else, remarks.
void afterWords(Writer& out, Paragraph& line, const Wording& wording, const PostIt& postIt) {
  const PostIt& said = *wording.first;
  const std::size_t times = timesOn(wording, postIt);
  if (times > 1) line.run(withNumber(out.labels().times, times));
  if (out.recap.choices.circleMarks) {
    for (const int slot : wording.otherSlots) markOf(line, slot);
  }
  if (!said.votes.empty()) line.run(" · " + said.votes, "SourceChar");
  if (!said.remark.empty()) line.run(" · " + said.remark, "SourceChar");
  out.origin(line, said.origin);
}

// Other words for the same stand a level below.
Paragraph noteLine(Writer& out, pugi::xml_node parent, const Wording& wording,
                   const PostIt& postIt) {
  const PostIt& said = *wording.first;
  const bool marked = said.slot.has_value() && out.recap.choices.circleMarks;
  const int list = marked ? firstMarkList + foldedSlot(*said.slot) : plainList;
  Paragraph line(parent, "ListBullet", said.text, {list, &said == &postIt ? 0 : 1});
  line.run(said.text);
  afterWords(out, line, wording, postIt);
  return line;
}

Paragraph joinedNotes(Writer& out, pugi::xml_node parent, const ThemeOfPostIts& theme) {
  Paragraph line(parent, "Normal", theme.postIts.front().text);
  bool first = true;
  for (const auto& postIt : theme.postIts) {
    for (const auto& wording : wordingsOf(postIt)) {
      if (!first) line.run(out.labels().between);
      first = false;
      if (out.recap.choices.circleMarks && wording.first->slot) {
        const int slot = *wording.first->slot;
        line.mark(std::string(markLetter(slot)) + "\u00A0", hexOf(scene::circleLook(slot).mark));
      }
      line.run(wording.first->text);
      afterWords(out, line, wording, postIt);
    }
  }
  return line;
}

void writeTheme(Writer& out, const ThemeOfPostIts& theme, int columns, bool last) {
  Paragraph title(out.body, "Heading3", theme.title);
  title.run(theme.title);
  if (!theme.votes.empty()) title.run(" · " + theme.votes, "SourceChar");
  writeRemarks(out.body, theme);
  Paragraph line = writeNotes(out, out.body, theme);
  if (last && columns > 1) out.endSection(line.properties(), columns);
}

}  // namespace

Paragraph writeNotes(Writer& out, pugi::xml_node parent, const ThemeOfPostIts& theme) {
  if (out.recap.choices.joinedPostIts) return joinedNotes(out, parent, theme);
  std::optional<Paragraph> line;
  for (const auto& postIt : theme.postIts) {
    const auto wordings = wordingsOf(postIt);
    for (const auto& wording : wordings) {
      line = noteLine(out, parent, wording, postIt);
      if (&wording != &wordings.back()) line->keepWithNext();
    }
  }
  return *line;
}

void writeRemarks(pugi::xml_node parent, const ThemeOfPostIts& theme) {
  for (const auto& remark : theme.remarks) {
    Paragraph line(parent, "Remark", remark);
    line.run(remark);
    line.keepWithNext();
  }
}

void writePostIts(Writer& out, const Section& section) {
  std::set<std::size_t> inGrid;
  if (section.grid) {
    for (const auto& cell : section.grid->cells) {
      if (cell.theme) inGrid.insert(*cell.theme);
    }
  }
  std::vector<const ThemeOfPostIts*> listed;
  for (std::size_t at = 0; at < section.themes.size(); ++at) {
    if (!inGrid.contains(at) && !section.themes[at].postIts.empty()) {
      listed.push_back(&section.themes[at]);
    }
  }
  Paragraph title(out.body, "Heading2", out.labels().postIts);
  title.run(out.labels().postIts);
  pugi::xml_node before = title.properties();
  if (!section.voteLine.empty()) {
    Paragraph votes(out.body, "Remark", section.voteLine);
    votes.run(section.voteLine);
    votes.keepWithNext();
    before = votes.properties();
  }
  if (section.grid) {
    writeGrid(out, section);
    before = out.body.last_child().child("w:pPr");
  }
  // The list runs in columns, in a section of its own between two page-wide ones.
  const int columns = out.recap.choices.joinedPostIts ? 1 : out.page.columns;
  if (columns > 1 && !listed.empty()) out.endSection(before, 1);
  for (const auto* theme : listed) writeTheme(out, *theme, columns, theme == listed.back());
}

}  // namespace grappe::recap::docx
