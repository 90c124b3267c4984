#include "recap/docx/parts.h"
#include "recap/docx/xml.h"

namespace grappe::recap::docx {
namespace {

constexpr const char* ink = "24162F";
constexpr const char* inkSoft = "483B53";
constexpr const char* grape = "5E2A84";
constexpr const char* sans = "Calibri";
constexpr const char* serif = "Cambria";

struct Look {
  std::string id{}, name{};
  std::string basedOn = "Normal";
  std::string next{};
  std::string link{};
  int priority = 1;
  int before = 0, after = 0;  // dxa
  int line = 0;               // 240ths of a line; 0: as the style it is based on
  int left = 0, hanging = 0;  // dxa
  int size = 0;               // half points
  std::string colour{};
  std::string font{};
  bool bold = false, italic = false;
  bool upright = false;  // also where the paragraph is italic
  bool keepNext = false, keepLines = false, pageBreakBefore = false;
  bool contextual = false;  // no space between neighbours of this style
  int outline = -1;
  int list = 0, level = 0;
  bool leftRule = false;  // a line beside it, as quotations have
  bool shaded = false;
  bool rightTab = false;
};

void fonts(pugi::xml_node run, const std::string& font) {
  add(run, "w:rFonts", {{"w:ascii", font}, {"w:hAnsi", font}, {"w:cs", font}});
}

void runLook(pugi::xml_node style, const Look& look) {
  pugi::xml_node run = add(style, "w:rPr");
  if (!look.font.empty()) fonts(run, look.font);
  if (look.bold) {
    add(run, "w:b");
    add(run, "w:bCs");
  }
  if (look.italic) {
    add(run, "w:i");
    add(run, "w:iCs");
  }
  if (look.upright) {
    addValue(run, "w:i", "0");
    addValue(run, "w:iCs", "0");
  }
  if (!look.colour.empty()) addValue(run, "w:color", look.colour);
  if (look.size > 0) {
    addValue(run, "w:sz", std::to_string(look.size));
    addValue(run, "w:szCs", std::to_string(look.size));
  }
  if (!run.first_child()) style.remove_child(run);
}

void paragraphLook(pugi::xml_node style, const Look& look) {
  pugi::xml_node paragraph = add(style, "w:pPr");
  if (look.keepNext) add(paragraph, "w:keepNext");
  if (look.keepLines) add(paragraph, "w:keepLines");
  if (look.pageBreakBefore) add(paragraph, "w:pageBreakBefore");
  if (look.list > 0) {
    pugi::xml_node list = add(paragraph, "w:numPr");
    if (look.level > 0) addValue(list, "w:ilvl", std::to_string(look.level));
    addValue(list, "w:numId", std::to_string(look.list));
  }
  if (look.leftRule) {
    pugi::xml_node border = add(paragraph, "w:pBdr");
    add(border, "w:left",
        {{"w:val", "single"}, {"w:sz", "12"}, {"w:space", "8"}, {"w:color", "E6CFF5"}});
  }
  if (look.shaded) {
    add(paragraph, "w:shd", {{"w:val", "clear"}, {"w:color", "auto"}, {"w:fill", "F3F0ED"}});
  }
  if (look.rightTab) {
    pugi::xml_node tabs = add(paragraph, "w:tabs");
    add(tabs, "w:tab", {{"w:val", "right"}, {"w:pos", std::to_string(textWidth)}});
  }
  if (look.before > 0 || look.after > 0 || look.line > 0) {
    pugi::xml_node spacing =
        add(paragraph, "w:spacing",
            {{"w:before", std::to_string(look.before)}, {"w:after", std::to_string(look.after)}});
    if (look.line > 0) {
      spacing.append_attribute("w:line").set_value(look.line);
      spacing.append_attribute("w:lineRule").set_value("auto");
    }
  }
  if (look.left > 0) {
    pugi::xml_node indent = add(paragraph, "w:ind", {{"w:left", std::to_string(look.left)}});
    if (look.hanging > 0) indent.append_attribute("w:hanging").set_value(look.hanging);
  }
  if (look.contextual) add(paragraph, "w:contextualSpacing");
  if (look.outline >= 0) addValue(paragraph, "w:outlineLvl", std::to_string(look.outline));
  if (!paragraph.first_child()) style.remove_child(paragraph);
}

void paragraphStyle(pugi::xml_node styles, const Look& look) {
  pugi::xml_node style = add(styles, "w:style", {{"w:type", "paragraph"}, {"w:styleId", look.id}});
  addValue(style, "w:name", look.name);
  if (!look.basedOn.empty()) addValue(style, "w:basedOn", look.basedOn);
  if (!look.next.empty()) addValue(style, "w:next", look.next);
  if (!look.link.empty()) addValue(style, "w:link", look.link);
  addValue(style, "w:uiPriority", std::to_string(look.priority));
  add(style, "w:qFormat");
  paragraphLook(style, look);
  runLook(style, look);
}

void characterStyle(pugi::xml_node styles, const Look& look) {
  pugi::xml_node style = add(styles, "w:style", {{"w:type", "character"}, {"w:styleId", look.id}});
  addValue(style, "w:name", look.name);
  addValue(style, "w:basedOn", "DefaultParagraphFont");
  if (!look.link.empty()) addValue(style, "w:link", look.link);
  addValue(style, "w:uiPriority", std::to_string(look.priority));
  add(style, "w:qFormat");
  runLook(style, look);
}

void defaults(pugi::xml_node styles, const Recap& recap) {
  pugi::xml_node all = add(styles, "w:docDefaults");
  pugi::xml_node run = add(add(all, "w:rPrDefault"), "w:rPr");
  add(run, "w:rFonts",
      {{"w:ascii", sans}, {"w:hAnsi", sans}, {"w:eastAsia", sans}, {"w:cs", "Arial"}});
  addValue(run, "w:color", ink);
  addValue(run, "w:sz", "21");
  addValue(run, "w:szCs", "21");
  add(run, "w:lang",
      {{"w:val", wordLanguage(recap.language)}, {"w:eastAsia", "ja-JP"}, {"w:bidi", "ar-SA"}});
  pugi::xml_node paragraph = add(add(all, "w:pPrDefault"), "w:pPr");
  add(paragraph, "w:spacing", {{"w:after", "80"}, {"w:line", "264"}, {"w:lineRule", "auto"}});
}

void builtIn(pugi::xml_node styles) {
  pugi::xml_node normal = add(
      styles, "w:style", {{"w:type", "paragraph"}, {"w:default", "1"}, {"w:styleId", "Normal"}});
  addValue(normal, "w:name", "Normal");
  add(normal, "w:qFormat");
  pugi::xml_node character =
      add(styles, "w:style",
          {{"w:type", "character"}, {"w:default", "1"}, {"w:styleId", "DefaultParagraphFont"}});
  addValue(character, "w:name", "Default Paragraph Font");
  addValue(character, "w:uiPriority", "1");
  add(character, "w:semiHidden");
  pugi::xml_node table = add(
      styles, "w:style", {{"w:type", "table"}, {"w:default", "1"}, {"w:styleId", "TableNormal"}});
  addValue(table, "w:name", "Normal Table");
  addValue(table, "w:uiPriority", "99");
  add(table, "w:semiHidden");
  pugi::xml_node properties = add(table, "w:tblPr");
  add(properties, "w:tblInd", {{"w:w", "0"}, {"w:type", "dxa"}});
  pugi::xml_node margins = add(properties, "w:tblCellMar");
  for (const char* side : {"w:top", "w:left", "w:bottom", "w:right"}) {
    const bool flat = std::string(side) == "w:top" || std::string(side) == "w:bottom";
    add(margins, side, {{"w:w", flat ? "0" : "108"}, {"w:type", "dxa"}});
  }
  pugi::xml_node list = add(styles, "w:style",
                            {{"w:type", "numbering"}, {"w:default", "1"}, {"w:styleId", "NoList"}});
  addValue(list, "w:name", "No List");
  addValue(list, "w:uiPriority", "99");
  add(list, "w:semiHidden");
}

pugi::xml_node tableStyle(pugi::xml_node styles, const char* id, const char* name,
                          std::initializer_list<const char*> sides) {
  pugi::xml_node style =
      add(styles, "w:style", {{"w:type", "table"}, {"w:customStyle", "1"}, {"w:styleId", id}});
  addValue(style, "w:name", name);
  addValue(style, "w:basedOn", "TableNormal");
  addValue(style, "w:uiPriority", "59");
  pugi::xml_node properties = add(style, "w:tblPr");
  pugi::xml_node borders = add(properties, "w:tblBorders");
  for (const char* side : sides) {
    add(borders, side,
        {{"w:val", "single"}, {"w:sz", "4"}, {"w:space", "0"}, {"w:color", "D6CFCD"}});
  }
  return style;
}

void tableStyles(pugi::xml_node styles) {
  tableStyle(styles, "RecapTable", "Recap Table", {"w:bottom", "w:insideH"});
  pugi::xml_node grid =
      tableStyle(styles, "RecapGrid", "Recap Grid",
                 {"w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"});
  pugi::xml_node head = add(grid, "w:tblStylePr", {{"w:type", "firstRow"}});
  add(add(head, "w:tcPr"), "w:shd",
      {{"w:val", "clear"}, {"w:color", "auto"}, {"w:fill", "F3F0ED"}});
}

}  // namespace

std::string stylesXml(const Recap& recap) {
  pugi::xml_document document;
  pugi::xml_node styles = wordRoot(document, "w:styles");
  defaults(styles, recap);
  builtIn(styles);
  Look look;

  look = {.id = "Title", .name = "Title", .next = "Subtitle", .priority = 10};
  look.after = 160, look.line = 216, look.size = 64, look.colour = ink, look.bold = true;
  look.keepNext = true;
  paragraphStyle(styles, look);
  look = {.id = "Subtitle", .name = "Subtitle", .next = "Normal", .priority = 11};
  look.after = 20, look.size = 26, look.colour = inkSoft;
  paragraphStyle(styles, look);
  look = {.id = "DocumentKind", .name = "Document Kind", .next = "Title", .priority = 12};
  look.before = 1700, look.after = 60, look.size = 24, look.colour = grape, look.bold = true;
  paragraphStyle(styles, look);

  look = {.id = "Heading1", .name = "heading 1", .next = "Normal", .priority = 9};
  look.after = 200, look.line = 240, look.size = 34, look.colour = ink, look.bold = true;
  look.keepNext = look.keepLines = look.pageBreakBefore = true, look.outline = 0;
  paragraphStyle(styles, look);
  look = {.id = "Heading2", .name = "heading 2", .next = "Normal", .priority = 9};
  look.before = 260, look.after = 90, look.size = 25, look.colour = grape, look.bold = true;
  look.keepNext = look.keepLines = true, look.outline = 1;
  paragraphStyle(styles, look);
  look = {.id = "Heading3", .name = "heading 3", .next = "Normal", .priority = 9};
  look.before = 160, look.after = 50, look.size = 21, look.colour = ink, look.bold = true;
  look.keepNext = look.keepLines = true, look.outline = 2;
  paragraphStyle(styles, look);

  for (int level = 0; level < 3; ++level) {
    const std::string number = level == 0 ? "" : std::to_string(level + 1);
    look = {.id = "ListBullet" + number,
            .name = level == 0 ? std::string("List Bullet") : "List Bullet " + number};
    look.priority = 36, look.after = 40, look.list = bulletList, look.level = level;
    paragraphStyle(styles, look);
  }
  look = {.id = "Quote", .name = "Quote", .next = "Normal", .link = "QuoteChar", .priority = 29};
  look.after = 100, look.left = 227, look.size = 20, look.font = serif, look.italic = true;
  look.keepLines = true, look.leftRule = true;
  paragraphStyle(styles, look);
  look = {.id = "Paraphrase", .name = "Paraphrase", .priority = 30};
  look.after = 100, look.left = 227, look.keepLines = true, look.leftRule = true;
  paragraphStyle(styles, look);
  look = {.id = "Decision", .name = "Decision", .priority = 31};
  look.before = 40, look.after = 60, look.bold = true, look.keepLines = true, look.shaded = true;
  paragraphStyle(styles, look);
  look = {.id = "ToDo", .name = "To Do", .priority = 32};
  look.after = 40, look.keepLines = true;
  paragraphStyle(styles, look);
  look = {.id = "Remark", .name = "Remark", .next = "Normal", .priority = 33};
  look.after = 60, look.size = 18, look.colour = inkSoft;
  paragraphStyle(styles, look);
  for (int level = 1; level <= 2; ++level) {
    const std::string number = std::to_string(level);
    look = {.id = "TOC" + number, .name = "toc " + number, .next = "Normal", .priority = 39};
    look.after = 60, look.left = 227 * (level - 1), look.rightTab = true;
    paragraphStyle(styles, look);
  }
  look = {.id = "Caption", .name = "caption", .next = "Normal", .priority = 35};
  look.before = 60, look.after = 200, look.size = 18, look.colour = inkSoft;
  paragraphStyle(styles, look);
  look = {.id = "CheckTitle", .name = "Check Title", .next = "Check", .priority = 40};
  look.before = 400, look.after = 0, look.left = 170, look.bold = true, look.keepNext = true,
  look.shaded = true;
  look.line = 360;
  paragraphStyle(styles, look);
  look = {.id = "Check", .name = "Check", .priority = 40};
  look.line = 300, look.shaded = true, look.keepLines = true;
  paragraphStyle(styles, look);
  look = {.id = "TableText", .name = "Table Text", .priority = 41};
  look.before = 70, look.after = 70;
  paragraphStyle(styles, look);
  look = {.id = "Header", .name = "header", .priority = 99};
  look.size = 17, look.colour = inkSoft, look.rightTab = true;
  paragraphStyle(styles, look);
  look = {.id = "Footer", .name = "footer", .priority = 99};
  look.size = 17, look.colour = inkSoft, look.rightTab = true;
  paragraphStyle(styles, look);

  look = {.id = "QuoteChar", .name = "Quote Char", .link = "Quote", .priority = 29};
  look.font = serif, look.italic = true, look.size = 20;
  characterStyle(styles, look);
  look = {.id = "SourceChar", .name = "Source Char", .priority = 30};
  look.font = sans, look.size = 17, look.colour = inkSoft, look.upright = true;
  characterStyle(styles, look);
  look = {.id = "OriginMark", .name = "Origin Mark", .priority = 42};
  look.font = sans, look.size = 13, look.colour = "9A9299", look.upright = true;
  characterStyle(styles, look);
  look = {.id = "Strong", .name = "Strong", .priority = 22};
  look.bold = true;
  characterStyle(styles, look);
  tableStyles(styles);
  return bytesOf(document);
}

}  // namespace grappe::recap::docx
