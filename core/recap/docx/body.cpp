#include "recap/docx/body.h"

#include <algorithm>
#include <cmath>

#include "recap/docx/paragraph.h"
#include "recap/docx/parts.h"
#include "recap/marks.h"

namespace grappe::recap::docx {
namespace {

constexpr int emuPerDxa = 635;
constexpr const char* drawingNamespace =
    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
constexpr const char* mainNamespace = "http://schemas.openxmlformats.org/drawingml/2006/main";
constexpr const char* pictureNamespace = "http://schemas.openxmlformats.org/drawingml/2006/picture";

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
    if (!m_recap.sections.empty()) table();
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

  static int foldedSlot(int slot) { return ((slot % slots) + slots) % slots; }

  // Bookmarks name the headings that the table's links lead to.
  static std::string anchor(const Section& section) {
    return "question_" + std::to_string(section.number);
  }

  void cell(pugi::xml_node row, int width, const std::string& text, bool head, bool number,
            const std::string& link = {}) {
    pugi::xml_node node = add(row, "w:tc");
    pugi::xml_node properties = add(node, "w:tcPr");
    add(properties, "w:tcW", {{"w:w", std::to_string(width)}, {"w:type", "dxa"}});
    Paragraph paragraph(node, "TableText", text);
    if (number) addValue(paragraph.properties(), "w:jc", "right");
    pugi::xml_node parent = paragraph.node();
    if (!link.empty()) {
      parent = add(parent, "w:hyperlink", {{"w:anchor", link}, {"w:history", "1"}});
    }
    pugi::xml_node run = add(parent, "w:r");
    if (head) {
      pugi::xml_node look = add(run, "w:rPr");
      add(look, "w:b");
      add(look, "w:bCs");
    }
    add(run, "w:t", {{"xml:space", "preserve"}}).text().set(xmlText(text).c_str());
  }

  void table() {
    constexpr int narrow = 1247;
    constexpr int wide = textWidth - 3 * narrow;
    pugi::xml_node node = add(m_body, "w:tbl");
    pugi::xml_node properties = add(node, "w:tblPr");
    addValue(properties, "w:tblStyle", "RecapTable");
    add(properties, "w:tblW", {{"w:w", std::to_string(textWidth)}, {"w:type", "dxa"}});
    add(properties, "w:tblLayout", {{"w:type", "fixed"}});
    add(properties, "w:tblLook", {{"w:val", "0020"}, {"w:firstRow", "1"}});
    addValue(properties, "w:tblCaption", labels().contents);
    pugi::xml_node grid = add(node, "w:tblGrid");
    for (const int width : {wide, narrow, narrow, narrow}) {
      add(grid, "w:gridCol", {{"w:w", std::to_string(width)}});
    }
    pugi::xml_node head = add(node, "w:tr");
    pugi::xml_node headProperties = add(head, "w:trPr");
    add(headProperties, "w:cantSplit");
    add(headProperties, "w:tblHeader");
    cell(head, wide, labels().question, true, false);
    cell(head, narrow, labels().exchangeCount, true, true);
    cell(head, narrow, labels().sayingCount, true, true);
    cell(head, narrow, labels().postItCount, true, true);
    for (const auto& section : m_recap.sections) {
      pugi::xml_node row = add(node, "w:tr");
      add(add(row, "w:trPr"), "w:cantSplit");
      cell(row, wide, section.heading, false, false, anchor(section));
      for (const int count : {section.pointCount, section.sayingCount, section.postItCount}) {
        cell(row, narrow, count == 0 ? "–" : std::to_string(count), false, true);
      }
    }
  }

  void question(const Section& section) {
    Paragraph heading(m_body, "Heading1", section.heading);
    const std::string id = std::to_string(section.number);
    add(heading.node(), "w:bookmarkStart", {{"w:id", id}, {"w:name", anchor(section)}});
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
      line.words(point.text);
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
        const int list = postIt.slot ? firstMarkList + foldedSlot(*postIt.slot) : plainList;
        Paragraph line(m_body, "ListBullet", postIt.text, {list, 0});
        line.run(postIt.text);
        const bool last = &theme == &section.themes.back() && &postIt == &theme.postIts.back();
        if (last) sectionProperties(line.properties(), 3);
      }
    }
    const bool followed = m_pictures.contains(section.id);
    if (!followed && &section == &m_recap.sections.back()) Paragraph(m_body, "Normal", {});
  }

  void picture(const Section& section) {
    const auto found = m_pictures.find(section.id);
    if (found == m_pictures.end()) return;
    const Placed& placed = found->second;
    const int width = textWidth * emuPerDxa;
    const int height = static_cast<int>(std::lround(width * placed.height / placed.width));
    const std::string alt = filled(labels().wallAlt, section.number);
    const std::string id = std::to_string(section.number);
    const Attributes extent = {{"cx", std::to_string(width)}, {"cy", std::to_string(height)}};

    Paragraph line(m_body, "Normal", {});
    pugi::xml_node paragraphProperties = line.properties();
    paragraphProperties.insert_child_after("w:keepNext", paragraphProperties.child("w:pStyle"));
    pugi::xml_node inlined = add(add(add(line.node(), "w:r"), "w:drawing"), "wp:inline",
                                 {{"xmlns:wp", drawingNamespace},
                                  {"distT", "0"},
                                  {"distB", "0"},
                                  {"distL", "0"},
                                  {"distR", "0"}});
    add(inlined, "wp:extent", extent);
    add(inlined, "wp:docPr", {{"id", id}, {"name", "wall" + id}, {"descr", alt}});
    pugi::xml_node graphic = add(inlined, "a:graphic", {{"xmlns:a", mainNamespace}});
    pugi::xml_node data = add(graphic, "a:graphicData", {{"uri", pictureNamespace}});
    pugi::xml_node pic = add(data, "pic:pic", {{"xmlns:pic", pictureNamespace}});
    pugi::xml_node names = add(pic, "pic:nvPicPr");
    add(names, "pic:cNvPr", {{"id", id}, {"name", "wall" + id}, {"descr", alt}});
    add(names, "pic:cNvPicPr");
    pugi::xml_node fill = add(pic, "pic:blipFill");
    add(fill, "a:blip", {{"r:embed", placed.relation}});
    add(add(fill, "a:stretch"), "a:fillRect");
    pugi::xml_node shape = add(pic, "pic:spPr");
    pugi::xml_node frame = add(shape, "a:xfrm");
    add(frame, "a:off", {{"x", "0"}, {"y", "0"}});
    add(frame, "a:ext", extent);
    add(add(shape, "a:prstGeom", {{"prst", "rect"}}), "a:avLst");
    plain("Caption", filled(labels().wall, section.number));
  }

  static std::string filled(std::string text, int number) {
    const std::string place = "{number}";
    const std::size_t at = text.find(place);
    return at == std::string::npos ? text : text.replace(at, place.size(), std::to_string(number));
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
