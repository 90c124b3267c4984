#include "recap/docx/paragraph.h"

#include "base/text.h"
#include "recap/quoted.h"

namespace grappe::recap::docx {
namespace {

// Of words that read from right to left, for spelling and for reading aloud.
const char* languageOf(std::string_view text) {
  for (const char32_t c : codepoints(text)) {
    if (c >= 0x590 && c <= 0x5FF) return "he-IL";
    if (c >= 0x600) break;
  }
  return "ar-SA";
}

}  // namespace

Paragraph::Paragraph(pugi::xml_node parent, const std::string& style, std::string_view words,
                     Numbering numbering)
    : m_node(add(parent, "w:p")), m_properties(add(m_node, "w:pPr")) {
  addValue(m_properties, "w:pStyle", style);
  if (numbering.list > 0) {
    pugi::xml_node list = add(m_properties, "w:numPr");
    addValue(list, "w:ilvl", std::to_string(numbering.level));
    addValue(list, "w:numId", std::to_string(numbering.list));
  }
  if (readsRightToLeft(words)) add(m_properties, "w:bidi");
}

void Paragraph::run(std::string_view text, const std::string& style) {
  if (text.empty()) return;
  pugi::xml_node node = add(m_node, "w:r");
  const bool right = readsRightToLeft(text);
  if (!style.empty() || right) {
    pugi::xml_node properties = add(node, "w:rPr");
    if (!style.empty()) addValue(properties, "w:rStyle", style);
    if (right) {
      add(properties, "w:rtl");
      add(properties, "w:lang", {{"w:bidi", languageOf(text)}});
    }
  }
  place(node, text);
}

void Paragraph::mark(std::string_view text, std::string_view colour) {
  pugi::xml_node node = add(m_node, "w:r");
  pugi::xml_node properties = add(node, "w:rPr");
  add(properties, "w:rFonts",
      {{"w:ascii", "Segoe UI Symbol"},
       {"w:hAnsi", "Segoe UI Symbol"},
       {"w:cs", "Segoe UI Symbol"}});
  addValue(properties, "w:color", std::string(colour));
  addValue(properties, "w:sz", "16");
  place(node, text);
}

void Paragraph::words(std::string_view text) {
  for (const auto& span : spansOf(text)) run(span.text, span.quoted ? "QuoteChar" : "");
}

void Paragraph::keepWithNext() {
  m_properties.insert_child_after("w:keepNext", m_properties.child("w:pStyle"));
}

void Paragraph::place(pugi::xml_node run, std::string_view text) {
  while (true) {
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    if (!line.empty()) {
      add(run, "w:t", {{"xml:space", "preserve"}}).text().set(xmlText(line).c_str());
    }
    if (end == std::string_view::npos) return;
    add(run, "w:br");
    text.remove_prefix(end + 1);
  }
}

}  // namespace grappe::recap::docx
