// One paragraph of the body, built in the order that ECMA-376 asks for: properties, then runs.
// Used within one thread, while its document lives.
#pragma once

#include <string>
#include <string_view>

#include "recap/docx/xml.h"

namespace grappe::recap::docx {

struct Numbering {
  int list = 0;  // 0: as the style says
  int level = 0;
};

class Paragraph {
 public:
  // `words` are what decides the direction: right to left where its first letter is.
  Paragraph(pugi::xml_node parent, const std::string& style, std::string_view words,
            Numbering numbering = {});

  // Words as they are; a line break in them is one in the document. `style` is a character style.
  void run(std::string_view text, const std::string& style = {});
  // A run in a colour, for marks; as small as they are in front of a line.
  void mark(std::string_view text, std::string_view colour);
  // Words with what stands in « » in the style of quotations.
  void words(std::string_view text);

  // On one page, or in one column, with the next.
  void keepWithNext();

  pugi::xml_node node() const { return m_node; }
  pugi::xml_node properties() const { return m_properties; }

 private:
  void place(pugi::xml_node run, std::string_view text);

  pugi::xml_node m_node;
  pugi::xml_node m_properties;
};

}  // namespace grappe::recap::docx
