// The properties of a section of a Word document: its columns, how it goes on from the one before.
// Pure, any thread.
#pragma once

#include <pugixml.hpp>

namespace grappe::recap::docx {

// On the same page as the section before, with its headers, footers and page numbers.
void continueSection(pugi::xml_node section);

void setColumns(pugi::xml_node section, int columns);

}  // namespace grappe::recap::docx
