#include "recap/docx/style_merge.h"

#include <vector>

#include "base/text.h"
#include "recap/docx/xml.h"

namespace grappe::recap::docx {
namespace {

constexpr int deepestBase = 32;

std::string valueOf(pugi::xml_node node, const char* child) {
  return node.child(child).attribute("w:val").value();
}

// Names that Word and LibreOffice write for a built-in style, folded: the English one is the rule,
// but documents that went through other programs hold the name that was shown.
const std::vector<std::string>& namesOf(const std::string& id) {
  static const std::map<std::string, std::vector<std::string>> all = {
      {"Title", {"title", "titre"}},
      {"Subtitle", {"subtitle", "sous-titre"}},
      {"Heading1", {"heading 1", "titre 1"}},
      {"Heading2", {"heading 2", "titre 2"}},
      {"Heading3", {"heading 3", "titre 3"}},
      {"ListBullet", {"list bullet", "liste a puces"}},
      {"ListBullet2", {"list bullet 2", "liste a puces 2"}},
      {"ListBullet3", {"list bullet 3", "liste a puces 3"}},
      {"Quote", {"quote", "quotations", "citation"}},
      {"Caption", {"caption", "legende"}},
      {"Strong", {"strong", "strong emphasis", "eleve", "accentuation forte"}},
      {"TOC1", {"toc 1", "contents 1", "tm 1"}},
      {"TOC2", {"toc 2", "contents 2", "tm 2"}}};
  static const std::vector<std::string> none;
  const auto found = all.find(id);
  return found == all.end() ? none : found->second;
}

pugi::xml_node styleOf(pugi::xml_node styles, const std::string& id) {
  return styles.find_child_by_attribute("w:style", "w:styleId", id.c_str());
}

bool isDefault(pugi::xml_node style) { return style.attribute("w:default").as_bool(); }

class Merging {
 public:
  Merging(pugi::xml_node theirs, pugi::xml_node ours) : m_theirs(theirs), m_ours(ours) {
    for (const auto& style : theirs.children("w:style")) {
      m_ids.insert(style.attribute("w:styleId").value());
      const std::string type = style.attribute("w:type").value();
      if (isDefault(style)) m_defaults.emplace(type, style);
      m_named.emplace(type + folded(valueOf(style, "w:name")), style);
    }
  }

  void bring(const std::string& id) {
    if (m_out.idOf.contains(id)) return;
    const pugi::xml_node own = styleOf(m_ours, id);
    if (!own) return;
    if (const pugi::xml_node match = matchOf(own)) {
      m_out.idOf[id] = match.attribute("w:styleId").value();
      return;
    }
    addOwn(own);
  }

  MergedStyles take() { return std::move(m_out); }

 private:
  pugi::xml_node matchOf(pugi::xml_node own) const {
    const std::string type = own.attribute("w:type").value();
    const std::string id = own.attribute("w:styleId").value();
    if (isDefault(own)) {
      const auto found = m_defaults.find(type);
      return found == m_defaults.end() ? pugi::xml_node() : found->second;
    }
    for (const auto& name : namesOf(id)) {
      const auto found = m_named.find(type + name);
      if (found != m_named.end()) return found->second;
    }
    // The words of a quotation in a line look as its paragraph does.
    if (id == "QuoteChar") {
      for (const auto& name : namesOf("Quote")) {
        const auto quote = m_named.find("paragraph" + name);
        if (quote == m_named.end()) continue;
        return styleOf(m_theirs, valueOf(quote->second, "w:link"));
      }
    }
    // One of ours in a document that we wrote.
    const auto same = m_named.find(type + folded(valueOf(own, "w:name")));
    return same == m_named.end() ? pugi::xml_node() : same->second;
  }

  void addOwn(pugi::xml_node own) {
    const std::string id = own.attribute("w:styleId").value();
    std::string fresh = id;
    while (!m_ids.insert(fresh).second) fresh += "Recap";
    m_out.idOf[id] = fresh;
    m_out.added.insert(id);
    pugi::xml_node style = m_theirs.append_copy(own);
    style.attribute("w:styleId").set_value(fresh.c_str());
    for (const char* link : {"w:basedOn", "w:next", "w:link"}) {
      pugi::xml_node node = style.child(link);
      if (!node) continue;
      const std::string other = node.attribute("w:val").value();
      bring(other);
      const auto found = m_out.idOf.find(other);
      // A link goes both ways: theirs does not know of ours.
      if (found == m_out.idOf.end() ||
          (std::string_view(link) == "w:link" && !m_out.added.contains(other))) {
        style.remove_child(node);
      } else {
        node.attribute("w:val").set_value(found->second.c_str());
      }
    }
    takeTheirLook(style, id);
  }

  // Their fonts and their ink: a style of ours keeps size, weight, indent and the grey of marks.
  static void takeTheirLook(pugi::xml_node style, const std::string& id) {
    pugi::xml_node run = style.child("w:rPr");
    run.remove_child("w:rFonts");
    if (id != "OriginMark" && id != "SourceChar" && id != "Remark") run.remove_child("w:color");
    if (id == "DocumentKind") {
      style.child("w:pPr").child("w:spacing").attribute("w:before").set_value("240");
    }
    if (run && !run.first_child()) style.remove_child(run);
  }

  pugi::xml_node m_theirs, m_ours;
  std::set<std::string> m_ids;
  std::map<std::string, pugi::xml_node> m_defaults, m_named;
  MergedStyles m_out;
};

}  // namespace

MergedStyles mergeStyles(pugi::xml_node theirs, pugi::xml_node ours,
                         const std::set<std::string>& used) {
  Merging merging(theirs, ours);
  for (const auto& id : used) merging.bring(id);
  return merging.take();
}

bool isNumbered(pugi::xml_node styles, const std::string& id) {
  pugi::xml_node style = styleOf(styles, id);
  for (int depth = 0; style && depth < deepestBase; ++depth) {
    const pugi::xml_node number = style.child("w:pPr").child("w:numPr").child("w:numId");
    if (number) return number.attribute("w:val").as_int() != 0;
    style = styleOf(styles, valueOf(style, "w:basedOn"));
  }
  return false;
}

std::string languageOf(pugi::xml_node styles) {
  for (const auto& style : styles.children("w:style")) {
    if (!isDefault(style) || std::string_view(style.attribute("w:type").value()) != "paragraph") {
      continue;
    }
    const std::string own = valueOf(style.child("w:rPr"), "w:lang");
    if (!own.empty()) return own;
  }
  return valueOf(styles.child("w:docDefaults").child("w:rPrDefault").child("w:rPr"), "w:lang");
}

}  // namespace grappe::recap::docx
