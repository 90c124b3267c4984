// What the styles of a Word document say of a paragraph: heading, list, title, contents, quotation.
// Pure; the tree must outlive it.
#pragma once

#include <map>
#include <pugixml.hpp>
#include <string>

#include "intake/paper.h"

namespace grappe::intake {

// What a name alone says, of a style of any program: "heading 2", "Titre 2", "List Bullet 3"…
void dressByName(PaperLine& line, std::string_view styleName);

class DocxStyles {
 public:
  explicit DocxStyles(const pugi::xml_node& root);  // w:styles; empty: none

  // `properties`: the paragraph's w:pPr, or empty.
  void dress(PaperLine& line, const pugi::xml_node& properties) const;
  // Of a run; empty: none.
  std::string_view characterStyle(const pugi::xml_node& properties) const;

 private:
  struct Style {
    std::string name;
    std::string basedOn;
    int outline = -1;  // 0 to 8; 9: none of a heading; -1: says nothing
    int list = -1;     // w:ilvl, 0 to 8; -2: explicitly none; -1: says nothing
  };
  static void read(Style& style, const pugi::xml_node& properties);

  std::map<std::string, Style, std::less<>> m_styles;
  std::map<std::string, std::string, std::less<>> m_characterStyles;  // names by ids
  std::string m_usual;  // of a paragraph that names none
};

}  // namespace grappe::intake
