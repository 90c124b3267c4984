#include "intake/xml.h"

#include <charconv>

namespace grappe::intake {
namespace {

// Stops where nesting goes too deep, or a document type stands.
struct Walk final : pugi::xml_tree_walker {
  bool entities = false;
  bool tooDeep = false;
  bool for_each(pugi::xml_node& node) override {
    entities = entities || node.type() == pugi::node_doctype;
    tooDeep = tooDeep || depth() > deepestXml;
    return !entities && !tooDeep;
  }
};

std::string_view local(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

}  // namespace

Result<XmlTree> xmlOf(std::string_view bytes) {
  auto tree = std::make_unique<pugi::xml_document>();
  constexpr unsigned flags = pugi::parse_default | pugi::parse_ws_pcdata | pugi::parse_doctype;
  const auto parsed = tree->load_buffer(bytes.data(), bytes.size(), flags);
  if (parsed.status == pugi::status_bad_doctype) return unreadable(Unreadable::entities);
  if (!parsed || !tree->document_element()) return unreadable(Unreadable::broken);
  Walk walk;
  tree->traverse(walk);
  if (walk.entities) return unreadable(Unreadable::entities);
  if (walk.tooDeep) return unreadable(Unreadable::broken);
  return tree;
}

Result<XmlTree> xmlOf(const Archive& archive, std::string_view name) {
  const auto bytes = archive.read(name);
  if (!bytes) return tl::unexpected<Refusal>(bytes.error());
  return xmlOf(*bytes);
}

std::string_view localName(const pugi::xml_node& node) { return local(node.name()); }

bool isNamed(const pugi::xml_node& node, std::string_view name) { return localName(node) == name; }

std::string_view attribute(const pugi::xml_node& node, std::string_view name) {
  for (const auto& each : node.attributes()) {
    if (local(each.name()) == name) return each.value();
  }
  return {};
}

pugi::xml_node child(const pugi::xml_node& node, std::string_view name) {
  for (const auto& each : node.children()) {
    if (isNamed(each, name)) return each;
  }
  return {};
}

int numberIn(std::string_view text, int otherwise, int most) {
  int number = otherwise;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  if (read.ec != std::errc() || number < 0 || number > most) return otherwise;
  return number;
}

}  // namespace grappe::intake
