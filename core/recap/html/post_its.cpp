#include "recap/html/post_its.h"

#include <algorithm>
#include <map>
#include <set>

#include "recap/html/section.h"
#include "recap/html/text.h"
#include "recap/marks.h"
#include "recap/wordings.h"

namespace grappe::recap::html_parts {
namespace {

class PostItWriter {
 public:
  PostItWriter(std::string& out, const Section& section, const Recap& recap)
      : m_out(out), m_section(section), m_recap(recap) {
    if (!recap.choices.circleMarks) return;
    for (const Voice& voice : recap.voices) m_circles[voice.slot] = voice.circle;
  }

  void write() {
    m_out += "<h3>" + escaped(m_recap.labels.postIts) + "</h3>\n";
    if (!m_section.voteLine.empty()) {
      m_out += "<p class=\"said\">" + escaped(m_section.voteLine) + "</p>\n";
    }
    std::set<std::size_t> inGrid;
    if (m_section.grid) {
      grid(*m_section.grid);
      for (const GridCell& cell : m_section.grid->cells) {
        if (cell.theme) inGrid.insert(*cell.theme);
      }
    }
    if (inGrid.size() == m_section.themes.size()) return;
    m_out += "<div class=\"themes\">\n";
    for (std::size_t at = 0; at < m_section.themes.size(); ++at) {
      if (!inGrid.contains(at)) theme(m_section.themes[at]);
    }
    m_out += "</div>\n";
  }

 private:
  void theme(const ThemeOfPostIts& theme) {
    m_out += theme.unsorted ? "<div class=\"theme unsorted\"" : "<div class=\"theme\"";
    m_out += originOf(theme.origin) + ">\n<h4 dir=\"auto\">" + escaped(theme.title) + "</h4>\n";
    under(theme);
    m_out += "</div>\n";
  }

  void under(const ThemeOfPostIts& theme) {
    std::string said = escaped(theme.votes);
    for (const std::string& remark : theme.remarks) {
      said += (said.empty() ? "" : " · ") + escaped(remark);
    }
    if (!said.empty()) m_out += "<p class=\"said\">" + said + "</p>\n";
    m_recap.choices.joinedPostIts ? joined(theme) : cards(theme);
  }

  void cards(const ThemeOfPostIts& theme) {
    m_out += "<ul class=\"cards\">\n";
    for (const PostIt& postIt : theme.postIts) {
      for (const Wording& wording : wordingsOf(postIt)) {
        const PostIt& line = *wording.first;
        std::string kind = &line == &postIt ? "card" : "card alike";
        if (line.slot) kind += " c" + std::to_string(foldedSlot(*line.slot));
        m_out += "<li class=\"" + kind + "\" dir=\"auto\"" + originOf(line.origin) + ">" +
                 words(wording, postIt) + "</li>\n";
      }
    }
    m_out += "</ul>\n";
  }

  void joined(const ThemeOfPostIts& theme) {
    m_out += "<p class=\"joined\">";
    bool first = true;
    for (const PostIt& postIt : theme.postIts) {
      for (const Wording& wording : wordingsOf(postIt)) {
        if (!first) m_out += escaped(m_recap.labels.between);
        first = false;
        m_out += "<bdi" + originOf(wording.first->origin) + ">" + words(wording, postIt) + "</bdi>";
      }
    }
    m_out += "</p>\n";
  }

  std::string words(const Wording& wording, const PostIt& postIt) const {
    const PostIt& line = *wording.first;
    std::string out;
    if (line.slot) out += circleMark(*line.slot, line.circle, m_recap);
    for (const int slot : wording.otherSlots) {
      const auto circle = m_circles.find(slot);
      out += circleMark(slot, circle == m_circles.end() ? "" : circle->second, m_recap);
    }
    out += broken(line.text);
    const std::size_t times = timesOn(wording, postIt);
    if (times > 1)
      out += "<strong>" + escaped(withNumber(m_recap.labels.times, times)) + "</strong>";
    if (&line == &postIt) {
      for (const std::string* said : {&postIt.votes, &postIt.remark}) {
        if (!said->empty()) out += " <span class=\"quiet\">(" + escaped(*said) + ")</span>";
      }
    }
    return out + shownMark(line.origin, m_recap);
  }

  // A row of headings and a row of what stands under them, in turn.
  void grid(const Grid& grid) {
    m_out += "<table>\n";
    for (std::size_t from = 0; from < grid.cells.size(); from += grid.columns) {
      const std::size_t end = std::min(from + grid.columns, grid.cells.size());
      m_out += "<tr>";
      for (std::size_t at = from; at < end; ++at) headed(grid.cells[at], at);
      m_out += "</tr>\n<tr>";
      for (std::size_t at = from; at < end; ++at) {
        m_out += "<td headers=\"" + cellId(at) + "\">";
        if (grid.cells[at].theme) under(m_section.themes[*grid.cells[at].theme]);
        m_out += "</td>";
      }
      m_out += "</tr>\n";
    }
    m_out += "</table>\n";
  }
  std::string cellId(std::size_t at) const {
    return anchorOf(m_section) + "-c" + std::to_string(at + 1);
  }
  void headed(const GridCell& cell, std::size_t at) {
    m_out += "<th scope=\"col\" dir=\"auto\" id=\"" + cellId(at) + "\">" + escaped(cell.heading);
    if (!cell.hint.empty()) m_out += "<span class=\"hint\">" + escaped(cell.hint) + "</span>";
    m_out += "</th>";
  }

  std::string& m_out;
  const Section& m_section;
  const Recap& m_recap;
  std::map<int, std::string> m_circles;  // names by slot
};

}  // namespace

void writePostIts(std::string& out, const Section& section, const Recap& recap) {
  if (!section.themes.empty()) PostItWriter(out, section, recap).write();
}

}  // namespace grappe::recap::html_parts
