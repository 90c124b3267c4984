// A part of a document as a tree. What could harm is refused before anybody walks in it: document
// types and entities (they may name files of this machine, or grow without end), nesting without
// end. Pure, any thread.
#pragma once

#include <memory>
#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "intake/archive.h"

namespace grappe::intake {

inline constexpr int deepestXml = 200;

using XmlTree = std::unique_ptr<pugi::xml_document>;

// Refused: broken, entities.
Result<XmlTree> xmlOf(std::string_view bytes);
Result<XmlTree> xmlOf(const Archive& archive, std::string_view name);

// "w:p" has the local name "p": prefixes are each writer's own choice.
std::string_view localName(const pugi::xml_node& node);
bool isNamed(const pugi::xml_node& node, std::string_view local);
// By local name; empty where there is none.
std::string_view attribute(const pugi::xml_node& node, std::string_view local);
pugi::xml_node child(const pugi::xml_node& node, std::string_view local);

// A number from 0 to `most`; `otherwise` for what is none.
int numberIn(std::string_view text, int otherwise, int most);

}  // namespace grappe::intake
