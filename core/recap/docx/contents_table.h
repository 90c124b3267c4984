// The contents on the first page of the Word document: each question, linked, with its counts, in
// a contents field, so that Word can put its own list with page numbers there. Pure, any thread.
#pragma once

#include <pugixml.hpp>
#include <string>

#include "recap/recap.h"

namespace grappe::recap::docx {

// The bookmark of a section's heading, which the table's links lead to.
std::string anchorOf(const Section& section);

// `width` in dxa.
void addContentsTable(pugi::xml_node body, const Recap& recap, int width);

}  // namespace grappe::recap::docx
