#include "recap/docx/colour.h"
#include "recap/marks.h"
#include "recap/odt/looks.h"
#include "recap/odt/parts.h"
#include "scene/tokens.h"

namespace grappe::recap::odt {
namespace {

constexpr const char* ink = "#24162f";
constexpr const char* inkSoft = "#483b53";
constexpr const char* grape = "#5e2a84";
constexpr const char* serif = "Noto Serif";

void defaults(Markup& out, const Recap& recap) {
  out.open("style:default-style", {{"style:family", "paragraph"}});
  out.empty("style:paragraph-properties",
            {{"fo:orphans", "2"}, {"fo:widows", "2"}, {"style:tab-stop-distance", "1.25cm"}});
  out.empty("style:text-properties", {{"style:font-name", "Noto Sans"},
                                      {"style:font-name-complex", "Noto Sans Arabic"},
                                      {"fo:color", ink},
                                      {"fo:font-size", "10.5pt"},
                                      {"style:font-size-complex", "10.5pt"},
                                      {"fo:language", recap.language},
                                      {"fo:country", recap.language == "fr" ? "FR" : "GB"},
                                      {"style:language-complex", "ar"},
                                      {"style:country-complex", "SA"}});
  out.close();
}

void headings(Markup& out) {
  Look look;
  look = {.name = "Title", .next = "Subtitle"};
  look.after = 0.3, look.line = 95, look.size = 32, look.bold = look.keepNext = true;
  style(out, look);
  look = {.name = "Subtitle"};
  look.size = 13, look.colour = inkSoft;
  style(out, look);
  look = {.name = "First_20_line", .parent = "Subtitle", .page = "First_20_Page"};
  style(out, look);
  look = {.name = "Document_20_Kind", .next = "Title"};
  look.before = 3, look.after = 0.1, look.size = 12, look.colour = grape, look.bold = true;
  style(out, look);
  look = {.name = "Heading_20_1", .outline = 1};
  look.after = 0.35, look.size = 17, look.bold = look.keepNext = look.pageBreak = true;
  style(out, look);
  look.name = "Heading_20_1_20_Continued", look.outline = 0;
  look.before = 0.85, look.pageBreak = false;
  style(out, look);
  look = {.name = "Heading_20_2", .outline = 2};
  look.before = 0.5, look.after = 0.15, look.size = 12.5, look.colour = grape;
  look.bold = look.keepNext = true;
  style(out, look);
  look = {.name = "Heading_20_3", .outline = 3};
  look.before = 0.3, look.after = 0.08, look.size = 10.5, look.bold = look.keepNext = true;
  style(out, look);
}

void texts(Markup& out) {
  Look look;
  look = {.name = "Standard"};
  look.after = 0.14, look.line = 115;
  style(out, look);
  look = {.name = "List_20_Bullet"};
  look.after = 0.07, look.line = 115;
  style(out, look);
  look = {.name = "Decision"};
  look.after = 0.1, look.bold = look.shaded = true, look.line = 115;
  style(out, look);
  look = {.name = "Quotations"};
  look.after = 0.18, look.left = 0.4, look.ruled = true, look.line = 115;
  style(out, look);
  look = {.name = "Paraphrase"};
  look.after = 0.18, look.left = 0.4, look.ruled = true, look.line = 115;
  style(out, look);
  look = {.name = "Remark"};
  look.after = 0.1, look.size = 9, look.colour = inkSoft, look.keepNext = true;
  style(out, look);
  look = {.name = "Figure"};
  look.before = 0.5, look.keepNext = true;
  style(out, look);
  look = {.name = "Caption"};
  look.before = 0.1, look.after = 0.4, look.size = 9, look.colour = inkSoft;
  style(out, look);
  look = {.name = "Check_20_Title", .next = "Check"};
  look.before = 0.7, look.after = 0.1, look.bold = look.keepNext = look.shaded = true;
  style(out, look);
  look = {.name = "Check"};
  look.line = 120, look.shaded = true;
  style(out, look);
  look = {.name = "Table_20_Contents"};
  style(out, look);
  look = {.name = "Number", .parent = "Table_20_Contents"};
  look.right = true;
  style(out, look);
  look = {.name = "Thin"};
  look.size = 2;
  style(out, look);
  for (const char* name : {"Header", "Footer"}) {
    look = {.name = name};
    look.size = 8.5, look.colour = inkSoft, look.rightTab = true;
    style(out, look);
  }
  for (int level = 1; level <= 2; ++level) {
    look = {.name = "Contents_20_" + std::to_string(level)};
    look.after = 0.1, look.left = 0.5 * (level - 1), look.rightTab = true;
    style(out, look);
  }
}

void spans(Markup& out) {
  Look look;
  look = {.name = "Citation"};
  look.font = serif, look.italic = true, look.size = 10;
  style(out, look, true);
  look = {.name = "Source"};
  look.size = 8.5, look.colour = inkSoft;
  style(out, look, true);
  look = {.name = "Strong_20_Emphasis"};
  look.bold = true;
  style(out, look, true);
  look = {.name = "Index_20_Link"};  // of links: neither underlined nor blue
  style(out, look, true);
  look = {.name = "Origin_20_Mark"};
  look.size = 6.5, look.colour = "#9a9299";
  style(out, look, true);
  for (int slot = 0; slot < slots; ++slot) {
    const std::string colour = "#" + docx::hexOf(scene::circleLook(slot).mark);
    look = {.name = "Mark" + std::to_string(slot)};
    look.size = 8, look.colour = colour.c_str();
    style(out, look, true);
  }
}

void list(Markup& out, const std::string& name, const std::string& first, const std::string& later,
          const std::string& textStyle, double indent) {
  out.open("text:list-style", {{"style:name", name}});
  for (int level = 0; level < 9; ++level) {
    out.open("text:list-level-style-bullet", {{"text:level", std::to_string(level + 1)},
                                              {"text:style-name", textStyle},
                                              {"text:bullet-char", level == 0 ? first : later}});
    out.open("style:list-level-properties",
             {{"text:list-level-position-and-space-mode", "label-alignment"}});
    const std::string step = centimetres(indent);
    out.empty("style:list-level-label-alignment",
              {{"text:label-followed-by", "listtab"},
               {"text:list-tab-stop-position", centimetres(indent * (level + 1))},
               {"fo:text-indent", "-" + step},
               {"fo:margin-left", centimetres(indent * (level + 1))}});
    out.close();
    out.close();
  }
  out.close();
}

void lists(Markup& out) {
  Look look;
  const auto colour = [&](const char* name, const char* of) {
    look = {.name = name};
    look.colour = of;
    style(out, look, true);
  };
  colour("Ink", ink);
  colour("Grape", grape);
  colour("Good_20_Sign", "#17573f");
  colour("Open_20_Sign", "#8a2313");
  list(out, "Bullets", "•", "–", "Ink", 0.42);
  list(out, "Plain", "•", "•", "Ink", 0.42);
  list(out, "Decisions", "✓", "–", "Grape", 0.55);
  list(out, "ToDos", "☐", "–", "Open_20_Sign", 0.55);
  list(out, "Good", "✓", "✓", "Good_20_Sign", 0.6);
  list(out, "Open", "○", "○", "Open_20_Sign", 0.6);
  for (int slot = 0; slot < slots; ++slot) {
    const std::string letter(markLetter(slot));
    list(out, "Circle" + std::to_string(slot), letter, letter, "Mark" + std::to_string(slot), 0.45);
  }
}

void pageLayout(Markup& out) {
  out.open("style:page-layout", {{"style:name", "A4"}});
  out.empty("style:page-layout-properties", {{"fo:page-width", "21cm"},
                                             {"fo:page-height", "29.7cm"},
                                             {"fo:margin-top", "1.2cm"},
                                             {"fo:margin-bottom", "1.2cm"},
                                             {"fo:margin-left", centimetres(sideMargin)},
                                             {"fo:margin-right", centimetres(sideMargin)},
                                             {"style:writing-mode", "lr-tb"}});
  for (const char* part : {"style:header-style", "style:footer-style"}) {
    out.open(part);
    const bool head = std::string_view(part) == "style:header-style";
    out.empty("style:header-footer-properties",
              {{"fo:min-height", "0.9cm"}, {head ? "fo:margin-bottom" : "fo:margin-top", "0.4cm"}});
    out.close();
  }
  out.close();
}

void footer(Markup& out, const Recap& recap) {
  out.open("style:footer");
  out.open("text:p", {{"text:style-name", "Footer"}});
  out.words(recap.title);
  out.empty("text:tab");
  out.open("text:page-number", {{"text:select-page", "current"}});
  out.text("1");
  out.close();
  out.close();
  out.close();
}

}  // namespace

std::string stylesXml(const Recap& recap) {
  Markup out;
  out.raw(declaration);
  openRoot(out, "office:document-styles");
  out.open("office:font-face-decls");
  for (const char* name : {"Noto Sans", "Noto Serif", "Noto Sans Arabic"}) {
    out.empty("style:font-face", {{"style:name", name}, {"svg:font-family", name}});
  }
  out.close();
  out.open("office:styles");
  defaults(out, recap);
  texts(out);
  headings(out);
  spans(out);
  lists(out);
  out.close();
  out.open("office:automatic-styles");
  pageLayout(out);
  out.close();
  out.open("office:master-styles");
  out.open("style:master-page", {{"style:name", "Standard"}, {"style:page-layout-name", "A4"}});
  out.open("style:header");
  out.open("text:p", {{"text:style-name", "Header"}});
  out.words(recap.labels.kind);
  if (!recap.organisation.empty()) {
    out.empty("text:tab");
    out.words(recap.organisation);
  }
  out.close();
  out.close();
  footer(out, recap);
  out.close();
  out.open("style:master-page", {{"style:name", "First_20_Page"},
                                 {"style:display-name", "First Page"},
                                 {"style:page-layout-name", "A4"},
                                 {"style:next-style-name", "Standard"}});
  footer(out, recap);
  return out.take();
}

}  // namespace grappe::recap::odt
