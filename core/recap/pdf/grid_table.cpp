#include "recap/pdf/grid_table.h"

#include <algorithm>
#include <iterator>

#include "drawing/shapes.h"
#include "recap/pdf/post_it_rows.h"

namespace grappe::recap::pdf {
namespace {

constexpr double padding = 7;
constexpr double least = 60;  // less room is not worth beginning in

// A column of one row of the grid: its heading, then what stands below.
struct Column {
  std::vector<Row> head, notes;
  std::size_t next = 0;  // of the notes
};

double heightOf(const std::vector<Row>& rows) {
  double sum = 0;
  for (const auto& row : rows) sum += row.height;
  return sum;
}

void drawFrame(cairo_t* cairo, double x, double y, double width, double height, bool head) {
  if (head) {
    drawing::setSource(cairo, scene::Colour{0xF3, 0xF0, 0xED});
    cairo_rectangle(cairo, x, y, width, height);
    cairo_fill(cairo);
  }
  drawing::setSource(cairo, scene::colours::hair);
  cairo_set_line_width(cairo, 0.8);
  cairo_rectangle(cairo, x, y, width, height);
  cairo_stroke(cairo);
}

class Table {
 public:
  Table(Flow& flow, Sheets& sheets, const Typesetter& type, double width)
      : m_flow(flow), m_sheets(sheets), m_type(type), m_width(width) {}

  void place(std::vector<Column> columns) {
    double head = 0;
    for (const auto& column : columns) head = std::max(head, heightOf(column.head));
    head += 2 * padding;
    m_sheets.enter("Table");
    do {
      if (m_flow.room() < head + least && m_flow.y() > textTop) m_flow.newSheet();
      m_sheets.enter("TR");
      for (std::size_t at = 0; at < columns.size(); ++at) {
        cell(columns[at].head, 0, columns[at].head.size(), at, head, true);
      }
      m_sheets.leave();
      m_flow.moveTo(m_flow.y() + head);
      body(columns);
    } while (std::any_of(columns.begin(), columns.end(),
                         [](const Column& column) { return column.next < column.notes.size(); }));
    m_sheets.leave();
  }

 private:
  void body(std::vector<Column>& columns) {
    std::vector<std::size_t> ends;
    double height = 0;
    for (const auto& column : columns) {
      std::size_t end = column.next;
      double filled = 0;
      while (end < column.notes.size() &&
             (end == column.next ||
              filled + column.notes[end].height + 2 * padding <= m_flow.room())) {
        filled += column.notes[end++].height;
      }
      ends.push_back(end);
      height = std::max(height, filled);
    }
    height += 2 * padding;
    m_sheets.enter("TR");
    for (std::size_t at = 0; at < columns.size(); ++at) {
      cell(columns[at].notes, columns[at].next, ends[at], at, height, false);
      columns[at].next = ends[at];
    }
    m_sheets.leave();
    m_flow.moveTo(m_flow.y() + height);
  }

  void cell(const std::vector<Row>& rows, std::size_t first, std::size_t end, std::size_t column,
            double height, bool head) {
    const double left = margin + static_cast<double>(column) * m_width;
    m_sheets.enter(head ? "TH" : "TD");
    m_sheets.add([=, width = m_width, y = m_flow.y()](cairo_t* cairo) {
      drawFrame(cairo, left, y, width, height, head);
    });
    double y = m_flow.y() + padding;
    for (std::size_t at = first; at < end; ++at) {
      for (const auto& each : rows[at].cells) {
        drawLines(m_sheets, m_type, each.block, left + padding + each.x, y, each.first, each.end);
      }
      y += rows[at].height;
    }
    m_sheets.leave();
  }

  Flow& m_flow;
  Sheets& m_sheets;
  const Typesetter& m_type;
  double m_width;
};

}  // namespace

void placeGrid(Flow& flow, Sheets& sheets, const Typesetter& type, const Section& section,
               const Recap& recap) {
  const Grid& grid = *section.grid;
  const double width = textWidth / static_cast<double>(grid.columns);
  const double inside = width - 2 * padding;
  for (std::size_t first = 0; first < grid.cells.size(); first += grid.columns) {
    std::vector<Column> made(grid.columns);
    for (std::size_t at = 0; at < grid.columns && first + at < grid.cells.size(); ++at) {
      const GridCell& cell = grid.cells[first + at];
      const ThemeOfPostIts* theme = cell.theme ? &section.themes[*cell.theme] : nullptr;
      Column& column = made[at];
      column.head = {
          titleRow(type, cell.heading, theme != nullptr ? theme->votes : "", first + at, inside)};
      if (!cell.hint.empty()) {
        ThemeOfPostIts hint;
        hint.remarks = {cell.hint};
        auto rows = rowsOf(type, hint, recap, first + at, inside);
        std::move(rows.begin(), rows.end(), std::back_inserter(column.head));
      }
      if (theme != nullptr) column.notes = rowsOf(type, *theme, recap, first + at, inside);
    }
    Table(flow, sheets, type, width).place(std::move(made));
    flow.moveTo(flow.y() + 10);
  }
}

}  // namespace grappe::recap::pdf
