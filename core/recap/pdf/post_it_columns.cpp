#include "recap/pdf/post_it_columns.h"

#include <algorithm>
#include <iterator>
#include <optional>

#include "recap/pdf/post_it_rows.h"

namespace grappe::recap::pdf {
namespace {

constexpr double themeGap = 11;
constexpr double leastRoom = 90;    // less is not worth beginning three columns in
constexpr double smallTheme = 110;  // is not parted

struct Placed {
  const Row* row = nullptr;
  double y = 0;  // from the top of the columns
  int column = 0;
};

class Columns {
 public:
  Columns(const std::vector<Row>& rows, const std::vector<Row>& again)
      : m_rows(rows), m_again(again) {}

  struct Filled {
    std::vector<Placed> placed;
    std::size_t end = 0;  // the first row that found no room
    double height = 0;
  };

  // Fills columns of `height` from row `from` on. A title never ends a column; a theme that goes on
  // in the next column says its title again.
  Filled fill(std::size_t from, double height) const {
    Filled out;
    out.end = from;
    double y = 0;
    int column = 0;
    bool top = true;
    while (out.end < m_rows.size()) {
      const Row& row = m_rows[out.end];
      const Row* again = top && !row.title ? &m_again[row.theme] : nullptr;
      const double before = row.title && !top ? themeGap : 0;
      const double needed =
          before + (again ? again->height : 0) + (row.title ? keptTogether(out.end) : row.height);
      if (y + needed > height + 0.01) {
        // A column that is empty takes the row all the same if nothing taller can come.
        if (!(top && height >= textHeight - 0.01)) {
          if (++column == columns) return out;
          y = 0;
          top = true;
          if (needed - before > height + 0.01 && height < textHeight - 0.01) return out;
          continue;
        }
      }
      y += before;
      if (again) {
        out.placed.push_back({again, y, column});
        y += again->height;
      }
      out.placed.push_back({&row, y, column});
      y += row.height;
      out.height = std::max(out.height, y);
      top = false;
      ++out.end;
    }
    return out;
  }

  // The lowest columns that hold all from `from` on, if any up to `most` do.
  std::optional<Filled> level(std::size_t from, double most) const {
    Filled best = fill(from, most);
    if (best.end < m_rows.size()) return std::nullopt;
    double low = 0;
    double high = most;
    while (high - low > 1) {
      const double middle = (low + high) / 2;
      Filled tried = fill(from, middle);
      if (tried.end == m_rows.size()) {
        high = middle;
        best = std::move(tried);
      } else {
        low = middle;
      }
    }
    return best;
  }

 private:
  // The room that a title asks for: a small theme stands whole, a large one begins with a note.
  double keptTogether(std::size_t title) const {
    double first = m_rows[title].height;
    if (title + 1 < m_rows.size()) first += m_rows[title + 1].height;
    double whole = m_rows[title].height;
    for (std::size_t at = title + 1; at < m_rows.size() && !m_rows[at].title; ++at) {
      whole += m_rows[at].height;
    }
    return whole <= smallTheme ? whole : first;
  }

  const std::vector<Row>& m_rows;
  const std::vector<Row>& m_again;
};

void draw(const Columns::Filled& filled, Flow& flow, Sheets& sheets, const Typesetter& type) {
  bool list = false;
  for (const auto& each : filled.placed) {
    const bool listed = each.row->cells.front().block.tag == "LI";
    if (!listed && list) sheets.leave();
    if (!listed) list = false;
    if (listed && !list) {
      sheets.enter("L");
      list = true;
    }
    const double x = margin + each.column * (columnWidth + gap);
    for (const auto& cell : each.row->cells) {
      drawLines(sheets, type, cell.block, x + cell.x, flow.y() + each.y, cell.first, cell.end);
    }
  }
  if (list) sheets.leave();
  flow.moveTo(flow.y() + filled.height);
}

}  // namespace

struct PostItColumns::Parts {
  std::vector<Row> rows;
  std::vector<Row> again;  // of each theme, its title said again
  Columns columns() const { return {rows, again}; }
};

PostItColumns::PostItColumns(const Typesetter& type, const Section& section,
                             const std::vector<std::size_t>& themes, const Recap& recap)
    : m_type(type) {
  auto parts = std::make_unique<Parts>();
  for (const std::size_t at : themes) {
    const ThemeOfPostIts& theme = section.themes[at];
    const std::size_t number = parts->again.size();
    parts->rows.push_back(titleRow(type, theme.title, theme.votes, number));
    auto rows = rowsOf(type, theme, recap, number);
    std::move(rows.begin(), rows.end(), std::back_inserter(parts->rows));
    std::string title = recap.labels.continued;
    const std::string place = "{title}";
    if (const auto found = title.find(place); found != std::string::npos) {
      title.replace(found, place.size(), theme.title);
    }
    parts->again.push_back(titleRow(type, title, {}, number));
  }
  m_parts = std::move(parts);
}

PostItColumns::~PostItColumns() = default;

bool PostItColumns::fit(double height) const {
  return m_parts->columns().fill(0, height).end == m_parts->rows.size();
}

void PostItColumns::place(Flow& flow, Sheets& sheets) const {
  const Columns all = m_parts->columns();
  std::size_t from = 0;
  while (from < m_parts->rows.size()) {
    if (const auto level = all.level(from, flow.room())) {
      draw(*level, flow, sheets, m_type);
      return;
    }
    if (flow.room() < leastRoom && flow.y() > textTop) {
      flow.newSheet();
      continue;
    }
    const auto full = all.fill(from, flow.room());
    if (full.end == from && flow.y() > textTop) {
      flow.newSheet();
      continue;
    }
    draw(full, flow, sheets, m_type);
    from = full.end;
    flow.newSheet();
  }
}

}  // namespace grappe::recap::pdf
