#include "recap/docx/wall_drawing.h"

#include <cmath>

#include "recap/docx/paragraph.h"
#include "recap/docx/parts.h"

namespace grappe::recap::docx {
namespace {

constexpr int emuPerDxa = 635;
constexpr const char* drawingNamespace =
    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
constexpr const char* mainNamespace = "http://schemas.openxmlformats.org/drawingml/2006/main";
constexpr const char* pictureNamespace = "http://schemas.openxmlformats.org/drawingml/2006/picture";

pugi::xml_node wordsRun(Paragraph& line, const char* element, const std::string& text) {
  pugi::xml_node node = add(add(line.node(), "w:r"), element, {{"xml:space", "preserve"}});
  node.text().set(xmlText(text).c_str());
  return node;
}

void fieldMark(Paragraph& line, const char* type) {
  add(add(line.node(), "w:r"), "w:fldChar", {{"w:fldCharType", type}});
}

}  // namespace

void addWallCaption(pugi::xml_node body, const Section& section, const Labels& labels) {
  const std::string& label = labels.wall;
  const std::size_t open = label.find('{');
  const std::size_t close = label.find('}', open);
  const std::string number = std::to_string(section.number);
  Paragraph line(body, "Caption", label);
  if (close == std::string::npos) {
    line.run(label);
    return;
  }
  if (open > 0) wordsRun(line, "w:t", label.substr(0, open));
  fieldMark(line, "begin");
  // Counted by question: some have no picture.
  wordsRun(line, "w:instrText", " SEQ Mur \\r " + number + " \\* ARABIC ");
  fieldMark(line, "separate");
  wordsRun(line, "w:t", number);
  fieldMark(line, "end");
  if (close + 1 < label.size()) wordsRun(line, "w:t", label.substr(close + 1));
}

void addWallDrawing(pugi::xml_node body, const Section& section, const Labels& labels,
                    const Placed& placed, int textWide) {
  // A wall that stands taller than a page would be cut.
  constexpr int tallest = 11000 * emuPerDxa;
  const double ratio = placed.height / placed.width;
  const int wide = textWide * emuPerDxa;
  const bool tall = wide * ratio > tallest;
  const int height = tall ? tallest : static_cast<int>(std::lround(wide * ratio));
  const int width = tall ? static_cast<int>(std::lround(tallest / ratio)) : wide;
  const std::string alt = withNumber(labels.wallAlt, static_cast<std::size_t>(section.number));
  const std::string id = std::to_string(section.number);
  const Attributes extent = {{"cx", std::to_string(width)}, {"cy", std::to_string(height)}};

  Paragraph line(body, "Normal", {});
  pugi::xml_node paragraphProperties = line.properties();
  paragraphProperties.insert_child_after("w:keepNext", paragraphProperties.child("w:pStyle"));
  pugi::xml_node inlined = add(add(add(line.node(), "w:r"), "w:drawing"), "wp:inline",
                               {{"xmlns:wp", drawingNamespace},
                                {"distT", "0"},
                                {"distB", "0"},
                                {"distL", "0"},
                                {"distR", "0"}});
  add(inlined, "wp:extent", extent);
  add(inlined, "wp:docPr", {{"id", id}, {"name", "wall" + id}, {"descr", alt}});
  pugi::xml_node graphic = add(inlined, "a:graphic", {{"xmlns:a", mainNamespace}});
  pugi::xml_node data = add(graphic, "a:graphicData", {{"uri", pictureNamespace}});
  pugi::xml_node pic = add(data, "pic:pic", {{"xmlns:pic", pictureNamespace}});
  pugi::xml_node names = add(pic, "pic:nvPicPr");
  add(names, "pic:cNvPr", {{"id", id}, {"name", "wall" + id}, {"descr", alt}});
  add(names, "pic:cNvPicPr");
  pugi::xml_node fill = add(pic, "pic:blipFill");
  add(fill, "a:blip", {{"r:embed", placed.relation}});
  add(add(fill, "a:stretch"), "a:fillRect");
  pugi::xml_node shape = add(pic, "pic:spPr");
  pugi::xml_node frame = add(shape, "a:xfrm");
  add(frame, "a:off", {{"x", "0"}, {"y", "0"}});
  add(frame, "a:ext", extent);
  add(add(shape, "a:prstGeom", {{"prst", "rect"}}), "a:avLst");
}

}  // namespace grappe::recap::docx
