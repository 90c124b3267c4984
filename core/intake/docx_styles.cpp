#include "intake/docx_styles.h"

#include "base/text.h"
#include "intake/xml.h"

namespace grappe::intake {
namespace {

constexpr int mostBases = 12;  // styles may be based on one another in a circle

// The digit at the end of "heading 2", "Titre2"; `otherwise` where there is none.
int levelAtEnd(std::string_view name, int otherwise) {
  if (name.empty() || name.back() < '1' || name.back() > '9') return otherwise;
  return name.back() - '0';
}

}  // namespace

void dressByName(PaperLine& line, std::string_view styleName) {
  std::string name = folded(styleName);
  std::erase_if(name, [](char c) { return c == ' ' || c == '_' || c == '-'; });
  const auto begins = [&](std::string_view with) { return name.starts_with(with); };
  if (begins("toc") || begins("contents") || begins("tabledesmatieres")) {
    line.contents = true;
    return;
  }
  if (name == "title" || name == "titre" || name == "titreprincipal") line.title = true;
  if (begins("heading") || (begins("titre") && levelAtEnd(name, 0) > 0)) {
    line.heading = levelAtEnd(name, 1);
  }
  if (begins("listbullet") || begins("listnumber") || begins("listeapuces") ||
      begins("listeanumeros") || begins("list1") || begins("list2") || begins("list3")) {
    line.list = levelAtEnd(name, 1);
  }
  if (name.find("quot") != std::string::npos || begins("citation") || begins("blocktext")) {
    line.quote = true;
  }
}

DocxStyles::DocxStyles(const pugi::xml_node& root) {
  for (const auto& node : root.children()) {
    if (!isNamed(node, "style")) continue;
    if (attribute(node, "type") == "character") {
      m_characterStyles[std::string(attribute(node, "styleId"))] =
          attribute(child(node, "name"), "val");
    }
    if (attribute(node, "type") != "paragraph") continue;
    Style style;
    style.name = attribute(child(node, "name"), "val");
    style.basedOn = attribute(child(node, "basedOn"), "val");
    read(style, child(node, "pPr"));
    const std::string id(attribute(node, "styleId"));
    const std::string_view usual = attribute(node, "default");
    if (usual == "1" || usual == "true") m_usual = id;
    m_styles[id] = std::move(style);
  }
}

void DocxStyles::read(Style& style, const pugi::xml_node& properties) {
  if (const auto outline = child(properties, "outlineLvl")) {
    style.outline = numberIn(attribute(outline, "val"), -1, 9);
  }
  if (const auto numbering = child(properties, "numPr")) {
    const auto level = child(numbering, "ilvl");
    const auto list = child(numbering, "numId");
    if (list && attribute(list, "val") == "0") {
      style.list = -2;
    } else {
      style.list = level ? numberIn(attribute(level, "val"), 0, 8) : 0;
    }
  }
}

std::string_view DocxStyles::characterStyle(const pugi::xml_node& properties) const {
  const auto found = m_characterStyles.find(attribute(child(properties, "rStyle"), "val"));
  return found == m_characterStyles.end() ? std::string_view() : found->second;
}

void DocxStyles::dress(PaperLine& line, const pugi::xml_node& properties) const {
  Style own;
  read(own, properties);
  const auto named = child(properties, "pStyle");
  std::string id(named ? attribute(named, "val") : std::string_view(m_usual));
  int outline = own.outline;
  int list = own.list;
  for (int base = 0; base < mostBases && !id.empty(); ++base) {
    const auto found = m_styles.find(id);
    if (base == 0) line.style = found == m_styles.end() ? id : found->second.name;
    if (found == m_styles.end()) {
      if (base == 0) dressByName(line, id);
      break;
    }
    const Style& style = found->second;
    if (line.heading == 0 && line.list == 0 && !line.title && !line.contents && !line.quote) {
      dressByName(line, style.name);
    }
    if (outline == -1) outline = style.outline;
    if (list == -1) list = style.list;
    id = style.basedOn;
  }
  if (outline >= 0 && outline < 9 && line.heading == 0 && !line.title && !line.contents) {
    line.heading = outline + 1;
  }
  // A number before a heading makes it no list item; nor is one who says so.
  if (list >= 0) line.list = list + 1;
  if (list == -2 || line.heading > 0 || line.title) line.list = 0;
}

}  // namespace grappe::intake
