#include "recap/docx/marker.h"

#include <algorithm>
#include <string>
#include <vector>

#include "recap/docx/parts.h"
#include "recap/docx/xml.h"

namespace grappe::recap::docx {
namespace {

bool isNamed(pugi::xml_node node, std::string_view name) { return node.name() == name; }

// Nodes below `top` in reading order; what stands in a text box has paragraphs of its own.
class Reading : public pugi::xml_tree_walker {
 public:
  std::vector<pugi::xml_node> texts;
  bool shows = false;  // something besides words
  bool for_each(pugi::xml_node& node) override {
    for (const char* shown : {"w:drawing", "w:pict", "w:object", "w:tab", "w:br", "w:fldChar"}) {
      shows = shows || (isNamed(node, shown) && !isNamed(node.parent(), "w:tabs"));
    }
    if (!isNamed(node, "w:t")) return true;
    for (pugi::xml_node at = node.parent(); at; at = at.parent()) {
      if (at == m_paragraph) {
        texts.push_back(node);
        break;
      }
      if (isNamed(at, "w:txbxContent")) break;
    }
    return true;
  }
  explicit Reading(pugi::xml_node paragraph) : m_paragraph(paragraph) { paragraph.traverse(*this); }
  std::string words() const {
    std::string all;
    for (const auto& text : texts) all += text.text().get();
    return all;
  }

 private:
  pugi::xml_node m_paragraph;
};

bool inTextBox(pugi::xml_node node) {
  while (node && !isNamed(node, "w:txbxContent")) node = node.parent();
  return static_cast<bool>(node);
}

void cut(const std::vector<pugi::xml_node>& texts, std::size_t from, std::size_t count) {
  std::size_t start = 0;
  for (auto text : texts) {
    std::string words = text.text().get();
    const std::size_t end = start + words.size();
    const std::size_t first = std::max(from, start);
    const std::size_t last = std::min(from + count, end);
    if (first < last) {
      words.erase(first - start, last - first);
      text.text().set(words.c_str());
    }
    start = end;
  }
}

pugi::xml_node markedParagraph(pugi::xml_node body) {
  for (const auto& found : body.select_nodes(".//w:p")) {
    const pugi::xml_node paragraph = found.node();
    const Reading reading(paragraph);
    const std::size_t at = reading.words().find(marker);
    if (at == std::string::npos || inTextBox(paragraph)) continue;
    cut(reading.texts, at, std::string_view(marker).size());
    return paragraph;
  }
  return {};
}

bool isEmpty(pugi::xml_node paragraph) {
  const Reading reading(paragraph);
  return !reading.shows && reading.words().find_first_not_of(" \t\n") == std::string::npos;
}

pugi::xml_node lastSection(pugi::xml_node body) {
  if (const pugi::xml_node found = body.child("w:sectPr")) return found;
  pugi::xml_node section = add(body, "w:sectPr");
  add(section, "w:pgSz", {{"w:w", std::to_string(pageWidth)}, {"w:h", std::to_string(pageHeight)}});
  add(section, "w:pgMar",
      {{"w:top", "1417"},
       {"w:right", "1417"},
       {"w:bottom", "1417"},
       {"w:left", "1417"},
       {"w:header", "708"},
       {"w:footer", "708"},
       {"w:gutter", "0"}});
  return section;
}

pugi::xml_node sectionFrom(pugi::xml_node at, pugi::xml_node last) {
  for (; at; at = at.next_sibling()) {
    if (const pugi::xml_node found = at.child("w:pPr").child("w:sectPr")) return found;
  }
  return last;
}

// A document of empty paragraphs is paper with a head: the recap begins where they did.
void dropBlank(pugi::xml_node body) {
  std::vector<pugi::xml_node> blank;
  for (const auto& child : body.children()) {
    if (isNamed(child, "w:sectPr")) continue;
    if (!isNamed(child, "w:p") || !isEmpty(child) || child.child("w:pPr").child("w:sectPr")) return;
    blank.push_back(child);
  }
  for (const auto& each : blank) body.remove_child(each);
}

}  // namespace

Opening openingOf(pugi::xml_node body) {
  const pugi::xml_node last = lastSection(body);
  pugi::xml_node paragraph = markedParagraph(body);
  if (!paragraph) {
    dropBlank(body);
    return {body, last, last, true};
  }
  Opening out{paragraph.parent(), paragraph.next_sibling(), last, true};
  pugi::xml_node top = paragraph;
  while (top.parent() != body) top = top.parent();
  out.inBody = top == paragraph;
  out.section = sectionFrom(top, last);
  const bool endsSection = static_cast<bool>(paragraph.child("w:pPr").child("w:sectPr"));
  if (endsSection && isEmpty(paragraph)) {
    out.before = paragraph;  // it goes on ending it
  } else if (endsSection) {
    pugi::xml_node words = paragraph.parent().insert_copy_before(paragraph, paragraph);
    words.child("w:pPr").remove_child("w:sectPr");
    for (pugi::xml_node child = paragraph.first_child(); child;) {
      const pugi::xml_node next = child.next_sibling();
      if (!isNamed(child, "w:pPr")) paragraph.remove_child(child);
      child = next;
    }
    out.before = paragraph;
  } else if (isEmpty(paragraph)) {
    out.parent.remove_child(paragraph);
  }
  return out;
}

}  // namespace grappe::recap::docx
