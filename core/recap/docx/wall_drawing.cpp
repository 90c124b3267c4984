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

}  // namespace

void addWallDrawing(pugi::xml_node body, const Section& section, const Labels& labels,
                    const Placed& placed) {
  const int width = textWidth * emuPerDxa;
  const int height = static_cast<int>(std::lround(width * placed.height / placed.width));
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
