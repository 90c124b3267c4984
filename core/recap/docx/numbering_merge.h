// Our lists among those of a document that somebody else made. Pure, any thread.
#pragma once

#include <map>
#include <pugixml.hpp>

#include "recap/docx/style_merge.h"

namespace grappe::recap::docx {

// The number of each list of ours in their document.
std::map<int, int> mergeNumbering(pugi::xml_node theirs, pugi::xml_node ours,
                                  const MergedStyles& styles);

}  // namespace grappe::recap::docx
