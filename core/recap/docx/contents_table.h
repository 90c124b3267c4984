// The table on the first page of the Word document: each question, linked, with its counts. Pure,
// any thread.
#pragma once

#include <pugixml.hpp>
#include <string>

#include "recap/recap.h"

namespace grappe::recap::docx {

// The bookmark of a section's heading, which the table's links lead to.
std::string anchorOf(const Section& section);

void addContentsTable(pugi::xml_node body, const Recap& recap);

}  // namespace grappe::recap::docx
