#include "recap/odt/writer.h"

#include "base/text.h"
#include "recap/marks.h"

namespace grappe::recap::odt {

std::string Writer::directed(const std::string& style, std::string_view words) {
  if (!readsRightToLeft(words)) return style;
  m_turned.insert(style);
  return style + "_rtl";
}

void Writer::begin(const std::string& style, std::string_view words) {
  endList();
  out.open("text:p", {{"text:style-name", directed(style, words)}});
}

void Writer::plain(const std::string& style, std::string_view words) {
  begin(style, words);
  run(words);
  close();
}

void Writer::item(const std::string& list, int level, const std::string& style,
                  std::string_view words) {
  if (list != m_list) endList();
  // Each depth is a list and an item that are open.
  while (m_depth > level + 1) {
    out.close();
    out.close();
    --m_depth;
  }
  if (m_depth == level + 1) {
    out.close();
    out.open("text:list-item");
  }
  while (m_depth < level + 1) {
    if (m_depth == 0) {
      out.open("text:list", {{"text:style-name", list}});
    } else {
      out.open("text:list");
    }
    out.open("text:list-item");
    ++m_depth;
  }
  m_list = list;
  out.open("text:p", {{"text:style-name", directed(style, words)}});
}

void Writer::endList() {
  for (; m_depth > 0; --m_depth) {
    out.close();
    out.close();
  }
  m_list.clear();
}

void Writer::heading(int level, std::string_view words, const std::string& place,
                     const std::string& after, bool continued) {
  endList();
  const std::string number = std::to_string(level);
  const std::string style = "Heading_20_" + number + (continued ? "_20_Continued" : "");
  out.open("text:h", {{"text:style-name", directed(style, words)}, {"text:outline-level", number}});
  if (!place.empty()) out.empty("text:bookmark-start", {{"text:name", place}});
  out.words(words);
  if (!place.empty()) out.empty("text:bookmark-end", {{"text:name", place}});
  if (!after.empty()) run(after, "Source");
  out.close();
}

void Writer::run(std::string_view words, const std::string& style) {
  if (words.empty()) return;
  if (style.empty()) {
    out.words(words);
    return;
  }
  out.open("text:span", {{"text:style-name", style}});
  out.words(words);
  out.close();
}

void Writer::mark(int slot, bool before) {
  if (!recap.choices.circleMarks) return;
  const std::string letter(markLetter(slot));
  run(before ? letter + "\u00A0" : "\u00A0" + letter, "Mark" + std::to_string(foldedSlot(slot)));
}

void Writer::origin(const Origin& origin) {
  if (!recap.choices.originMarks || origin.mark.empty()) return;
  run("\u00A0" + origin.mark, "Origin_20_Mark");
}

void Writer::beginTable(const std::string& name, const std::string& style,
                        const std::vector<double>& widths) {
  endList();
  out.open("table:table", {{"table:name", name}, {"table:style-name", style}});
  for (const double width : widths) {
    const std::string column = "Column" + std::to_string(static_cast<int>(width * 1000));
    m_columns[column] = width;
    out.empty("table:table-column", {{"table:style-name", column}});
  }
}

void Writer::beginCell(const std::string& style) {
  out.open("table:table-cell", {{"table:style-name", style}, {"office:value-type", "string"}});
}

std::string Writer::automaticStyles() const {
  Markup styles;
  for (const auto& style : m_turned) {
    styles.open("style:style", {{"style:name", style + "_rtl"},
                                {"style:family", "paragraph"},
                                {"style:parent-style-name", style}});
    styles.empty("style:paragraph-properties", {{"fo:text-align", "start"},
                                                {"style:justify-single-word", "false"},
                                                {"style:writing-mode", "rl-tb"}});
    styles.close();
  }
  for (const auto& [name, width] : m_columns) {
    styles.open("style:style", {{"style:name", name}, {"style:family", "table-column"}});
    styles.empty("style:table-column-properties", {{"style:column-width", centimetres(width)}});
    styles.close();
  }
  const auto table = [&](const char* name) {
    styles.open("style:style", {{"style:name", name}, {"style:family", "table"}});
    styles.empty("style:table-properties", {{"style:width", centimetres(textWidth)},
                                            {"table:align", "left"},
                                            {"fo:margin-bottom", "0.3cm"}});
    styles.close();
  };
  table("RecapTable");
  const auto cell = [&](const char* name, bool boxed, bool shaded) {
    styles.open("style:style", {{"style:name", name}, {"style:family", "table-cell"}});
    const char* line = "0.5pt solid #d6cfcd";
    styles.empty("style:table-cell-properties",
                 {{"fo:padding", boxed ? "0.18cm" : "0.12cm"},
                  {"fo:border-left", boxed ? line : "none"},
                  {"fo:border-right", boxed ? line : "none"},
                  {"fo:border-top", boxed ? line : "none"},
                  {"fo:border-bottom", line},
                  {"fo:background-color", shaded ? "#f3f0ed" : "transparent"}});
    styles.close();
  };
  cell("Line", false, false);
  cell("Box", true, false);
  cell("HeadBox", true, true);
  styles.open("style:style", {{"style:name", "Columns"}, {"style:family", "section"}});
  styles.open("style:section-properties", {{"text:dont-balance-text-columns", "false"}});
  styles.open("style:columns", {{"fo:column-count", "3"}, {"fo:column-gap", "0.6cm"}});
  for (int column = 0; column < 3; ++column) {
    styles.empty("style:column", {{"style:rel-width", "1*"},
                                  {"fo:start-indent", column == 0 ? "0cm" : "0.3cm"},
                                  {"fo:end-indent", column == 2 ? "0cm" : "0.3cm"}});
  }
  styles.close();
  styles.close();
  styles.close();
  styles.open("style:style", {{"style:name", "Picture"}, {"style:family", "graphic"}});
  styles.empty("style:graphic-properties", {{"style:vertical-pos", "top"},
                                            {"style:vertical-rel", "baseline"},
                                            {"fo:padding", "0cm"},
                                            {"fo:border", "none"}});
  return styles.take();
}

}  // namespace grappe::recap::odt
