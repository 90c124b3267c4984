#include "recap/pdf/cover_checks.h"

#include <algorithm>
#include <numbers>

#include "drawing/shapes.h"

namespace grappe::recap::pdf {
namespace {

constexpr double padding = 16;
constexpr double textX = 38;

struct Line {
  SetText text;
  bool good;
};

void drawGround(cairo_t* cairo, double y, double height) {
  scene::Box box;
  box.rect = {static_cast<float>(margin), static_cast<float>(y), static_cast<float>(textWidth),
              static_cast<float>(height)};
  box.radius = 12;
  box.fill = {0xF6, 0xF3, 0xF0};
  drawing::drawBox(cairo, box, 1);
}

// A tick or an open ring, its middle at height y.
void drawSign(cairo_t* cairo, bool isGood, double x, double y) {
  drawing::setSource(cairo, isGood ? scene::colours::good : scene::colours::alarm);
  cairo_set_line_width(cairo, 1.7);
  cairo_new_path(cairo);
  if (isGood) {
    cairo_set_line_cap(cairo, CAIRO_LINE_CAP_ROUND);
    cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND);
    cairo_move_to(cairo, x, y + 0.5);
    cairo_line_to(cairo, x + 3.2, y + 3.6);
    cairo_line_to(cairo, x + 9, y - 3.2);
  } else {
    cairo_arc(cairo, x + 4.5, y, 3.7, 0, 2 * std::numbers::pi);
  }
  cairo_stroke(cairo);
}

// Unsorted notes are named with the page that they stand on.
std::string wordsOf(const Check& check, const Labels& labels, const Chapters& chapters,
                    std::size_t ahead) {
  const auto page = chapters.unsortedOn.find(check.question);
  if (check.question.empty() || page == chapters.unsortedOn.end()) return check.text;
  // Before the full stop, if there is one.
  std::string text = check.text;
  const bool stop = !text.empty() && text.back() == '.';
  if (stop) text.pop_back();
  return text + " " + withNumber(labels.onPage, ahead + page->second + 1) + (stop ? "." : "");
}

}  // namespace

void putChecks(Sheets& sheets, Flow& flow, const Typesetter& type, const Recap& recap,
               const Chapters& chapters, std::size_t ahead) {
  std::vector<Line> lines;
  double height = padding + 22;
  for (const auto& check : recap.checks) {
    lines.push_back({type.set(wordsOf(check, recap.labels, chapters, ahead), textFace(10),
                              textWidth - textX - padding, 14.4),
                     check.good});
    height += lines.back().text.height() + 6;
  }
  height += padding - 6;
  if (flow.room() < std::min(height, textHeight)) flow.newSheet();
  const double boxHeight = std::min(height, flow.room());
  sheets.add([y = flow.y(), boxHeight](cairo_t* cairo) { drawGround(cairo, y, boxHeight); });
  const SetText title = type.set(recap.labels.checks, textFace(10, PANGO_WEIGHT_SEMIBOLD),
                                 textWidth - 2 * padding, 15);
  sheets.enter("P");
  sheets.add([title, y = flow.y() + padding](cairo_t* cairo) {
    title.draw(cairo, margin + padding, y, 0, title.lines().size());
  });
  sheets.leave();
  double y = flow.y() + padding + 22;
  for (const auto& line : lines) {
    if (y + line.text.height() > textBottom) {
      flow.newSheet();
      y = flow.y();
    }
    sheets.enter("P");
    sheets.add([line, y](cairo_t* cairo) {
      drawSign(cairo, line.good, margin + padding + 1, y + 7.2);
      line.text.draw(cairo, margin + textX, y, 0, line.text.lines().size());
    });
    sheets.leave();
    y += line.text.height() + 6;
  }
  flow.moveTo(y);
}

}  // namespace grappe::recap::pdf
