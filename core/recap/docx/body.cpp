#include "recap/docx/body.h"

#include "recap/docx/contents_table.h"
#include "recap/docx/wall_drawing.h"
#include "recap/docx/writer.h"

namespace grappe::recap::docx {
namespace {

void writePicture(Writer& out, const Section& section) {
  const auto found = out.pictures.find(section.id);
  if (found == out.pictures.end()) return;
  addWallDrawing(out.body, section, out.labels(), found->second, out.page.width);
  addWallCaption(out.body, section, out.labels());
}

void writeSection(Writer& out, const Section& section) {
  out.anchored("Heading1", section.heading, anchorOf(section));
  writeTalk(out, section);
  if (!section.themes.empty()) writePostIts(out, section);
  writePicture(out, section);
}

}  // namespace

void writeBody(pugi::xml_node body, const Recap& recap, const Page& page,
               const std::map<workshop::QuestionId, Placed>& pictures) {
  Writer out{.body = body, .recap = recap, .page = page, .pictures = pictures};
  writeCover(out);
  for (const auto& section : recap.sections) writeSection(out, section);
  writeClosing(out);
  // A section of columns that nothing follows would have no page-wide one after it.
  const pugi::xml_node last = body.last_child();
  if (std::string_view(last.name()) == "w:tbl" || last.child("w:pPr").child("w:sectPr")) {
    Paragraph(body, "Normal", {});
  }
  if (page.lastSection) out.endSection(body, 1);
}

std::string documentXml(const Recap& recap,
                        const std::map<workshop::QuestionId, Placed>& pictures) {
  pugi::xml_document document;
  pugi::xml_node root = wordRoot(document, "w:document");
  writeBody(add(root, "w:body"), recap, Page{}, pictures);
  return bytesOf(document);
}

}  // namespace grappe::recap::docx
