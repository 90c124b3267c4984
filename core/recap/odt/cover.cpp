// The first page and what comes last: contents, checks; sources, method, appendices.
#include "recap/marks.h"
#include "recap/odt/writer.h"

namespace grappe::recap::odt {
namespace {

void cell(Writer& writer, const std::string& style, std::string_view words, bool head,
          const std::string& place = {}) {
  writer.beginCell("Line");
  writer.begin(style, words);
  if (!place.empty()) {
    writer.out.open("text:a", {{"xlink:type", "simple"},
                               {"xlink:href", "#" + place},
                               {"text:style-name", "Index_20_Link"},
                               {"text:visited-style-name", "Index_20_Link"}});
  }
  writer.run(words, head ? "Strong_20_Emphasis" : "");
  if (!place.empty()) writer.out.close();
  writer.close();
  writer.out.close();
}

void countedQuestions(Writer& writer) {
  const Labels& labels = writer.labels();
  constexpr double narrow = 2.35;
  writer.beginTable(labels.contents, "RecapTable",
                    {textWidth - 4 * narrow, narrow, narrow, narrow, narrow});
  writer.out.open("table:table-header-rows");
  writer.out.open("table:table-row");
  cell(writer, "Table_20_Contents", labels.question, true);
  for (const auto* head :
       {&labels.exchangeCount, &labels.sayingCount, &labels.postItCount, &labels.page}) {
    cell(writer, "Number", *head, true);
  }
  writer.out.close();
  writer.out.close();
  for (const auto& section : writer.recap.sections) {
    const std::string place = "question_" + std::to_string(section.number);
    writer.out.open("table:table-row");
    cell(writer, "Table_20_Contents", section.heading, false, place);
    for (const int count : {section.pointCount, section.sayingCount, section.postItCount}) {
      cell(writer, "Number", count == 0 ? "–" : std::to_string(count), false);
    }
    writer.beginCell("Line");
    writer.begin("Number", {});
    // LibreOffice works the page out as it opens the document.
    writer.out.empty("text:bookmark-ref",
                     {{"text:reference-format", "page"}, {"text:ref-name", place}});
    writer.close();
    writer.out.close();
    writer.out.close();
  }
  writer.out.close();
}

// The table stands in a contents index, so that LibreOffice can put its own list there.
void contents(Writer& writer) {
  writer.endList();
  writer.out.open("text:table-of-content",
                  {{"text:name", writer.labels().contents}, {"text:protected", "false"}});
  writer.out.open("text:table-of-content-source",
                  {{"text:outline-level", "2"}, {"text:use-index-marks", "false"}});
  for (const char* level : {"1", "2"}) {
    const std::string style = std::string("Contents_20_") + level;
    writer.out.open("text:table-of-content-entry-template",
                    {{"text:outline-level", level}, {"text:style-name", style}});
    writer.out.empty("text:index-entry-link-start");
    writer.out.empty("text:index-entry-text");
    writer.out.empty("text:index-entry-tab-stop",
                     {{"style:type", "right"}, {"style:leader-char", "."}});
    writer.out.empty("text:index-entry-page-number");
    writer.out.empty("text:index-entry-link-end");
    writer.out.close();
  }
  writer.out.close();
  writer.out.open("text:index-body");
  countedQuestions(writer);
  writer.plain("Thin", {});
  writer.out.close();
  writer.out.close();
}

void sourceRows(Writer& writer, const SourceEntry& source) {
  if (source.rows.empty()) return;
  constexpr double narrow = 4;
  writer.beginTable(source.title, "RecapTable", {narrow, textWidth - narrow});
  for (const auto& row : source.rows) {
    writer.out.open("table:table-row");
    cell(writer, "Table_20_Contents", row.label, true);
    cell(writer, "Table_20_Contents", row.text, false);
    writer.out.close();
  }
  writer.out.close();
}

void writtenNotes(Writer& writer) {
  if (writer.recap.appendix.empty()) return;
  writer.heading(1, writer.labels().appendixNotes, "recap_notes");
  for (const auto& part : writer.recap.appendix) {
    writer.heading(2, part.heading);
    for (const auto& note : part.notes) {
      writer.item("Plain", 0, "List_20_Bullet", note.text);
      writer.run(note.text);
      std::string about = note.from;
      if (!note.under.empty()) about += (about.empty() ? "" : " · ") + note.under;
      if (!about.empty()) writer.run("  " + about, "Source");
      writer.origin(note.origin);
      writer.close();
    }
  }
}

}  // namespace

void writeCover(Writer& writer) {
  const Recap& recap = writer.recap;
  writer.plain("First_20_line", recap.organisation);
  writer.plain("Document_20_Kind", writer.labels().kind);
  writer.plain("Title", recap.title);
  for (const auto& line : recap.sittingLines) writer.plain("Subtitle", line);
  std::string numbers;
  for (const auto& line : recap.numberLines) numbers += (numbers.empty() ? "" : " · ") + line;
  if (!numbers.empty()) writer.plain("Subtitle", numbers);
  writer.plain("Standard", {});
  for (const auto& voice : recap.voices) {
    const std::string list =
        recap.choices.circleMarks ? "Circle" + std::to_string(foldedSlot(voice.slot)) : "Plain";
    writer.item(list, 0, "List_20_Bullet", voice.line);
    writer.run(voice.line);
    writer.close();
  }
  writer.plain("Standard", {});
  if (recap.choices.contents && !recap.sections.empty()) contents(writer);
  if (!recap.checks.empty()) writer.plain("Check_20_Title", writer.labels().checks);
  for (const auto& check : recap.checks) {
    writer.item(check.good ? "Good" : "Open", 0, "Check", check.text);
    writer.run(check.text);
    writer.close();
  }
}

void writeClosing(Writer& writer) {
  const Recap& recap = writer.recap;
  if (!recap.sources.empty()) writer.heading(1, writer.labels().sources, "recap_sources");
  for (const auto& source : recap.sources) {
    writer.item("Plain", 0, "List_20_Bullet", source.title);
    writer.run(source.title, "Strong_20_Emphasis");
    if (!source.details.empty()) writer.run(", " + source.details);
    if (!source.quoted.empty()) writer.run(" · " + source.quoted, "Source");
    writer.close();
  }
  // It says little: it begins no page.
  if (!recap.methodLines.empty()) {
    writer.heading(1, writer.labels().method, "recap_method", {}, true);
  }
  for (const auto& line : recap.methodLines) writer.plain("Standard", line);
  writtenNotes(writer);
  if (recap.appendixSources.empty()) return;
  writer.heading(1, writer.labels().appendixSources, "recap_source_texts");
  for (const auto& source : recap.appendixSources) {
    writer.heading(2, source.title);
    if (!source.details.empty()) writer.plain("Remark", source.details);
    sourceRows(writer, source);
    for (const auto& paragraph : source.paragraphs) writer.plain("Standard", paragraph);
  }
}

}  // namespace grappe::recap::odt
