#include "recap/docx/contents_table.h"

#include "recap/docx/paragraph.h"
#include "recap/docx/parts.h"

namespace grappe::recap::docx {
namespace {

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

void addTable(pugi::xml_node body, const Recap& recap, int width) {
  const Labels& labels = recap.labels;
  constexpr int narrow = 1247;
  const int wide = width - 3 * narrow;
  pugi::xml_node node = add(body, "w:tbl");
  pugi::xml_node properties = add(node, "w:tblPr");
  addValue(properties, "w:tblStyle", "RecapTable");
  add(properties, "w:tblW", {{"w:w", std::to_string(width)}, {"w:type", "dxa"}});
  add(properties, "w:tblLayout", {{"w:type", "fixed"}});
  add(properties, "w:tblLook", {{"w:val", "0020"}, {"w:firstRow", "1"}});
  addValue(properties, "w:tblCaption", labels.contents);
  pugi::xml_node grid = add(node, "w:tblGrid");
  for (const int each : {wide, narrow, narrow, narrow}) {
    add(grid, "w:gridCol", {{"w:w", std::to_string(each)}});
  }
  pugi::xml_node head = add(node, "w:tr");
  pugi::xml_node headProperties = add(head, "w:trPr");
  add(headProperties, "w:cantSplit");
  add(headProperties, "w:tblHeader");
  cell(head, wide, labels.question, true, false);
  cell(head, narrow, labels.exchangeCount, true, true);
  cell(head, narrow, labels.sayingCount, true, true);
  cell(head, narrow, labels.postItCount, true, true);
  for (const auto& section : recap.sections) {
    pugi::xml_node row = add(node, "w:tr");
    add(add(row, "w:trPr"), "w:cantSplit");
    cell(row, wide, section.heading, false, false, anchorOf(section));
    for (const int count : {section.pointCount, section.sayingCount, section.postItCount}) {
      cell(row, narrow, count == 0 ? "–" : std::to_string(count), false, true);
    }
  }
}

void fieldMark(pugi::xml_node paragraph, const char* type) {
  add(add(paragraph, "w:r"), "w:fldChar", {{"w:fldCharType", type}});
}

// As good as no line at all, for what must stand in a paragraph.
pugi::xml_node thinLine(pugi::xml_node parent) {
  Paragraph line(parent, "Normal", {});
  add(line.properties(), "w:spacing",
      {{"w:before", "0"}, {"w:after", "0"}, {"w:line", "20"}, {"w:lineRule", "exact"}});
  return line.node();
}

}  // namespace

std::string anchorOf(const Section& section) {
  return "question_" + std::to_string(section.number);
}

void addContentsTable(pugi::xml_node body, const Recap& recap, int width) {
  pugi::xml_node block = add(body, "w:sdt");
  pugi::xml_node properties = add(block, "w:sdtPr");
  addValue(properties, "w:alias", recap.labels.contents);
  pugi::xml_node kind = add(properties, "w:docPartObj");
  addValue(kind, "w:docPartGallery", "Table of Contents");
  add(kind, "w:docPartUnique");
  pugi::xml_node content = add(block, "w:sdtContent");
  pugi::xml_node begin = thinLine(content);
  fieldMark(begin, "begin");
  pugi::xml_node run = add(begin, "w:r");
  add(run, "w:instrText", {{"xml:space", "preserve"}}).text().set(" TOC \\o \"1-2\" \\h \\z \\u ");
  fieldMark(begin, "separate");
  addTable(content, recap, width);
  fieldMark(thinLine(content), "end");
}

}  // namespace grappe::recap::docx
