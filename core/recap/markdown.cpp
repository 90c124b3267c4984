#include "recap/markdown.h"

#include "recap/markdown_lines.h"
#include "recap/markdown_section.h"
#include "recap/marks.h"

namespace grappe::recap {
namespace {

void opening(MarkdownLines& out, const Recap& recap) {
  out.heading(1, recap.title);
  if (!recap.organisation.empty()) out.paragraph(MarkdownLines::oneLine(recap.organisation));
  out.paragraph(MarkdownLines::oneLine(recap.labels.kind));
  for (const auto& line : recap.sittingLines) out.paragraph(MarkdownLines::oneLine(line));
  std::string numbers;
  for (const auto& line : recap.numberLines) {
    if (!numbers.empty()) numbers += " · ";
    numbers += MarkdownLines::oneLine(line);
  }
  if (!numbers.empty()) out.paragraph(numbers);
  for (const Voice& voice : recap.voices) {
    const std::string mark =
        recap.choices.circleMarks ? std::string(markLetter(voice.slot)) + " " : std::string();
    out.bullet(0, mark + voice.line);
  }
  if (!recap.voices.empty()) out.endList();
  if (!recap.choices.contents || recap.sections.size() < 2) return;
  out.heading(2, recap.labels.contents);
  for (const Section& section : recap.sections) out.bullet(0, section.heading);
  out.endList();
}

void lines(MarkdownLines& out, const std::string& heading, const std::vector<std::string>& lines) {
  if (lines.empty()) return;
  out.heading(2, heading);
  for (const auto& line : lines) out.bullet(0, line);
  out.endList();
}

void sources(MarkdownLines& out, const Recap& recap) {
  std::vector<std::string> told;
  for (const SourceEntry& source : recap.sources) {
    std::string line = source.title;
    if (!source.details.empty()) line += ", " + source.details;
    if (!source.quoted.empty()) line += " (" + source.quoted + ")";
    told.push_back(std::move(line));
  }
  lines(out, recap.labels.sources, told);
}

void checks(MarkdownLines& out, const Recap& recap) {
  std::vector<std::string> told;
  for (const Check& check : recap.checks) {
    told.push_back((check.good ? recap.labels.good : recap.labels.open) + " · " + check.text);
  }
  lines(out, recap.labels.checks, told);
}

void appendixOfNotes(MarkdownLines& out, const Recap& recap) {
  if (recap.appendix.empty()) return;
  out.heading(2, recap.labels.appendixNotes);
  for (const AppendixOfNotes& part : recap.appendix) {
    out.heading(3, part.heading);
    for (const WrittenNote& note : part.notes) {
      std::string after;
      for (const std::string* said : {&note.from, &note.under}) {
        if (!said->empty()) after += (after.empty() ? "" : " · ") + MarkdownLines::oneLine(*said);
      }
      if (!after.empty()) after = " *(" + after + ")*";
      out.bullet(0, note.text, after + markdownMark(note.origin, recap));
    }
    out.endList();
  }
}

void appendixOfSources(MarkdownLines& out, const Recap& recap) {
  if (recap.appendixSources.empty()) return;
  out.heading(2, recap.labels.appendixSources);
  for (const SourceEntry& source : recap.appendixSources) {
    out.heading(3, source.title);
    if (!source.details.empty()) out.paragraph(MarkdownLines::oneLine(source.details));
    for (const SourceEntry::Row& row : source.rows) {
      out.line("- **" + MarkdownLines::oneLine(row.label) + "** " +
               escapedMarkdown(row.text, "  "));
    }
    if (!source.rows.empty()) out.endList();
    for (const std::string& paragraph : source.paragraphs) {
      out.paragraph(escapedMarkdown(paragraph));
    }
  }
}

}  // namespace

std::string markdown(const Recap& recap) {
  MarkdownLines out;
  opening(out, recap);
  for (const Section& section : recap.sections) writeSection(out, section, recap);
  sources(out, recap);
  lines(out, recap.labels.method, recap.methodLines);
  checks(out, recap);
  appendixOfNotes(out, recap);
  appendixOfSources(out, recap);
  return out.take();
}

}  // namespace grappe::recap
