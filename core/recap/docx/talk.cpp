// What was said: decisions, what is left to do, the exchanges, the partners' words.
#include <algorithm>

#include "recap/docx/writer.h"

namespace grappe::recap::docx {
namespace {

void writeTimecode(Paragraph& line, const std::string& timecode) {
  if (!timecode.empty()) line.run(" (" + timecode + ")", "SourceChar");
}

void writePoint(Writer& out, Paragraph& line, const Point& point) {
  const Labels& labels = out.labels();
  if (point.verbatim) {
    line.run(labels.quoteOpen + point.text + labels.quoteClose, "QuoteChar");
  } else {
    line.words(point.text);
  }
  writeTimecode(line, point.timecode);
  if (!point.remark.empty()) line.run(" · " + point.remark, "SourceChar");
  out.origin(line, point.origin);
}

void writePoints(Writer& out, const std::vector<Point>& points, int depth) {
  constexpr int deepest = 8;
  for (const auto& point : points) {
    const int level = std::min(depth, deepest);
    const std::string style =
        "ListBullet" + (level == 0 ? std::string() : std::to_string(std::min(level + 1, 3)));
    Paragraph line(out.body, style, point.text,
                   level < 3 ? Numbering{} : Numbering{bulletList, level});
    writePoint(out, line, point);
    writePoints(out, point.below, depth + 1);
  }
}

// Points that stand out, and those below them as usual.
void writeSetApart(Writer& out, const std::vector<Point>& points, const std::string& title,
                   const std::string& style, int list) {
  if (points.empty()) return;
  out.plain("Heading2", title);
  for (const auto& point : points) {
    Paragraph line(out.body, style, point.text, {list, 0});
    writePoint(out, line, point);
    writePoints(out, point.below, 1);
  }
}

void writeSaying(Writer& out, Paragraph& line, const Saying& saying) {
  const Labels& labels = out.labels();
  if (saying.paraphrase) {
    line.run(saying.text);
    line.run(" " + labels.paraphrase, "SourceChar");
  } else {
    line.run(labels.quoteOpen + saying.text + labels.quoteClose, "QuoteChar");
  }
  writeTimecode(line, saying.timecode);
  if (!saying.source.empty()) line.run(" " + saying.source, "SourceChar");
  out.origin(line, saying.origin);
}

}  // namespace

void writeTalk(Writer& out, const Section& section) {
  const Labels& labels = out.labels();
  writeSetApart(out, section.decided, labels.decided, "Decision", decisionList);
  writeSetApart(out, section.toDo, labels.toDo, "ToDo", toDoList);
  if (section.hasExchanges()) {
    out.plain("Heading2", labels.exchanges);
    writePoints(out, section.points, 0);
    for (const auto& saying : section.oral) {
      Paragraph line(out.body, "ListBullet", saying.text);
      writeSaying(out, line, saying);
    }
  }
  if (!section.partners.empty()) out.plain("Heading2", labels.partners);
  for (const auto& under : section.partners) {
    if (!under.heading.empty()) out.plain("Heading3", under.heading);
    for (const auto& saying : under.sayings) {
      Paragraph line(out.body, saying.paraphrase ? "Paraphrase" : "Quote", saying.text);
      writeSaying(out, line, saying);
    }
  }
}

}  // namespace grappe::recap::docx
