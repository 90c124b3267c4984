#include "recap/docx/section.h"

#include <array>
#include <string_view>

#include "recap/docx/xml.h"

namespace grappe::recap::docx {
namespace {

// CT_SectPr's children, in ECMA-376's order.
constexpr std::array<std::string_view, 21> order = {"w:headerReference",
                                                    "w:footerReference",
                                                    "w:footnotePr",
                                                    "w:endnotePr",
                                                    "w:type",
                                                    "w:pgSz",
                                                    "w:pgMar",
                                                    "w:paperSrc",
                                                    "w:pgBorders",
                                                    "w:lnNumType",
                                                    "w:pgNumType",
                                                    "w:cols",
                                                    "w:formProt",
                                                    "w:vAlign",
                                                    "w:noEndnote",
                                                    "w:titlePg",
                                                    "w:textDirection",
                                                    "w:bidi",
                                                    "w:rtlGutter",
                                                    "w:docGrid",
                                                    "w:printerSettings"};

std::size_t placeOf(std::string_view name) {
  for (std::size_t at = 0; at < order.size(); ++at) {
    if (order[at] == name) return at;
  }
  return order.size();
}

// The child of that name, made in its place if there is none.
pugi::xml_node childOf(pugi::xml_node section, const char* name) {
  if (const pugi::xml_node found = section.child(name)) return found;
  pugi::xml_node before;
  for (const auto& child : section.children()) {
    if (placeOf(child.name()) < placeOf(name)) before = child;
  }
  return before ? section.insert_child_after(name, before) : section.prepend_child(name);
}

void set(pugi::xml_node node, const char* name, const std::string& value) {
  pugi::xml_attribute attribute = node.attribute(name);
  if (!attribute) attribute = node.append_attribute(name);
  attribute.set_value(value.c_str());
}

}  // namespace

void continueSection(pugi::xml_node section) {
  for (const char* name : {"w:headerReference", "w:footerReference", "w:titlePg"}) {
    while (section.remove_child(name)) continue;
  }
  section.child("w:pgNumType").remove_attribute("w:start");
  set(childOf(section, "w:type"), "w:val", "continuous");
}

void setColumns(pugi::xml_node section, int columns) {
  pugi::xml_node node = childOf(section, "w:cols");
  node.remove_attributes();
  node.remove_children();
  if (columns > 1) set(node, "w:num", std::to_string(columns));
  set(node, "w:space", columns > 1 ? "340" : "708");
}

}  // namespace grappe::recap::docx
