#include "recap/markdown_section.h"

#include <set>

#include "recap/markdown.h"
#include "recap/marks.h"
#include "recap/wordings.h"

namespace grappe::recap {
namespace {

class SectionWriter {
 public:
  SectionWriter(MarkdownLines& out, const Section& section, const Recap& recap)
      : m_out(out), m_section(section), m_recap(recap), m_labels(recap.labels) {}

  void write() {
    m_out.heading(2, m_section.heading);
    part(m_labels.decided, m_section.decided);
    part(m_labels.toDo, m_section.toDo);
    exchanges();
    partners();
    postIts();
  }

 private:
  std::string quoted(const std::string& text, bool verbatim) const {
    return verbatim ? m_labels.quoteOpen + text + m_labels.quoteClose : text;
  }
  static std::string timed(const std::string& timecode) {
    return timecode.empty() ? std::string() : " (" + MarkdownLines::oneLine(timecode) + ")";
  }
  static std::string remarked(const std::string& remark) {
    return remark.empty() ? std::string() : " *(" + MarkdownLines::oneLine(remark) + ")*";
  }
  std::string reworded(const Saying& saying) const {
    return saying.paraphrase ? " " + MarkdownLines::oneLine(m_labels.paraphrase) : std::string();
  }
  std::string mark(const Origin& origin) const { return markdownMark(origin, m_recap); }

  void points(const std::vector<Point>& list, int depth) {
    for (const Point& point : list) {
      m_out.bullet(depth, quoted(point.text, point.verbatim),
                   timed(point.timecode) + remarked(point.remark) + mark(point.origin));
      points(point.below, depth + 1);
    }
  }
  void part(const std::string& heading, const std::vector<Point>& list) {
    if (list.empty()) return;
    m_out.heading(3, heading);
    points(list, 0);
    m_out.endList();
  }

  void exchanges() {
    if (!m_section.hasExchanges()) return;
    m_out.heading(3, m_labels.exchanges);
    points(m_section.points, 0);
    for (const Saying& saying : m_section.oral) {
      m_out.bullet(0, quoted(saying.text, !saying.paraphrase),
                   reworded(saying) + timed(saying.timecode) + mark(saying.origin));
    }
    m_out.endList();
  }

  void partners() {
    if (m_section.partners.empty()) return;
    m_out.heading(3, m_labels.partners);
    for (const SayingsUnder& under : m_section.partners) {
      if (!under.heading.empty()) m_out.heading(4, under.heading);
      for (const Saying& saying : under.sayings) quotation(saying);
    }
  }
  void quotation(const Saying& saying) {
    std::string text = "> " + (saying.paraphrase ? "" : m_labels.quoteOpen) +
                       escapedMarkdown(saying.text, "> ") +
                       (saying.paraphrase ? reworded(saying) : m_labels.quoteClose) +
                       timed(saying.timecode) + mark(saying.origin);
    if (!saying.source.empty()) text += "\\\n> — " + MarkdownLines::oneLine(saying.source);
    m_out.paragraph(text);
  }

  void postIts() {
    if (m_section.themes.empty()) return;
    m_out.heading(3, m_labels.postIts);
    if (!m_section.voteLine.empty()) m_out.paragraph(MarkdownLines::oneLine(m_section.voteLine));
    std::set<std::size_t> inGrid;
    if (m_section.grid) {
      grid(*m_section.grid);
      for (const GridCell& cell : m_section.grid->cells) {
        if (cell.theme) inGrid.insert(*cell.theme);
      }
    }
    for (std::size_t at = 0; at < m_section.themes.size(); ++at) {
      if (!inGrid.contains(at)) theme(m_section.themes[at]);
    }
  }

  static std::string remarksOf(const ThemeOfPostIts& theme) {
    std::string line = MarkdownLines::oneLine(theme.votes);
    for (const std::string& remark : theme.remarks) {
      line += (line.empty() ? "" : " · ") + MarkdownLines::oneLine(remark);
    }
    return line.empty() ? line : "*" + line + "*";
  }

  void theme(const ThemeOfPostIts& theme) {
    m_out.heading(4, theme.title);
    if (const std::string remarks = remarksOf(theme); !remarks.empty()) m_out.paragraph(remarks);
    if (m_recap.choices.joinedPostIts) {
      std::string joined;
      for (const PostIt& postIt : theme.postIts) {
        for (const Wording& wording : wordingsOf(postIt)) {
          if (!joined.empty()) joined += m_labels.between;
          joined += MarkdownLines::oneLine(marked(wording)) + after(wording, postIt);
        }
      }
      m_out.paragraph(joined);
      return;
    }
    for (const PostIt& postIt : theme.postIts) {
      for (const Wording& wording : wordingsOf(postIt)) {
        m_out.bullet(wording.first == &postIt ? 0 : 1, marked(wording), after(wording, postIt));
      }
    }
    m_out.endList();
  }

  // The marks of all circles that wrote these words, before them.
  std::string marked(const Wording& wording) const {
    std::string marks;
    if (m_recap.choices.circleMarks) {
      if (wording.first->slot) marks += markLetter(*wording.first->slot);
      for (const int slot : wording.otherSlots) marks += markLetter(slot);
      if (!marks.empty()) marks += " ";
    }
    return marks + wording.first->text;
  }
  std::string after(const Wording& wording, const PostIt& postIt) const {
    const std::size_t times = timesOn(wording, postIt);
    std::string after = times > 1 ? withNumber(m_labels.times, times) : std::string();
    if (wording.first == &postIt) {
      after += remarked(postIt.votes) + remarked(postIt.remark);
    }
    return after + mark(wording.first->origin);
  }

  // A row of headings and a row of what stands under them, in turn.
  void grid(const Grid& grid) {
    for (std::size_t from = 0; from < grid.cells.size(); from += grid.columns) {
      std::string headings = "|";
      std::string below = "|";
      for (std::size_t at = from; at < from + grid.columns && at < grid.cells.size(); ++at) {
        headings += " **" + MarkdownLines::cell(grid.cells[at].heading) + "** |";
        below += " " + cellOf(grid.cells[at]) + " |";
      }
      m_out.line(headings);
      if (from == 0) {
        std::string rule = "|";
        for (std::size_t at = 0; at < grid.columns; ++at) rule += " --- |";
        m_out.line(rule);
      }
      m_out.line(below);
    }
    m_out.endList();
  }
  std::string cellOf(const GridCell& cell) const {
    std::string lines;
    const auto add = [&](const std::string& line) {
      lines += (lines.empty() ? "" : "<br/>") + line;
    };
    if (!cell.hint.empty()) add("*" + MarkdownLines::cell(cell.hint) + "*");
    if (!cell.theme) return lines;
    const ThemeOfPostIts& theme = m_section.themes[*cell.theme];
    if (const std::string remarks = remarksOf(theme); !remarks.empty()) add(remarks);
    for (const PostIt& postIt : theme.postIts) {
      for (const Wording& wording : wordingsOf(postIt)) {
        add("• " + MarkdownLines::cell(marked(wording)) + after(wording, postIt));
      }
    }
    return lines;
  }

  MarkdownLines& m_out;
  const Section& m_section;
  const Recap& m_recap;
  const Labels& m_labels;
};

}  // namespace

std::string markdownMark(const Origin& origin, const Recap& recap) {
  if (!recap.choices.originMarks || origin.mark.empty()) return {};
  return " `" + origin.mark + "`";
}

void writeSection(MarkdownLines& out, const Section& section, const Recap& recap) {
  SectionWriter(out, section, recap).write();
}

}  // namespace grappe::recap
