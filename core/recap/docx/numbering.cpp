#include <cstdio>

#include "recap/docx/colour.h"
#include "recap/docx/parts.h"
#include "recap/docx/xml.h"
#include "recap/marks.h"
#include "scene/tokens.h"

namespace grappe::recap::docx {
namespace {

struct Bullet {
  std::string character;
  std::string colour;
  std::string font;
  int left = 0, hanging = 0;  // dxa
  int size = 0;               // half points
  std::string style;          // the paragraph style that owns this level
};

void level(pugi::xml_node list, int at, const Bullet& bullet) {
  pugi::xml_node node = add(list, "w:lvl", {{"w:ilvl", std::to_string(at)}});
  addValue(node, "w:start", "1");
  addValue(node, "w:numFmt", "bullet");
  if (!bullet.style.empty()) addValue(node, "w:pStyle", bullet.style);
  addValue(node, "w:lvlText", bullet.character);
  addValue(node, "w:lvlJc", "left");
  pugi::xml_node paragraph = add(node, "w:pPr");
  add(paragraph, "w:ind",
      {{"w:left", std::to_string(bullet.left)}, {"w:hanging", std::to_string(bullet.hanging)}});
  pugi::xml_node run = add(node, "w:rPr");
  add(run, "w:rFonts", {{"w:ascii", bullet.font}, {"w:hAnsi", bullet.font}, {"w:cs", bullet.font}});
  addValue(run, "w:i", "0");
  addValue(run, "w:color", bullet.colour);
  if (bullet.size > 0) addValue(run, "w:sz", std::to_string(bullet.size));
}

pugi::xml_node abstractList(pugi::xml_node numbering, int id, bool nests) {
  pugi::xml_node list = add(numbering, "w:abstractNum", {{"w:abstractNumId", std::to_string(id)}});
  // What tells lists apart where documents are pasted into each other.
  char sign[9];
  std::snprintf(sign, sizeof sign, "%08X", 0x47A90000U + static_cast<unsigned>(id));
  addValue(list, "w:nsid", sign);
  addValue(list, "w:multiLevelType", nests ? "hybridMultilevel" : "singleLevel");
  return list;
}

// Other words for the same stand on its second level.
void postItList(pugi::xml_node numbering, int id, Bullet bullet) {
  pugi::xml_node list = abstractList(numbering, id, true);
  level(list, 0, bullet);
  bullet.left += bullet.hanging;
  level(list, 1, bullet);
}

}  // namespace

std::string numberingXml() {
  pugi::xml_document document;
  pugi::xml_node numbering = wordRoot(document, "w:numbering");
  const std::string symbols = "Segoe UI Symbol";

  pugi::xml_node bullets = abstractList(numbering, bulletList, true);
  for (int at = 0; at < 9; ++at) {
    Bullet bullet{at == 0 ? "•" : "–", "24162F", "Calibri", 227 * (at + 1), 227, 0, {}};
    if (at < 3) bullet.style = "ListBullet" + (at == 0 ? std::string() : std::to_string(at + 1));
    level(bullets, at, bullet);
  }
  postItList(numbering, plainList, {"•", "24162F", "Calibri", 227, 227, 0, {}});
  level(abstractList(numbering, goodList, false), 0, {"✓", "17573F", symbols, 454, 284, 0, {}});
  level(abstractList(numbering, openList, false), 0, {"○", "8A2313", symbols, 454, 284, 0, {}});
  level(abstractList(numbering, decisionList, false), 0, {"✔", "5E2A84", symbols, 454, 284, 0, {}});
  level(abstractList(numbering, toDoList, false), 0, {"☐", "8A2313", symbols, 454, 284, 0, {}});
  for (int slot = 0; slot < slots; ++slot) {
    postItList(numbering, firstMarkList + slot,
               {std::string(markLetter(slot)),
                hexOf(scene::circleLook(slot).mark),
                symbols,
                255,
                255,
                16,
                {}});
  }
  for (int list = bulletList; list < firstMarkList + slots; ++list) {
    pugi::xml_node num = add(numbering, "w:num", {{"w:numId", std::to_string(list)}});
    addValue(num, "w:abstractNumId", std::to_string(list));
  }
  return bytesOf(document);
}

}  // namespace grappe::recap::docx
