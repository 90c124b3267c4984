// A question: what was decided and said, and its post-its.
#include <algorithm>

#include "recap/marks.h"
#include "recap/odt/writer.h"
#include "recap/quoted.h"
#include "recap/wordings.h"

namespace grappe::recap::odt {
namespace {

void point(Writer& writer, const Point& point) {
  const Labels& labels = writer.labels();
  if (point.verbatim) {
    writer.run(labels.quoteOpen + point.text + labels.quoteClose, "Citation");
  } else {
    for (const auto& span : spansOf(point.text)) {
      writer.run(span.text, span.quoted ? "Citation" : "");
    }
  }
  if (!point.timecode.empty()) writer.run(" (" + point.timecode + ")", "Source");
  if (!point.remark.empty()) writer.run(" · " + point.remark, "Source");
  writer.origin(point.origin);
  writer.close();
}

void points(Writer& writer, const std::vector<Point>& list, const std::string& bullets, int depth) {
  constexpr int deepest = 8;
  for (const auto& each : list) {
    writer.item(bullets, std::min(depth, deepest), "List_20_Bullet", each.text);
    point(writer, each);
    points(writer, each.below, bullets, depth + 1);
  }
}

void setApart(Writer& writer, const std::vector<Point>& list, const std::string& title,
              const std::string& bullets, const std::string& style) {
  if (list.empty()) return;
  writer.heading(2, title);
  for (const auto& each : list) {
    writer.item(bullets, 0, style, each.text);
    point(writer, each);
    points(writer, each.below, bullets, 1);
  }
}

void saying(Writer& writer, const Saying& saying) {
  const Labels& labels = writer.labels();
  if (saying.paraphrase) {
    writer.run(saying.text);
    writer.run(" " + labels.paraphrase, "Source");
  } else {
    writer.run(labels.quoteOpen + saying.text + labels.quoteClose, "Citation");
  }
  if (!saying.timecode.empty()) writer.run(" (" + saying.timecode + ")", "Source");
  if (!saying.source.empty()) writer.run(" " + saying.source, "Source");
  writer.origin(saying.origin);
  writer.close();
}

void afterWords(Writer& writer, const Wording& wording, const PostIt& postIt) {
  const PostIt& said = *wording.first;
  const std::size_t times = timesOn(wording, postIt);
  if (times > 1) writer.run(withNumber(writer.labels().times, times));
  for (const int slot : wording.otherSlots) writer.mark(slot, false);
  if (!said.votes.empty()) writer.run(" · " + said.votes, "Source");
  if (!said.remark.empty()) writer.run(" · " + said.remark, "Source");
  writer.origin(said.origin);
}

void joined(Writer& writer, const ThemeOfPostIts& theme) {
  writer.begin("Standard", theme.postIts.front().text);
  bool first = true;
  for (const auto& postIt : theme.postIts) {
    for (const auto& wording : wordingsOf(postIt)) {
      if (!first) writer.run(writer.labels().between);
      first = false;
      if (wording.first->slot) writer.mark(*wording.first->slot, true);
      writer.run(wording.first->text);
      afterWords(writer, wording, postIt);
    }
  }
  writer.close();
}

void notes(Writer& writer, const ThemeOfPostIts& theme) {
  for (const auto& remark : theme.remarks) writer.plain("Remark", remark);
  if (theme.postIts.empty()) return;
  if (writer.recap.choices.joinedPostIts) {
    joined(writer, theme);
    return;
  }
  for (const auto& postIt : theme.postIts) {
    for (const auto& wording : wordingsOf(postIt)) {
      const PostIt& said = *wording.first;
      const bool marked = said.slot.has_value() && writer.recap.choices.circleMarks;
      const std::string list = marked ? "Circle" + std::to_string(foldedSlot(*said.slot)) : "Plain";
      writer.item(list, &said == &postIt ? 0 : 1, "List_20_Bullet", said.text);
      writer.run(said.text);
      afterWords(writer, wording, postIt);
      writer.close();
    }
  }
  writer.endList();
}

void headingOf(Writer& writer, std::string_view words, const std::string& votes) {
  writer.heading(3, words, {}, votes.empty() ? "" : " · " + votes);
}

void gridRow(Writer& writer, const Section& section, std::size_t first) {
  const Grid& grid = *section.grid;
  const GridCell none{};
  const auto at = [&](std::size_t place) -> const GridCell& {
    return place < grid.cells.size() ? grid.cells[place] : none;
  };
  writer.out.open("table:table-header-rows");
  writer.out.open("table:table-row");
  for (std::size_t place = first; place < first + grid.columns; ++place) {
    const GridCell& cell = at(place);
    writer.beginCell("HeadBox");
    headingOf(writer, cell.heading, cell.theme ? section.themes[*cell.theme].votes : "");
    if (!cell.hint.empty()) writer.plain("Remark", cell.hint);
    writer.out.close();
  }
  writer.out.close();
  writer.out.close();
  writer.out.open("table:table-row");
  for (std::size_t place = first; place < first + grid.columns; ++place) {
    const GridCell& cell = at(place);
    writer.beginCell("Box");
    if (cell.theme && !section.themes[*cell.theme].postIts.empty()) {
      notes(writer, section.themes[*cell.theme]);
    } else {
      writer.plain("Table_20_Contents", "–");
    }
    writer.out.close();
  }
  writer.out.close();
}

std::set<std::size_t> gridThemes(Writer& writer, const Section& section) {
  std::set<std::size_t> shown;
  if (!section.grid || section.grid->columns == 0) return shown;
  const Grid& grid = *section.grid;
  const std::vector<double> widths(grid.columns, textWidth / static_cast<double>(grid.columns));
  for (std::size_t first = 0; first < grid.cells.size(); first += grid.columns) {
    writer.beginTable("grid_" + std::to_string(section.number) + "_" + std::to_string(first),
                      "RecapTable", widths);
    gridRow(writer, section, first);
    writer.out.close();
  }
  for (const auto& cell : grid.cells) {
    if (cell.theme) shown.insert(*cell.theme);
  }
  return shown;
}

}  // namespace

void writeTalk(Writer& writer, const Section& section) {
  const Labels& labels = writer.labels();
  setApart(writer, section.decided, labels.decided, "Decisions", "Decision");
  setApart(writer, section.toDo, labels.toDo, "ToDos", "List_20_Bullet");
  if (section.hasExchanges()) {
    writer.heading(2, labels.exchanges);
    points(writer, section.points, "Bullets", 0);
    for (const auto& each : section.oral) {
      writer.item("Bullets", 0, "List_20_Bullet", each.text);
      saying(writer, each);
    }
  }
  if (!section.partners.empty()) writer.heading(2, labels.partners);
  for (const auto& under : section.partners) {
    if (!under.heading.empty()) writer.heading(3, under.heading);
    for (const auto& each : under.sayings) {
      writer.begin(each.paraphrase ? "Paraphrase" : "Quotations", each.text);
      saying(writer, each);
    }
  }
}

void writePostIts(Writer& writer, const Section& section) {
  writer.heading(2, writer.labels().postIts);
  if (!section.voteLine.empty()) writer.plain("Remark", section.voteLine);
  const std::set<std::size_t> shown = gridThemes(writer, section);
  if (shown.size() == section.themes.size()) return;
  const bool columns = !writer.recap.choices.joinedPostIts;
  if (columns) {
    writer.out.open("text:section", {{"text:style-name", "Columns"},
                                     {"text:name", "post_its_" + std::to_string(section.number)}});
  }
  for (std::size_t at = 0; at < section.themes.size(); ++at) {
    if (shown.contains(at)) continue;
    headingOf(writer, section.themes[at].title, section.themes[at].votes);
    notes(writer, section.themes[at]);
  }
  writer.endList();
  if (columns) writer.out.close();
}

}  // namespace grappe::recap::odt
