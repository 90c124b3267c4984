#include "recap/docx/adopting.h"

#include <algorithm>
#include <functional>

#include "recap/docx/xml.h"

namespace grappe::recap::docx {
namespace {

class Each : public pugi::xml_tree_walker {
 public:
  explicit Each(std::function<void(pugi::xml_node)> work) : m_work(std::move(work)) {}
  bool for_each(pugi::xml_node& node) override {
    m_work(node);
    return true;
  }

 private:
  std::function<void(pugi::xml_node)> m_work;
};

void forEach(pugi::xml_node top, std::function<void(pugi::xml_node)> work) {
  Each each(std::move(work));
  top.traverse(each);
}

bool isStyle(std::string_view name) {
  return name == "w:pStyle" || name == "w:rStyle" || name == "w:tblStyle";
}

int columnsOf(int width) {
  constexpr int narrowest = 2600;  // a column of post-its, in dxa
  return std::clamp(width / narrowest, 1, 3);
}

void renumber(pugi::xml_node node, const std::map<int, int>& numbers) {
  pugi::xml_attribute value = node.attribute("w:val");
  const auto found = numbers.find(value.as_int());
  if (found != numbers.end()) value.set_value(found->second);
}

// The levels of our bullets that their styles would not give their paragraphs by themselves.
std::map<std::string, int> listedByUs(pugi::xml_node styles, const MergedStyles& merged) {
  std::map<std::string, int> out;
  const std::string ids[] = {"ListBullet", "ListBullet2", "ListBullet3"};
  for (int level = 0; level < 3; ++level) {
    const auto found = merged.idOf.find(ids[level]);
    if (found == merged.idOf.end() || isNumbered(styles, found->second)) continue;
    out[ids[level]] = level;
  }
  return out;
}

void sayLanguage(pugi::xml_node run, const std::string& language) {
  pugi::xml_node properties = run.child("w:rPr");
  if (!properties) properties = run.prepend_child("w:rPr");
  pugi::xml_node node = properties.child("w:lang");
  if (!node) node = add(properties, "w:lang");
  node.prepend_attribute("w:val").set_value(language.c_str());
}

}  // namespace

Page pageOf(const Opening& opening) {
  Page page;
  page.lastSection = false;
  page.section = opening.section;
  const pugi::xml_node margins = opening.section.child("w:pgMar");
  constexpr int usual = 1417;
  page.width = opening.section.child("w:pgSz").attribute("w:w").as_int(pageWidth) -
               margins.attribute("w:left").as_int(usual) -
               margins.attribute("w:right").as_int(usual) - margins.attribute("w:gutter").as_int(0);
  const int columns = opening.section.child("w:cols").attribute("w:num").as_int(1);
  if (columns > 1) page.width = page.width / columns - 200;
  for (pugi::xml_node at = opening.parent; at; at = at.parent()) {
    if (std::string_view(at.name()) != "w:tc") continue;
    const int cell = at.child("w:tcPr").child("w:tcW").attribute("w:w").as_int(page.width);
    page.width = std::min(page.width, cell - 220);
  }
  page.width = std::max(page.width, 2000);
  page.columns = opening.inBody && columns <= 1 ? columnsOf(page.width) : 1;
  return page;
}

std::set<std::string> stylesIn(pugi::xml_node draft) {
  std::set<std::string> used = {"TOC1", "TOC2"};
  forEach(draft, [&](pugi::xml_node node) {
    if (isStyle(node.name())) used.insert(node.attribute("w:val").value());
  });
  return used;
}

void numberAnew(pugi::xml_node draft, pugi::xml_node body) {
  int most = 0;
  const auto isNumbering = [](std::string_view name) {
    return name == "w:bookmarkStart" || name == "w:bookmarkEnd" || name == "wp:docPr" ||
           name == "pic:cNvPr";
  };
  const auto idOf = [](pugi::xml_node node) {
    const pugi::xml_attribute id = node.attribute("w:id");
    return id ? id : node.attribute("id");
  };
  forEach(body, [&](pugi::xml_node node) {
    if (isNumbering(node.name())) most = std::max(most, idOf(node).as_int());
  });
  most = std::min(most, 1 << 30);
  forEach(draft, [&](pugi::xml_node node) {
    if (isNumbering(node.name())) idOf(node).set_value(most + idOf(node).as_int());
  });
}

void numberAdded(pugi::xml_node styles, const MergedStyles& merged,
                 const std::map<int, int>& numbers) {
  for (const auto& id : merged.added) {
    const pugi::xml_node style =
        styles.find_child_by_attribute("w:style", "w:styleId", merged.idOf.at(id).c_str());
    renumber(style.child("w:pPr").child("w:numPr").child("w:numId"), numbers);
  }
}

void adopt(pugi::xml_node draft, pugi::xml_node styles, const MergedStyles& merged,
           const std::map<int, int>& numbers, const std::string& language) {
  const auto listed = listedByUs(styles, merged);
  const bool foreign = languageOf(styles) != language;
  forEach(draft, [&](pugi::xml_node node) {
    const std::string_view name = node.name();
    if (name == "w:numId") renumber(node, numbers);
    if (foreign && name == "w:r") sayLanguage(node, language);
    if (!isStyle(name)) return;
    const std::string id = node.attribute("w:val").value();
    const auto found = merged.idOf.find(id);
    if (found != merged.idOf.end()) node.attribute("w:val").set_value(found->second.c_str());
    const auto list = listed.find(id);
    if (name != "w:pStyle" || list == listed.end() || node.parent().child("w:numPr")) return;
    pugi::xml_node after = node;
    for (const char* between : {"w:keepNext", "w:keepLines", "w:pageBreakBefore"}) {
      if (const pugi::xml_node later = node.parent().child(between)) after = later;
    }
    pugi::xml_node numbered = node.parent().insert_child_after("w:numPr", after);
    addValue(numbered, "w:ilvl", std::to_string(list->second));
    // Renumbered when the walk comes to it: so it stands here under its own number.
    addValue(numbered, "w:numId", std::to_string(bulletList));
  });
}

}  // namespace grappe::recap::docx
