#include "recap/docx/xml.h"

#include <sstream>

#include "base/text.h"

namespace grappe::recap::docx {
namespace {

bool allowed(char32_t c) {
  return c == 0x9 || c == 0xA || c == 0xD || (c >= 0x20 && c <= 0xD7FF) ||
         (c >= 0xE000 && c <= 0xFFFD) || (c >= 0x10000 && c <= 0x10FFFF);
}

}  // namespace

pugi::xml_node add(pugi::xml_node parent, const char* name, Attributes attributes) {
  pugi::xml_node node = parent.append_child(name);
  for (const auto& [key, value] : attributes) {
    node.append_attribute(key).set_value(xmlText(value).c_str());
  }
  return node;
}

pugi::xml_node addValue(pugi::xml_node parent, const char* name, const std::string& value) {
  return add(parent, name, {{"w:val", value}});
}

std::string xmlText(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char32_t c : codepoints(text)) {
    if (allowed(c)) out += toUtf8(c);
  }
  return out;
}

pugi::xml_node wordRoot(pugi::xml_document& document, const char* name) {
  return add(document, name,
             {{"xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"},
              {"xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"}});
}

std::string bytesOf(const pugi::xml_document& document) {
  std::ostringstream out;
  out << "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  document.save(out, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
  return std::move(out).str();
}

}  // namespace grappe::recap::docx
