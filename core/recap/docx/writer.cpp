#include "recap/docx/writer.h"

#include "recap/docx/parts.h"
#include "recap/docx/section.h"

namespace grappe::recap::docx {
namespace {

void ownSection(pugi::xml_node node, bool first) {
  if (first) {
    add(node, "w:headerReference", {{"w:type", "default"}, {"r:id", headerRelation}});
    for (const char* type : {"default", "first"}) {
      add(node, "w:footerReference", {{"w:type", type}, {"r:id", footerRelation}});
    }
  }
  addValue(node, "w:type", first ? "nextPage" : "continuous");
  add(node, "w:pgSz", {{"w:w", std::to_string(pageWidth)}, {"w:h", std::to_string(pageHeight)}});
  add(node, "w:pgMar",
      {{"w:top", "1247"},
       {"w:right", std::to_string(sideMargin)},
       {"w:bottom", "1134"},
       {"w:left", std::to_string(sideMargin)},
       {"w:header", "567"},
       {"w:footer", "567"},
       {"w:gutter", "0"}});
  add(node, "w:cols");
  if (first) add(node, "w:titlePg");
}

}  // namespace

void Writer::origin(Paragraph& line, const Origin& origin) const {
  if (!recap.choices.originMarks || origin.mark.empty()) return;
  line.run("\u00A0" + origin.mark, "OriginMark");
}

void Writer::anchored(const std::string& style, const std::string& text,
                      const std::string& anchor) {
  Paragraph heading(body, style, text);
  const std::string id = std::to_string(++bookmarks);
  add(heading.node(), "w:bookmarkStart", {{"w:id", id}, {"w:name", anchor}});
  heading.run(text);
  add(heading.node(), "w:bookmarkEnd", {{"w:id", id}});
}

void Writer::endSection(pugi::xml_node parent, int columns) {
  pugi::xml_node node;
  if (page.section) {
    node = parent.append_copy(page.section);
    if (sectionsBegun) continueSection(node);
  } else {
    node = add(parent, "w:sectPr");
    ownSection(node, !sectionsBegun);
  }
  sectionsBegun = true;
  setColumns(node, columns);
}

}  // namespace grappe::recap::docx
