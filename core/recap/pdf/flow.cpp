#include "recap/pdf/flow.h"

#include <algorithm>

#include "drawing/shapes.h"
#include "recap/pdf/circle_mark.h"

namespace grappe::recap::pdf {
namespace {

constexpr double ruleGap = 9;

// Lines that must stand together at the top and at the foot of a sheet.
constexpr std::size_t together = 2;

double leastHeight(const Block& block) {
  const std::size_t lines = block.text.lines().size();
  // A block of three would leave one alone.
  return block.text.height(0, lines < 2 * together ? lines : together);
}

}  // namespace

void addPlace(Sheets& sheets, const std::string& name, double x, double y) {
  sheets.add([name, x, y](cairo_t* cairo) {
    const std::string attributes = "name='" + name + "' x=" + std::to_string(static_cast<int>(x)) +
                                   " y=" + std::to_string(static_cast<int>(y));
    cairo_tag_begin(cairo, CAIRO_TAG_DEST, attributes.c_str());
    cairo_tag_end(cairo, CAIRO_TAG_DEST);
  });
}

void drawLines(Sheets& sheets, const Typesetter& type, const Block& block, double x, double y,
               std::size_t first, std::size_t end) {
  if (first == 0 && !block.place.empty()) addPlace(sheets, block.place, x, y);
  const double left = block.mirrored > 0 ? x - bulletRoom : x;
  const double front = block.mirrored > 0 ? left + block.mirrored + 3 : x - bulletRoom;
  const bool listed = block.tag == "LI";
  sheets.enter(block.tag);
  if (first == 0 && !block.text.lines().empty()) {
    const double middle = y + block.text.lines().front().height / 2;
    if (block.slot >= 0) {
      constexpr double size = 6.6;
      sheets.add([slot = block.slot, at = front + 0.6, top = middle - size / 2](cairo_t* cairo) {
        drawMark(cairo, slot, at, top, size);
      });
    } else if (!block.bullet.empty()) {
      Face face;
      face.weight = PANGO_WEIGHT_BOLD;
      const SetText bullet = type.set(block.bullet, face, 0, block.text.lines().front().height);
      sheets.enter("Lbl");
      sheets.add([bullet, at = front + 1, y](cairo_t* cairo) { bullet.draw(cairo, at, y, 0, 1); });
      sheets.leave();
    }
  }
  if (listed) sheets.enter("LBody");
  const double height = block.text.height(first, end);
  sheets.add(
      [text = block.text, rule = block.rule, x = left, y, first, end, height](cairo_t* cairo) {
        if (rule) {
          drawing::setSource(cairo, scene::colours::grapePale);
          cairo_set_line_width(cairo, 1.6);
          cairo_move_to(cairo, x - ruleGap, y + 1);
          cairo_line_to(cairo, x - ruleGap, y + height - 1);
          cairo_stroke(cairo);
        }
        text.draw(cairo, x, y, first, end);
      });
  if (listed) sheets.leave();
  sheets.leave();
}

void Flow::newSheet() {
  m_sheets.newSheet();
  m_y = textTop;
}

// How much room block `at` asks for before it may begin here: what it keeps with included.
double Flow::wanted(const std::vector<Block>& blocks, std::size_t at) const {
  double sum = 0;
  while (at < blocks.size()) {
    const Block& block = blocks[at];
    if (!block.keepWithNext) return sum + leastHeight(block);
    sum += block.text.height() + block.after;
    if (++at < blocks.size()) sum += blocks[at].before;
  }
  return sum;
}

void Flow::draw(const Block& block) {
  const std::size_t lines = block.text.lines().size();
  std::size_t first = 0;
  while (first < lines) {
    std::size_t end = first;
    double height = 0;
    while (end < lines && height + block.text.lines()[end].height <= room() + 0.01) {
      height += block.text.lines()[end].height;
      ++end;
    }
    if (end < lines && lines - end < together && end - first > together) --end;
    if (end < lines && end - first < together && m_y > textTop) end = first;
    if (end == first && m_y > textTop) {
      newSheet();
      continue;
    }
    end = std::max(end, first + 1);
    drawLines(m_sheets, m_type, block, margin + block.indent, m_y, first, end);
    m_y += block.text.height(first, end);
    first = end;
    if (first < lines) newSheet();
  }
}

void Flow::place(const std::vector<Block>& blocks) {
  bool inList = false;
  for (std::size_t at = 0; at < blocks.size(); ++at) {
    const Block& block = blocks[at];
    const bool listed = block.tag == "LI";
    if (inList && !listed) m_sheets.leave();
    if (m_y > textTop) m_y += block.before;
    if (m_y > textTop && wanted(blocks, at) > room()) newSheet();
    if (listed && !inList) m_sheets.enter("L");
    inList = listed;
    draw(block);
    m_y += block.after;
  }
  if (inList) m_sheets.leave();
}

}  // namespace grappe::recap::pdf
