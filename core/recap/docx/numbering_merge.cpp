#include "recap/docx/numbering_merge.h"

#include <algorithm>

namespace grappe::recap::docx {
namespace {

int highest(pugi::xml_node numbering, const char* element, const char* id) {
  int most = 0;
  for (const auto& each : numbering.children(element)) {
    most = std::max(most, each.attribute(id).as_int());
  }
  return most;
}

// All of a kind stand together: pictures of bullets, lists, their uses.
pugi::xml_node copied(pugi::xml_node numbering, pugi::xml_node own, const char* behind) {
  pugi::xml_node last;
  for (const auto& child : numbering.children()) {
    const std::string_view name = child.name();
    if (name == "w:numPicBullet" || name == "w:abstractNum" || name == behind) last = child;
  }
  return last ? numbering.insert_copy_after(own, last) : numbering.prepend_copy(own);
}

void linkStyles(pugi::xml_node list, const MergedStyles& styles) {
  for (auto level : list.children("w:lvl")) {
    pugi::xml_node style = level.child("w:pStyle");
    if (!style) continue;
    const std::string id = style.attribute("w:val").value();
    if (styles.added.contains(id)) {
      style.attribute("w:val").set_value(styles.idOf.at(id).c_str());
    } else {
      level.remove_child(style);
    }
  }
}

}  // namespace

std::map<int, int> mergeNumbering(pugi::xml_node theirs, pugi::xml_node ours,
                                  const MergedStyles& styles) {
  const int lists = highest(theirs, "w:abstractNum", "w:abstractNumId") + 1;
  const int uses = highest(theirs, "w:num", "w:numId") + 1;
  std::map<int, int> numbers;
  for (const auto& own : ours.children("w:abstractNum")) {
    pugi::xml_node list = copied(theirs, own, "w:abstractNum");
    const int id = lists + own.attribute("w:abstractNumId").as_int();
    list.attribute("w:abstractNumId").set_value(id);
    linkStyles(list, styles);
  }
  for (const auto& own : ours.children("w:num")) {
    pugi::xml_node use = copied(theirs, own, "w:num");
    const int id = own.attribute("w:numId").as_int();
    use.attribute("w:numId").set_value(uses + id);
    pugi::xml_attribute list = use.child("w:abstractNumId").attribute("w:val");
    list.set_value(lists + list.as_int());
    numbers[id] = uses + id;
  }
  return numbers;
}

}  // namespace grappe::recap::docx
