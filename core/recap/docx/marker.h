// The place in somebody's document where the recap goes: the paragraph that says {{recap}}, or the
// end. Used within one thread, while the document lives.
#pragma once

#include <pugixml.hpp>

namespace grappe::recap::docx {

inline constexpr const char* marker = "{{recap}}";

struct Opening {
  pugi::xml_node parent;
  pugi::xml_node before;   // what follows the recap; none: it comes last
  pugi::xml_node section;  // the properties of the section that the place lies in
  bool inBody = true;      // not in a table or a form
};

// Takes the marker out, wherever Word or LibreOffice cut it into runs; a paragraph that said
// nothing else goes with it. `body` gets properties of its last section if it has none.
Opening openingOf(pugi::xml_node body);

}  // namespace grappe::recap::docx
