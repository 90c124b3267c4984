#include "recap/docx/contents_table.h"
#include "recap/docx/writer.h"
#include "recap/marks.h"

namespace grappe::recap::docx {
namespace {

void writeVoices(Writer& out) {
  if (out.recap.voices.empty()) return;
  for (const auto& voice : out.recap.voices) {
    const int list =
        out.recap.choices.circleMarks ? firstMarkList + foldedSlot(voice.slot) : plainList;
    Paragraph line(out.body, "ListBullet", voice.line, {list, 0});
    if (&voice == &out.recap.voices.front()) {
      add(line.properties(), "w:spacing", {{"w:before", "280"}});
    }
    line.run(voice.line);
  }
  Paragraph(out.body, "Normal", {});
}

}  // namespace

void writeCover(Writer& out) {
  const Recap& recap = out.recap;
  if (!recap.organisation.empty()) out.plain("Subtitle", recap.organisation);
  out.plain("DocumentKind", out.labels().kind);
  out.plain("Title", recap.title);
  for (const auto& line : recap.sittingLines) out.plain("Subtitle", line);
  std::string numbers;
  for (const auto& line : recap.numberLines) {
    numbers += (numbers.empty() ? "" : " · ") + line;
  }
  if (!numbers.empty()) out.plain("Subtitle", numbers);
  writeVoices(out);
  if (recap.choices.contents && !recap.sections.empty()) {
    addContentsTable(out.body, recap, out.page.width);
  }
  if (!recap.checks.empty()) out.plain("CheckTitle", out.labels().checks);
  for (const auto& check : recap.checks) {
    Paragraph(out.body, "Check", check.text, {check.good ? goodList : openList, 0}).run(check.text);
  }
}

}  // namespace grappe::recap::docx
