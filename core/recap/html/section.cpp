#include "recap/html/section.h"

#include "recap/html/post_its.h"
#include "recap/html/text.h"
#include "recap/marks.h"

namespace grappe::recap::html_parts {
namespace {

class SectionWriter {
 public:
  SectionWriter(std::string& out, const Section& section, const Recap& recap)
      : m_out(out), m_section(section), m_recap(recap), m_labels(recap.labels) {}

  void write(const WallPictures& pictures) {
    const std::string anchor = anchorOf(m_section);
    m_out += "<section id=\"" + anchor + "\" aria-labelledby=\"" + anchor + "-h\">\n<h2 id=\"" +
             anchor + "-h\" dir=\"auto\">" + escaped(m_section.heading) + "</h2>\n";
    part(m_labels.decided, m_section.decided);
    part(m_labels.toDo, m_section.toDo);
    exchanges();
    partners();
    writePostIts(m_out, m_section, m_recap);
    wall(pictures);
    m_out += "</section>\n";
  }

 private:
  void heading(const std::string& text) { m_out += "<h3>" + escaped(text) + "</h3>\n"; }

  std::string quoted(const std::string& text, bool verbatim) const {
    if (!verbatim) return broken(text);
    return "<q>" + escaped(m_labels.quoteOpen) + broken(text) + escaped(m_labels.quoteClose) +
           "</q>";
  }
  static std::string timed(const std::string& timecode) {
    if (timecode.empty()) return {};
    return " <span class=\"quiet\" dir=\"ltr\">(" + escaped(timecode) + ")</span>";
  }
  static std::string remarked(const std::string& remark) {
    return remark.empty() ? std::string()
                          : " <span class=\"quiet\">(" + escaped(remark) + ")</span>";
  }
  std::string reworded(const Saying& saying) const {
    if (!saying.paraphrase) return {};
    return " <span class=\"quiet\">" + escaped(m_labels.paraphrase) + "</span>";
  }

  void points(const std::vector<Point>& list) {
    if (list.empty()) return;
    m_out += "<ul>\n";
    for (const Point& point : list) {
      item(point);
      points(point.below);
      m_out += "</li>\n";
    }
    m_out += "</ul>\n";
  }
  void item(const Point& point) {
    m_out += "<li dir=\"auto\"" + originOf(point.origin) + ">" +
             quoted(point.text, point.verbatim) + timed(point.timecode) + remarked(point.remark) +
             shownMark(point.origin, m_recap);
  }
  void part(const std::string& label, const std::vector<Point>& list) {
    if (list.empty()) return;
    heading(label);
    points(list);
  }

  void exchanges() {
    if (!m_section.hasExchanges()) return;
    heading(m_labels.exchanges);
    points(m_section.points);
    if (m_section.oral.empty()) return;
    m_out += "<ul>\n";
    for (const Saying& saying : m_section.oral) {
      m_out += "<li dir=\"auto\"" + originOf(saying.origin) + ">" +
               quoted(saying.text, !saying.paraphrase) + reworded(saying) + timed(saying.timecode) +
               shownMark(saying.origin, m_recap) + "</li>\n";
    }
    m_out += "</ul>\n";
  }

  void partners() {
    if (m_section.partners.empty()) return;
    heading(m_labels.partners);
    for (const SayingsUnder& under : m_section.partners) {
      if (!under.heading.empty()) {
        m_out += "<h4 dir=\"auto\">" + escaped(under.heading) + "</h4>\n";
      }
      for (const Saying& saying : under.sayings) quotation(saying);
    }
  }
  void quotation(const Saying& saying) {
    m_out += "<blockquote dir=\"auto\"" + originOf(saying.origin) + ">" +
             quoted(saying.text, !saying.paraphrase) + reworded(saying) + timed(saying.timecode) +
             shownMark(saying.origin, m_recap);
    if (!saying.source.empty()) m_out += "<footer>— " + escaped(saying.source) + "</footer>";
    m_out += "</blockquote>\n";
  }

  void wall(const WallPictures& pictures) {
    if (!m_recap.choices.walls || m_section.themes.empty()) return;
    const auto picture = pictures.find(m_section.id);
    if (picture == pictures.end()) return;
    const auto number = static_cast<std::size_t>(m_section.number);
    m_out += "<figure><img alt=\"" + escaped(withNumber(m_labels.wallAlt, number)) +
             "\" src=\"data:image/png;base64," + base64(pngOf(picture->second, documentPixels)) +
             "\"><figcaption>" + escaped(withNumber(m_labels.wall, number)) +
             "</figcaption></figure>\n";
  }

  std::string& m_out;
  const Section& m_section;
  const Recap& m_recap;
  const Labels& m_labels;
};

}  // namespace

std::string anchorOf(const Section& section) { return "q-" + std::to_string(section.number); }

std::string circleMark(int slot, const std::string& circle, const Recap& recap) {
  if (!recap.choices.circleMarks) return {};
  const std::string number = std::to_string(foldedSlot(slot));
  return "<span class=\"mark c" + number + "\" role=\"img\" aria-label=\"" + escaped(circle) +
         "\" title=\"" + escaped(circle) + "\">" + std::string(markLetter(slot)) + "</span> ";
}

void writeSection(std::string& out, const Section& section, const Recap& recap,
                  const WallPictures& pictures) {
  SectionWriter(out, section, recap).write(pictures);
}

}  // namespace grappe::recap::html_parts
