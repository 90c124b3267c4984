// Small words for building the XML of a document with pugixml. One thread a document.
#pragma once

#include <initializer_list>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <utility>

namespace grappe::recap::docx {

using Attributes = std::initializer_list<std::pair<const char*, std::string>>;

pugi::xml_node add(pugi::xml_node parent, const char* name, Attributes attributes = {});

// <w:NAME w:val="value"/>
pugi::xml_node addValue(pugi::xml_node parent, const char* name, const std::string& value);

// The characters of `text` that XML 1.0 can hold.
std::string xmlText(std::string_view text);

// The root element of a new document, with the namespaces of a part of word/.
pugi::xml_node wordRoot(pugi::xml_document& document, const char* name);

std::string bytesOf(const pugi::xml_document& document);

}  // namespace grappe::recap::docx
