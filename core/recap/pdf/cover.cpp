#include <algorithm>
#include <numbers>

#include "recap/marks.h"
#include "recap/pdf/chapters.h"
#include "recap/pdf/circle_mark.h"
#include "recap/pdf/flow.h"

namespace grappe::recap::pdf {
namespace {

constexpr unsigned inkSoft = 0x483B53;
constexpr unsigned hair = 0xD6CFCD;
constexpr unsigned grape = 0x5E2A84;
constexpr unsigned good = 0x17573F;
constexpr unsigned alarm = 0x8A2313;

Face face(double size, PangoWeight weight = PANGO_WEIGHT_NORMAL, unsigned colour = 0x24162F) {
  Face out;
  out.size = size;
  out.weight = weight;
  out.colour = colour;
  return out;
}

void paint(cairo_t* cairo, unsigned hex) {
  const Ink ink = inkOf(hex);
  cairo_set_source_rgb(cairo, ink.r, ink.g, ink.b);
}

void roundedBox(cairo_t* cairo, double x, double y, double w, double h, double radius) {
  constexpr double quarter = std::numbers::pi / 2;
  cairo_new_sub_path(cairo);
  cairo_arc(cairo, x + w - radius, y + radius, radius, -quarter, 0);
  cairo_arc(cairo, x + w - radius, y + h - radius, radius, 0, quarter);
  cairo_arc(cairo, x + radius, y + h - radius, radius, quarter, 2 * quarter);
  cairo_arc(cairo, x + radius, y + radius, radius, 2 * quarter, 3 * quarter);
  cairo_close_path(cairo);
}

class Cover {
 public:
  Cover(Sheets& sheets, const Recap& recap, const Chapters& chapters, std::size_t ahead,
        const Typesetter& type)
      : m_sheets(sheets),
        m_recap(recap),
        m_chapters(chapters),
        m_ahead(ahead),
        m_type(type),
        m_flow(sheets, type, textTop) {}

  void write() {
    m_flow.newSheet();
    const Labels& labels = m_recap.labels;
    text(m_recap.organisation, face(11, PANGO_WEIGHT_SEMIBOLD), 16, 0);
    m_flow.moveTo(130);
    text(labels.kind, face(12, PANGO_WEIGHT_SEMIBOLD, grape), 16, 8);
    title();
    for (const auto& line : m_recap.sittingLines)
      text(line, face(13.5, PANGO_WEIGHT_NORMAL, inkSoft), 19, 0);
    std::string numbers;
    for (const auto& line : m_recap.numberLines) numbers += (numbers.empty() ? "" : " · ") + line;
    text(numbers, face(13.5, PANGO_WEIGHT_NORMAL, inkSoft), 19, 0);
    m_flow.moveTo(m_flow.y() + 18);
    voices();
    m_flow.moveTo(m_flow.y() + 22);
    if (!m_recap.sections.empty()) table();
    m_flow.moveTo(m_flow.y() + 30);
    checks();
  }

 private:
  void text(const std::string& words, const Face& look, double line, double after,
            const std::string& tag = "P") {
    if (words.empty()) return;
    Block block;
    block.text = m_type.set(words, look, textWidth, line);
    block.after = after;
    block.tag = tag;
    m_flow.place({block});
  }

  // As large as leaves it at most three lines, those about as long as each other.
  void title() {
    Face look = face(40, PANGO_WEIGHT_BOLD);
    look.family = Family::display;
    look.tracking = -0.022;
    Block block;
    for (const double size : {40.0, 34.0, 28.0, 23.0, 18.0}) {
      look.size = size;
      block.text = m_type.set(m_recap.title, look, textWidth * 0.9, size * 1.1);
      if (block.text.lines().size() <= 3) break;
    }
    for (double width = textWidth * 0.86; width > textWidth * 0.4; width -= textWidth * 0.04) {
      const SetText narrower = m_type.set(m_recap.title, look, width, look.size * 1.1);
      if (narrower.lines().size() > block.text.lines().size() || narrower.width() > width) break;
      block.text = narrower;
    }
    block.tag = "H1";
    block.after = 14;
    m_flow.place({block});
  }

  void voices() {
    constexpr double chip = 19;
    constexpr double row = 27;
    double x = margin;
    for (const auto& voice : m_recap.voices) {
      const SetText words =
          m_type.set(voice.line, face(10, PANGO_WEIGHT_MEDIUM), textWidth - chip - 8, 14);
      const double width = chip + 8 + words.width();
      const double height = std::max(row, words.height() + 8);
      if (x > margin && x + width > margin + textWidth) nextVoices(x, row);
      if (m_flow.room() < height) m_flow.newSheet();
      m_sheets.enter("P");
      m_sheets.add([=, slot = voice.slot, y = m_flow.y()](cairo_t* cairo) {
        const std::string tint(markOf(slot).tint);
        paint(cairo, static_cast<unsigned>(std::stoul(tint, nullptr, 16)));
        roundedBox(cairo, x, y, chip, chip, 4.5);
        cairo_fill(cairo);
        constexpr double mark = 9;
        drawMark(cairo, slot, x + (chip - mark) / 2, y + (chip - mark) / 2, mark);
        words.draw(cairo, x + chip + 8, y + (chip - 14) / 2, 0, words.lines().size());
      });
      m_sheets.leave();
      if (words.lines().size() > 1) {
        m_flow.moveTo(m_flow.y() + height - row);
        nextVoices(x, row);
      } else {
        x += width + 22;
      }
    }
    if (x > margin) m_flow.moveTo(m_flow.y() + row);
  }

  void nextVoices(double& x, double row) {
    x = margin;
    m_flow.moveTo(m_flow.y() + row);
  }

  void hairline(double y) {
    m_sheets.add([y](cairo_t* cairo) {
      paint(cairo, hair);
      cairo_set_line_width(cairo, 0.8);
      cairo_move_to(cairo, margin, y);
      cairo_line_to(cairo, margin + textWidth, y);
      cairo_stroke(cairo);
    });
  }

  // Four numbers, each right-aligned at the edge of its column, their heads the same.
  static constexpr double columnEnds[4] = {345, 401, 447, textWidth};

  void numbers(const std::vector<std::string>& words, const Face& look, double y, double line) {
    for (std::size_t at = 0; at < words.size() && at < 4; ++at) {
      const SetText set = m_type.set(words[at], look, 0, line);
      const double x = margin + columnEnds[at] - set.width();
      m_sheets.enter(line < 14 ? "TH" : "TD");
      m_sheets.add([set, x, y](cairo_t* cairo) { set.draw(cairo, x, y, 0, 1); });
      m_sheets.leave();
    }
  }

  void head() {
    const Labels& labels = m_recap.labels;
    const Face look = face(8.5, PANGO_WEIGHT_SEMIBOLD, inkSoft);
    const double y = m_flow.y();
    const SetText first = m_type.set(labels.question, look, 0, 12);
    m_sheets.enter("TR");
    m_sheets.enter("TH");
    m_sheets.add([first, y](cairo_t* cairo) { first.draw(cairo, margin, y, 0, 1); });
    m_sheets.leave();
    numbers({labels.exchangeCount, labels.sayingCount, labels.postItCount, labels.page}, look, y,
            12);
    m_sheets.leave();
    m_flow.moveTo(y + 19);
    hairline(m_flow.y());
  }

  void table() {
    constexpr double padding = 9;
    constexpr double questionWidth = 288;
    m_sheets.enter("Table");
    head();
    for (const auto& section : m_recap.sections) {
      const SetText words = m_type.set(section.heading, face(10), questionWidth, 14.4);
      const double height = words.height() + 2 * padding;
      if (m_flow.room() < height && m_flow.y() > textTop + 60) {
        m_flow.newSheet();
        head();
      }
      const double y = m_flow.y() + padding;
      const std::size_t page = m_ahead + m_chapters.sheetOf.at(section.id) + 1;
      m_sheets.enter("TR");
      m_sheets.enter("TD");
      const std::string link = "dest='" + placeOf(section) + "'";
      m_sheets.add([words, y, link](cairo_t* cairo) {
        cairo_tag_begin(cairo, CAIRO_TAG_LINK, link.c_str());
        words.draw(cairo, margin, y, 0, words.lines().size());
        cairo_tag_end(cairo, CAIRO_TAG_LINK);
      });
      m_sheets.leave();
      const auto number = [](int count) {
        return count == 0 ? std::string("–") : std::to_string(count);
      };
      numbers({number(section.pointCount), number(section.sayingCount), number(section.postItCount),
               std::to_string(page)},
              face(10), y, 14.4);
      m_sheets.leave();
      m_flow.moveTo(m_flow.y() + height);
      hairline(m_flow.y());
    }
    m_sheets.leave();
  }

  std::string wordsOf(const Check& check) const {
    const auto page = m_chapters.unsortedOn.find(check.question);
    if (check.question.empty() || page == m_chapters.unsortedOn.end()) return check.text;
    std::string where = m_recap.labels.onPage;
    const std::string place = "{page}";
    if (const auto at = where.find(place); at != std::string::npos) {
      where.replace(at, place.size(), std::to_string(m_ahead + page->second + 1));
    }
    // Before the full stop, if there is one.
    std::string text = check.text;
    const bool stop = !text.empty() && text.back() == '.';
    if (stop) text.pop_back();
    return text + " " + where + (stop ? "." : "");
  }

  void checks() {
    constexpr double padding = 16;
    constexpr double textX = 38;
    if (m_recap.checks.empty()) return;
    struct Line {
      SetText text;
      bool good;
    };
    std::vector<Line> lines;
    double height = padding + 22;
    for (const auto& check : m_recap.checks) {
      lines.push_back(
          {m_type.set(wordsOf(check), face(10), textWidth - textX - padding, 14.4), check.good});
      height += lines.back().text.height() + 6;
    }
    height += padding - 6;
    if (m_flow.room() < std::min(height, textHeight)) m_flow.newSheet();
    const double boxHeight = std::min(height, m_flow.room());
    m_sheets.add([y = m_flow.y(), boxHeight](cairo_t* cairo) {
      paint(cairo, 0xF6F3F0);
      roundedBox(cairo, margin, y, textWidth, boxHeight, 12);
      cairo_fill(cairo);
    });
    const SetText title = m_type.set(m_recap.labels.checks, face(10, PANGO_WEIGHT_SEMIBOLD),
                                     textWidth - 2 * padding, 15);
    m_sheets.enter("P");
    m_sheets.add([title, y = m_flow.y() + padding](cairo_t* cairo) {
      title.draw(cairo, margin + padding, y, 0, title.lines().size());
    });
    m_sheets.leave();
    double y = m_flow.y() + padding + 22;
    for (const auto& line : lines) {
      if (y + line.text.height() > textBottom) {
        m_flow.newSheet();
        y = m_flow.y();
      }
      m_sheets.enter("P");
      m_sheets.add([line, y](cairo_t* cairo) {
        sign(cairo, line.good, margin + padding + 1, y + 7.2);
        line.text.draw(cairo, margin + textX, y, 0, line.text.lines().size());
      });
      m_sheets.leave();
      y += line.text.height() + 6;
    }
    m_flow.moveTo(y);
  }

  // A tick or an open ring, its middle at height y.
  static void sign(cairo_t* cairo, bool isGood, double x, double y) {
    paint(cairo, isGood ? good : alarm);
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

  Sheets& m_sheets;
  const Recap& m_recap;
  const Chapters& m_chapters;
  std::size_t m_ahead;
  const Typesetter& m_type;
  Flow m_flow;
};

}  // namespace

Sheets coverOf(const Recap& recap, const Chapters& chapters, std::size_t ahead,
               const Typesetter& type) {
  Sheets sheets;
  Cover(sheets, recap, chapters, ahead, type).write();
  return sheets;
}

}  // namespace grappe::recap::pdf
