#include "recap/table_rows.h"

#include "recap/section_lines.h"

namespace grappe::recap {

namespace {

class Rows {
 public:
  explicit Rows(const TableLabels& labels) : m_labels(labels) {}

  std::vector<TableRow> take() { return std::move(m_rows); }

  void point(const Point& point, LinePart part, int depth) {
    TableRow row;
    row.kind = point.verbatim ? m_labels.quotation : kindOf(part);
    row.level = depth;
    row.text = point.text;
    row.timecode = point.timecode;
    row.remark = point.remark;
    row.mark = point.origin.mark;
    m_rows.push_back(std::move(row));
  }
  void saying(const Saying& saying, LinePart /*part*/, const std::string& heading) {
    TableRow row;
    row.kind = saying.paraphrase ? m_labels.paraphrase : m_labels.quotation;
    row.under = heading;
    row.text = saying.text;
    row.from = saying.source;
    row.timecode = saying.timecode;
    row.mark = saying.origin.mark;
    m_rows.push_back(std::move(row));
  }
  void theme(const ThemeOfPostIts& theme) {
    if (!theme.votes.empty() || !theme.remarks.empty()) {
      TableRow row;
      row.kind = m_labels.theme;
      row.under = theme.title;
      row.votes = theme.votes;
      for (const std::string& remark : theme.remarks) {
        row.remark += (row.remark.empty() ? "" : " · ") + remark;
      }
      m_rows.push_back(std::move(row));
    }
    for (const PostIt& postIt : theme.postIts) {
      add(postIt, theme.title);
      for (const PostIt& other : postIt.alike) add(other, theme.title);
    }
  }

 private:
  const std::string& kindOf(LinePart part) const {
    if (part == LinePart::decided) return m_labels.decided;
    return part == LinePart::toDo ? m_labels.toDo : m_labels.said;
  }
  void add(const PostIt& postIt, const std::string& under) {
    TableRow row;
    row.kind = m_labels.postIt;
    row.under = under;
    row.text = postIt.text;
    row.from = postIt.circle;
    row.votes = postIt.votes;
    row.remark = postIt.remark;
    row.mark = postIt.origin.mark;
    m_rows.push_back(std::move(row));
  }

  const TableLabels& m_labels;
  std::vector<TableRow> m_rows;
};

}  // namespace

TableLabels tableLabels(const words::Phrasebook& words) {
  TableLabels labels;
  labels.question = words.say("recap.table.question");
  labels.kind = words.say("recap.table.kind");
  labels.under = words.say("recap.table.under");
  labels.level = words.say("recap.table.level");
  labels.text = words.say("recap.table.text");
  labels.from = words.say("recap.table.from");
  labels.votes = words.say("recap.table.votes");
  labels.timecode = words.say("recap.table.timecode");
  labels.remark = words.say("recap.table.remark");
  labels.mark = words.say("recap.table.mark");
  labels.said = words.say("recap.table.said");
  labels.decided = words.say("recap.table.decided");
  labels.toDo = words.say("recap.table.to_do");
  labels.quotation = words.say("recap.table.quotation");
  labels.paraphrase = words.say("recap.table.paraphrase");
  labels.theme = words.say("recap.table.theme");
  labels.postIt = words.say("recap.table.post_it");
  return labels;
}

std::vector<TableRow> rowsOf(const Section& section, const TableLabels& labels) {
  Rows rows(labels);
  visitLines(section, rows);
  return rows.take();
}

std::vector<std::string> columnsOf(const TableLabels& labels) {
  return {labels.kind,  labels.under,    labels.level,  labels.text, labels.from,
          labels.votes, labels.timecode, labels.remark, labels.mark};
}

std::vector<std::string> cellsOf(const TableRow& row) {
  return {row.kind,     row.under,  row.level > 0 ? std::to_string(row.level + 1) : std::string(),
          row.text,     row.from,   row.votes,
          row.timecode, row.remark, row.mark};
}

}  // namespace grappe::recap
