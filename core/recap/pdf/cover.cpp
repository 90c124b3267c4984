#include "recap/pdf/cover.h"

#include "recap/pdf/cover_checks.h"
#include "recap/pdf/cover_table.h"
#include "recap/pdf/cover_voices.h"
#include "recap/pdf/flow.h"

namespace grappe::recap::pdf {
namespace {

using scene::colours::grape;
using scene::colours::ink2;

void putText(Flow& flow, const Typesetter& type, const std::string& words, const Face& face,
             double line, double after) {
  if (words.empty()) return;
  Block block;
  block.text = type.set(words, face, textWidth, line);
  block.after = after;
  flow.place({block});
}

// As large as leaves it at most three lines, those about as long as each other.
void putTitle(Flow& flow, const Typesetter& type, const std::string& title) {
  Face face = textFace(40, PANGO_WEIGHT_BOLD);
  face.family = Family::display;
  face.tracking = -0.022;
  Block block;
  for (const double size : {40.0, 34.0, 28.0, 23.0, 18.0}) {
    face.size = size;
    block.text = type.set(title, face, textWidth * 0.9, size * 1.1);
    if (block.text.lines().size() <= 3) break;
  }
  for (double width = textWidth * 0.86; width > textWidth * 0.4; width -= textWidth * 0.04) {
    const SetText narrower = type.set(title, face, width, face.size * 1.1);
    if (narrower.lines().size() > block.text.lines().size() || narrower.width() > width) break;
    block.text = narrower;
  }
  block.tag = "H1";
  block.after = 14;
  flow.place({block});
}

// In points.
struct Spacing {
  double top;    // of the kind of document, from the sheet's edge
  double table;  // above and below the words of a row
};
constexpr Spacing roomy{130, 9};
constexpr Spacing tight{96, 5};

Sheets coverIn(const Spacing& spacing, const Recap& recap, const Chapters& chapters,
               std::size_t ahead, const Typesetter& type) {
  Sheets sheets;
  Flow flow(sheets, type, textTop);
  flow.newSheet();
  putText(flow, type, recap.organisation, textFace(11, PANGO_WEIGHT_SEMIBOLD), 16, 0);
  flow.moveTo(spacing.top);
  putText(flow, type, recap.labels.kind, textFace(12, PANGO_WEIGHT_SEMIBOLD, grape), 16, 8);
  putTitle(flow, type, recap.title);
  const Face about = textFace(13.5, PANGO_WEIGHT_NORMAL, ink2);
  for (const auto& line : recap.sittingLines) putText(flow, type, line, about, 19, 0);
  std::string numbers;
  for (const auto& line : recap.numberLines) numbers += (numbers.empty() ? "" : " · ") + line;
  putText(flow, type, numbers, about, 19, 0);
  flow.moveTo(flow.y() + 18);
  putVoices(sheets, flow, type, recap);
  flow.moveTo(flow.y() + 22);
  if (recap.choices.contents && !recap.sections.empty()) {
    putTable(sheets, flow, type, recap, chapters, ahead, spacing.table);
  }
  flow.moveTo(flow.y() + 30);
  if (!recap.checks.empty()) putChecks(sheets, flow, type, recap, chapters, ahead);
  return sheets;
}

}  // namespace

Sheets coverOf(const Recap& recap, const Chapters& chapters, std::size_t ahead,
               const Typesetter& type) {
  Sheets sheets = coverIn(roomy, recap, chapters, ahead, type);
  if (sheets.count() == 1) return sheets;
  Sheets closer = coverIn(tight, recap, chapters, ahead, type);
  return closer.count() < sheets.count() ? closer : sheets;
}

}  // namespace grappe::recap::pdf
