// What we wrote, made at home in a document that somebody else made: its page, its styles, its
// lists, its numbers. Pure, any thread.
#pragma once

#include <map>
#include <pugixml.hpp>
#include <set>
#include <string>

#include "recap/docx/body.h"
#include "recap/docx/marker.h"
#include "recap/docx/style_merge.h"

namespace grappe::recap::docx {

// What there is to write on there.
Page pageOf(const Opening& opening);

// Our styles that a text names, and those that its fields would.
std::set<std::string> stylesIn(pugi::xml_node draft);

// Bookmarks and pictures of the draft get numbers that the body does not use.
void numberAnew(pugi::xml_node draft, pugi::xml_node body);

// Styles of ours that were added have the lists' new numbers.
void numberAdded(pugi::xml_node styles, const MergedStyles& merged,
                 const std::map<int, int>& numbers);

// `styles`: theirs, with ours in. A text in another language than theirs says so on each run.
void adopt(pugi::xml_node draft, pugi::xml_node styles, const MergedStyles& merged,
           const std::map<int, int>& numbers, const std::string& language);

}  // namespace grappe::recap::docx
