#include "recap/table_rows.h"

namespace grappe::recap {

namespace {

void addPoints(std::vector<TableRow>& rows, const std::vector<Point>& points,
               const std::string& kind, const TableLabels& labels, int level) {
  for (const Point& point : points) {
    TableRow row;
    row.kind = point.verbatim ? labels.quotation : kind;
    row.level = level;
    row.text = point.text;
    row.timecode = point.timecode;
    row.mark = point.origin.mark;
    rows.push_back(std::move(row));
    addPoints(rows, point.below, kind, labels, level + 1);
  }
}

void addSaying(std::vector<TableRow>& rows, const Saying& saying, const std::string& under,
               const TableLabels& labels) {
  TableRow row;
  row.kind = saying.paraphrase ? labels.paraphrase : labels.quotation;
  row.under = under;
  row.text = saying.text;
  row.from = saying.source;
  row.timecode = saying.timecode;
  row.mark = saying.origin.mark;
  rows.push_back(std::move(row));
}

void addPostIt(std::vector<TableRow>& rows, const PostIt& postIt, const std::string& under,
               const TableLabels& labels) {
  TableRow row;
  row.kind = labels.postIt;
  row.under = under;
  row.text = postIt.text;
  row.from = postIt.circle;
  row.votes = postIt.votes;
  row.remark = postIt.remark;
  row.mark = postIt.origin.mark;
  rows.push_back(std::move(row));
  for (const PostIt& other : postIt.alike) addPostIt(rows, other, under, labels);
}

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
  labels.postIt = words.say("recap.table.post_it");
  return labels;
}

std::vector<TableRow> rowsOf(const Section& section, const TableLabels& labels) {
  std::vector<TableRow> rows;
  addPoints(rows, section.decided, labels.decided, labels, 0);
  addPoints(rows, section.toDo, labels.toDo, labels, 0);
  addPoints(rows, section.points, labels.said, labels, 0);
  for (const Saying& saying : section.oral) addSaying(rows, saying, {}, labels);
  for (const SayingsUnder& under : section.partners) {
    for (const Saying& saying : under.sayings) addSaying(rows, saying, under.heading, labels);
  }
  for (const ThemeOfPostIts& theme : section.themes) {
    for (const PostIt& postIt : theme.postIts) addPostIt(rows, postIt, theme.title, labels);
  }
  return rows;
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
