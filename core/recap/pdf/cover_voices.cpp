#include "recap/pdf/cover_voices.h"

#include <algorithm>

#include "drawing/shapes.h"
#include "recap/pdf/circle_mark.h"

namespace grappe::recap::pdf {
namespace {

constexpr double chip = 19;
constexpr double mark = 9;
constexpr double row = 27;
constexpr double gap = 22;  // between two of a row

void drawChip(cairo_t* cairo, int slot, double x, double y) {
  scene::Box box;
  box.rect = {static_cast<float>(x), static_cast<float>(y), static_cast<float>(chip),
              static_cast<float>(chip)};
  box.radius = 4.5F;
  box.fill = scene::circleLook(slot).tint;
  drawing::drawBox(cairo, box, 1);
  drawMark(cairo, slot, x + (chip - mark) / 2, y + (chip - mark) / 2, mark);
}

}  // namespace

void putVoices(Sheets& sheets, Flow& flow, const Typesetter& type, const Recap& recap) {
  const bool marked = recap.choices.circleMarks;
  const double before = marked ? chip + 8 : 0;
  double x = margin;
  const auto nextRow = [&] {
    x = margin;
    flow.moveTo(flow.y() + row);
  };
  for (const auto& voice : recap.voices) {
    const SetText words =
        type.set(voice.line, textFace(10, PANGO_WEIGHT_MEDIUM), textWidth - before, 14);
    const double width = before + words.width();
    const double height = std::max(row, words.height() + 8);
    if (x > margin && x + width > margin + textWidth) nextRow();
    if (flow.room() < height) flow.newSheet();
    sheets.enter("P");
    if (marked) {
      sheets.add(
          [x, slot = voice.slot, y = flow.y()](cairo_t* cairo) { drawChip(cairo, slot, x, y); });
    }
    sheets.add([words, x = x + before, y = flow.y()](cairo_t* cairo) {
      words.draw(cairo, x, y + (chip - 14) / 2, 0, words.lines().size());
    });
    sheets.leave();
    if (words.lines().size() > 1) {
      flow.moveTo(flow.y() + height - row);
      nextRow();
    } else {
      x += width + gap;
    }
  }
  if (x > margin) flow.moveTo(flow.y() + row);
}

}  // namespace grappe::recap::pdf
