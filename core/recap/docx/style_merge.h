// Our styles among those of a document that somebody else made: theirs are used where they have
// one, under whatever name their Word gives it; the others are added. Pure, any thread.
#pragma once

#include <map>
#include <pugixml.hpp>
#include <set>
#include <string>

namespace grappe::recap::docx {

struct MergedStyles {
  std::map<std::string, std::string> idOf;  // ours to the one in their document
  std::set<std::string> added;              // of ours; all others are theirs
};

// `used`: those of ours that the document names; what they rest on comes along.
MergedStyles mergeStyles(pugi::xml_node theirs, pugi::xml_node ours,
                         const std::set<std::string>& used);

// Whether a style of theirs, or one that it is based on, has bullets or numbers.
bool isNumbered(pugi::xml_node styles, const std::string& id);

// "fr-FR", the language of their text; empty: it has none.
std::string languageOf(pugi::xml_node styles);

}  // namespace grappe::recap::docx
