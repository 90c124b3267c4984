#include "recap/docx/body.h"

#include <algorithm>

#include "recap/docx/colour.h"
#include "recap/docx/contents_table.h"
#include "recap/docx/paragraph.h"
#include "recap/docx/parts.h"
#include "recap/docx/wall_drawing.h"
#include "recap/marks.h"
#include "recap/wordings.h"
#include "scene/tokens.h"

namespace grappe::recap::docx {
namespace {

class Body {
 public:
  Body(pugi::xml_node body, const Recap& recap,
       const std::map<workshop::QuestionId, Placed>& pictures)
      : m_body(body), m_recap(recap), m_pictures(pictures) {}

  void write() {
    cover();
    for (const auto& section : m_recap.sections) question(section);
    sectionProperties(m_body, 1);
  }

 private:
  const Labels& labels() const { return m_recap.labels; }

  void plain(const std::string& style, std::string_view text) {
    Paragraph(m_body, style, text).run(text);
  }

  void cover() {
    if (!m_recap.organisation.empty()) plain("Subtitle", m_recap.organisation);
    plain("Kind", labels().kind);
    plain("Title", m_recap.title);
    for (const auto& line : m_recap.sittingLines) plain("Subtitle", line);
    std::string numbers;
    for (const auto& line : m_recap.numberLines) {
      numbers += (numbers.empty() ? "" : " · ") + line;
    }
    if (!numbers.empty()) plain("Subtitle", numbers);
    voices();
    if (!m_recap.sections.empty()) addContentsTable(m_body, m_recap);
    if (!m_recap.checks.empty()) plain("CheckTitle", labels().checks);
    for (const auto& check : m_recap.checks) {
      Paragraph(m_body, "Check", check.text, {check.good ? goodList : openList, 0}).run(check.text);
    }
  }

  void voices() {
    if (m_recap.voices.empty()) return;
    for (const auto& voice : m_recap.voices) {
      Paragraph line(m_body, "ListBullet", voice.line, {firstMarkList + foldedSlot(voice.slot), 0});
      if (&voice == &m_recap.voices.front())
        add(line.properties(), "w:spacing", {{"w:before", "280"}});
      line.run(voice.line);
    }
    Paragraph(m_body, "Normal", {});
  }

  void question(const Section& section) {
    Paragraph heading(m_body, "Heading1", section.heading);
    const std::string id = std::to_string(section.number);
    add(heading.node(), "w:bookmarkStart", {{"w:id", id}, {"w:name", anchorOf(section)}});
    heading.run(section.heading);
    add(heading.node(), "w:bookmarkEnd", {{"w:id", id}});
    if (section.hasExchanges()) {
      plain("Heading2", labels().exchanges);
      points(section.points, 0);
      for (const auto& saying : section.oral) {
        Paragraph line(m_body, "ListBullet", saying.text);
        quoted(line, saying);
      }
    }
    if (!section.partners.empty()) plain("Heading2", labels().partners);
    for (const auto& under : section.partners) {
      if (!under.heading.empty()) plain("Heading3", under.heading);
      for (const auto& saying : under.sayings) {
        Paragraph line(m_body, "Quote", saying.text);
        quoted(line, saying);
      }
    }
    if (!section.themes.empty()) postIts(section);
    picture(section);
  }

  void points(const std::vector<Point>& list, int depth) {
    constexpr int deepest = 8;
    for (const auto& point : list) {
      const int level = std::min(depth, deepest);
      const std::string style =
          "ListBullet" + (level == 0 ? std::string() : std::to_string(std::min(level + 1, 3)));
      Paragraph line(m_body, style, point.text,
                     level < 3 ? Numbering{} : Numbering{bulletList, level});
      if (point.verbatim) {
        line.run(labels().quoteOpen + point.text + labels().quoteClose, "QuoteChar");
      } else {
        line.words(point.text);
      }
      if (!point.timecode.empty()) line.run(" (" + point.timecode + ")", "SourceChar");
      points(point.below, depth + 1);
    }
  }

  void quoted(Paragraph& line, const Saying& saying) {
    line.run(labels().quoteOpen + saying.text + labels().quoteClose, "QuoteChar");
    if (!saying.timecode.empty()) line.run(" (" + saying.timecode + ")", "SourceChar");
    if (!saying.source.empty()) line.run(" " + saying.source, "SourceChar");
  }

  // The list runs in three columns, in a section of its own between two page-wide ones.
  void postIts(const Section& section) {
    Paragraph title(m_body, "Heading2", labels().postIts);
    title.run(labels().postIts);
    sectionProperties(title.properties(), 1);
    for (const auto& theme : section.themes) {
      plain("Heading3", theme.title);
      for (const auto& postIt : theme.postIts) {
        const auto wordings = wordingsOf(postIt);
        for (const auto& wording : wordings) {
          Paragraph line = postItLine(wording, postIt);
          if (&wording != &wordings.back()) line.keepWithNext();
          const bool last = &theme == &section.themes.back() && &postIt == &theme.postIts.back() &&
                            &wording == &wordings.back();
          if (last) sectionProperties(line.properties(), 3);
        }
      }
    }
    const bool followed = m_pictures.contains(section.id);
    if (!followed && &section == &m_recap.sections.back()) Paragraph(m_body, "Normal", {});
  }

  // Other words for the same stand a level below.
  Paragraph postItLine(const Wording& wording, const PostIt& postIt) {
    const PostIt& said = *wording.first;
    const int list = said.slot ? firstMarkList + foldedSlot(*said.slot) : plainList;
    Paragraph line(m_body, "ListBullet", said.text, {list, &said == &postIt ? 0 : 1});
    line.run(said.text);
    const std::size_t times = timesOn(wording, postIt);
    if (times > 1) line.run(withNumber(labels().times, times));
    for (const int slot : wording.otherSlots) {
      line.mark("\u00A0" + std::string(markLetter(slot)), hexOf(scene::circleLook(slot).mark));
    }
    return line;
  }

  void picture(const Section& section) {
    const auto found = m_pictures.find(section.id);
    if (found == m_pictures.end()) return;
    addWallDrawing(m_body, section, labels(), found->second);
    plain("Caption", withNumber(labels().wall, static_cast<std::size_t>(section.number)));
  }

  void sectionProperties(pugi::xml_node parent, int columns) {
    pugi::xml_node node = add(parent, "w:sectPr");
    if (m_firstSection) {
      for (const char* type : {"default", "first"}) {
        const bool first = std::string(type) == "first";
        if (!first) add(node, "w:headerReference", {{"w:type", type}, {"r:id", headerRelation}});
        add(node, "w:footerReference", {{"w:type", type}, {"r:id", footerRelation}});
      }
    }
    addValue(node, "w:type", m_firstSection ? "nextPage" : "continuous");
    add(node, "w:pgSz", {{"w:w", std::to_string(pageWidth)}, {"w:h", std::to_string(pageHeight)}});
    add(node, "w:pgMar",
        {{"w:top", "1247"},
         {"w:right", std::to_string(sideMargin)},
         {"w:bottom", "1134"},
         {"w:left", std::to_string(sideMargin)},
         {"w:header", "567"},
         {"w:footer", "567"},
         {"w:gutter", "0"}});
    if (columns > 1) {
      add(node, "w:cols", {{"w:num", std::to_string(columns)}, {"w:space", "340"}});
    } else {
      add(node, "w:cols", {{"w:space", "708"}});
    }
    if (m_firstSection) add(node, "w:titlePg");
    m_firstSection = false;
  }

  pugi::xml_node m_body;
  const Recap& m_recap;
  const std::map<workshop::QuestionId, Placed>& m_pictures;
  bool m_firstSection = true;
};

}  // namespace

std::string documentXml(const Recap& recap,
                        const std::map<workshop::QuestionId, Placed>& pictures) {
  pugi::xml_document document;
  pugi::xml_node root = wordRoot(document, "w:document");
  Body(add(root, "w:body"), recap, pictures).write();
  return bytesOf(document);
}

}  // namespace grappe::recap::docx
