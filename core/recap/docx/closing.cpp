// What comes after the questions: sources, method, and the appendices.
#include "recap/docx/writer.h"

namespace grappe::recap::docx {
namespace {

void writeSources(Writer& out) {
  if (out.recap.sources.empty()) return;
  out.anchored("Heading1", out.labels().sources, "recap_sources");
  for (const auto& source : out.recap.sources) {
    Paragraph line(out.body, "ListBullet", source.title);
    line.run(source.title, "Strong");
    if (!source.details.empty()) line.run(", " + source.details);
    if (!source.quoted.empty()) line.run(" · " + source.quoted, "SourceChar");
  }
}

void writeMethod(Writer& out) {
  if (out.recap.methodLines.empty()) return;
  out.anchored("Heading1", out.labels().method, "recap_method");
  // It says little: it begins no page.
  pugi::xml_node properties = out.body.last_child().child("w:pPr");
  pugi::xml_node style = properties.child("w:pStyle");
  properties.insert_child_after("w:pageBreakBefore", style).append_attribute("w:val") = "0";
  add(properties, "w:spacing", {{"w:before", "480"}});
  for (const auto& line : out.recap.methodLines) out.plain("Normal", line);
}

void writeWrittenNotes(Writer& out) {
  if (out.recap.appendix.empty()) return;
  out.anchored("Heading1", out.labels().appendixNotes, "recap_notes");
  for (const auto& part : out.recap.appendix) {
    out.plain("Heading2", part.heading);
    for (const auto& note : part.notes) {
      Paragraph line(out.body, "ListBullet", note.text, {plainList, 0});
      line.run(note.text);
      std::string about = note.from;
      if (!note.under.empty()) about += (about.empty() ? "" : " · ") + note.under;
      if (!about.empty()) line.run("  " + about, "SourceChar");
      out.origin(line, note.origin);
    }
  }
}

void writeRows(Writer& out, const SourceEntry& source) {
  if (source.rows.empty()) return;
  const int narrow = out.page.width / 4;
  const int widths[] = {narrow, out.page.width - narrow};
  pugi::xml_node table = add(out.body, "w:tbl");
  pugi::xml_node properties = add(table, "w:tblPr");
  addValue(properties, "w:tblStyle", "RecapTable");
  add(properties, "w:tblW", {{"w:w", std::to_string(out.page.width)}, {"w:type", "dxa"}});
  add(properties, "w:tblLayout", {{"w:type", "fixed"}});
  add(properties, "w:tblLook", {{"w:val", "0080"}, {"w:firstColumn", "1"}});
  addValue(properties, "w:tblCaption", source.title);
  pugi::xml_node columns = add(table, "w:tblGrid");
  for (const int width : widths) add(columns, "w:gridCol", {{"w:w", std::to_string(width)}});
  for (const auto& row : source.rows) {
    pugi::xml_node line = add(table, "w:tr");
    for (const bool first : {true, false}) {
      pugi::xml_node cell = add(line, "w:tc");
      add(add(cell, "w:tcPr"), "w:tcW",
          {{"w:w", std::to_string(widths[first ? 0 : 1])}, {"w:type", "dxa"}});
      const std::string& text = first ? row.label : row.text;
      Paragraph(cell, "TableText", text).run(text, first ? "Strong" : "");
    }
  }
  Paragraph(out.body, "Normal", {});
}

void writeWholeSources(Writer& out) {
  if (out.recap.appendixSources.empty()) return;
  out.anchored("Heading1", out.labels().appendixSources, "recap_source_texts");
  for (const auto& source : out.recap.appendixSources) {
    out.plain("Heading2", source.title);
    if (!source.details.empty()) out.plain("Remark", source.details);
    writeRows(out, source);
    for (const auto& paragraph : source.paragraphs) out.plain("Normal", paragraph);
  }
}

}  // namespace

void writeClosing(Writer& out) {
  writeSources(out);
  writeMethod(out);
  writeWrittenNotes(out);
  writeWholeSources(out);
}

}  // namespace grappe::recap::docx
