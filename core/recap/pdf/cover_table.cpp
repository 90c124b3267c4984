#include "recap/pdf/cover_table.h"

#include "drawing/shapes.h"

namespace grappe::recap::pdf {
namespace {

class Table {
 public:
  Table(Sheets& sheets, Flow& flow, const Typesetter& type, const Recap& recap,
        const Chapters& chapters, std::size_t ahead, double padding)
      : m_sheets(sheets),
        m_flow(flow),
        m_type(type),
        m_recap(recap),
        m_chapters(chapters),
        m_ahead(ahead),
        m_padding(padding) {}

  void write() {
    constexpr double questionWidth = 288;
    m_sheets.enter("Table");
    head();
    for (const auto& section : m_recap.sections) {
      const SetText words = m_type.set(section.heading, textFace(10), questionWidth, 14.4);
      const double height = words.height() + 2 * m_padding;
      if (m_flow.room() < height && m_flow.y() > textTop + 60) {
        m_flow.newSheet();
        head();
      }
      const double y = m_flow.y() + m_padding;
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
              textFace(10), y, 14.4);
      m_sheets.leave();
      m_flow.moveTo(m_flow.y() + height);
      hairline(m_flow.y());
    }
    m_sheets.leave();
  }

 private:
  void hairline(double y) {
    m_sheets.add([y](cairo_t* cairo) {
      drawing::setSource(cairo, scene::colours::hair);
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
    const Face look = textFace(8.5, PANGO_WEIGHT_SEMIBOLD, scene::colours::ink2);
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

  Sheets& m_sheets;
  Flow& m_flow;
  const Typesetter& m_type;
  const Recap& m_recap;
  const Chapters& m_chapters;
  std::size_t m_ahead;
  double m_padding;
};

}  // namespace

void putTable(Sheets& sheets, Flow& flow, const Typesetter& type, const Recap& recap,
              const Chapters& chapters, std::size_t ahead, double padding) {
  Table(sheets, flow, type, recap, chapters, ahead, padding).write();
}

}  // namespace grappe::recap::pdf
