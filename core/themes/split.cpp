#include "themes/split.h"

#include <algorithm>
#include <map>

#include "themes/nearest.h"
#include "themes/similarity.h"
#include "themes/ties.h"

namespace grappe::themes {

namespace {

constexpr double finest = 16;  // resolution beyond which the notes are of one piece
constexpr double coarsest = 0.5;

class Parts {
 public:
  Parts(const Board& board, int theme, WordMemory& memory, const Tuning& tuning)
      : m_board(board), m_ties(board), m_notes(board.notesIn(theme)), m_tuning(tuning) {
    std::vector<const NoteWords*> texts;
    for (const std::size_t at : m_notes) texts.push_back(&memory.of(board.notes[at].text));
    const Similarity similarity(memory, texts, texts.size());
    m_rows.resize(m_notes.size());
    for (std::size_t at = 0; at < m_notes.size(); ++at) similarity.row(at, m_rows[at]);
    std::size_t placed = 0;
    for (std::size_t at = 0; at < m_notes.size(); ++at) placed += isPlaced(at) ? 1U : 0U;
    m_keepPlaced = placed + 1 < m_notes.size();
    bind();
  }

  const std::vector<std::size_t>& notes() const { return m_notes; }
  bool stays(std::size_t at) const { return m_keepPlaced && isPlaced(at); }

  // By note of the theme, its part: 0, 1, 2… Few parts are tried first.
  std::vector<int> found() const {
    const Graph graph =
        nearestNeighbours(m_notes.size(), m_tuning.neighbours, m_tuning.edge,
                          [&](std::size_t of, std::vector<double>& row) { row = m_rows[of]; });
    for (double resolution = coarsest; resolution <= finest; resolution *= 1.4) {
      const std::vector<int> parts = gathered(communities(graph, resolution, m_bonds));
      if (countOf(parts) > 1) return parts;
    }
    return inTwo();
  }

  static std::size_t countOf(const std::vector<int>& parts) {
    int most = -1;
    for (const int part : parts) most = std::max(most, part);
    return static_cast<std::size_t>(most + 1);
  }

 private:
  bool isPlaced(std::size_t at) const {
    return m_board.notes[m_notes[at]].by == workshop::Hand::person;
  }

  void bind() {
    m_bonds.together.assign(m_notes.size(), -1);
    const int placed = static_cast<int>(m_board.notes.size());
    for (std::size_t at = 0; at < m_notes.size(); ++at) {
      const std::size_t bundle = m_ties.bundleOf(m_notes[at]);
      m_bonds.together[at] = stays(at) ? placed : static_cast<int>(bundle);
      for (std::size_t other = 0; other < at; ++other) {
        if (!m_ties.areApart(m_notes[at], m_notes[other])) continue;
        m_bonds.apart.emplace_back(static_cast<std::uint32_t>(other),
                                   static_cast<std::uint32_t>(at));
      }
    }
  }

  bool mayMeet(const std::vector<int>& parts, std::size_t at, int part) const {
    for (std::size_t other = 0; other < parts.size(); ++other) {
      if (parts[other] == part && m_ties.areApart(m_notes[at], m_notes[other])) return false;
    }
    return true;
  }

  // A note alone joins the part that it is most like; the largest where it is like none.
  std::vector<int> gathered(std::vector<int> parts) const {
    std::vector<std::size_t> sizes(countOf(parts), 0);
    for (const int part : parts) ++sizes[static_cast<std::size_t>(part)];
    const std::vector<int> before = parts;
    for (std::size_t at = 0; at < parts.size(); ++at) {
      if (sizes[static_cast<std::size_t>(before[at])] > 1) continue;
      std::vector<double> likeness(sizes.size(), 0);
      for (std::size_t other = 0; other < parts.size(); ++other) {
        const auto part = static_cast<std::size_t>(before[other]);
        likeness[part] += m_rows[at][other] / static_cast<double>(sizes[part]);
      }
      int best = before[at];
      for (std::size_t part = 0; part < sizes.size(); ++part) {
        const auto leads = [&](std::size_t other) {
          return likeness[part] > likeness[other] + 1e-12 ||
                 (likeness[part] >= likeness[other] - 1e-12 && sizes[part] > sizes[other]);
        };
        const int candidate = static_cast<int>(part);
        if (sizes[part] < 2 || !mayMeet(parts, at, candidate)) continue;
        if (best == before[at] || leads(static_cast<std::size_t>(best))) best = candidate;
      }
      parts[at] = best;
    }
    return numbered(parts);
  }

  static std::vector<int> numbered(std::vector<int> parts) {
    std::map<int, int> numbers;
    for (int& part : parts)
      part = numbers.emplace(part, static_cast<int>(numbers.size())).first->second;
    return parts;
  }

  // The two pieces that are least alike, each with what is closer to it than to the other.
  std::vector<int> inTwo() const {
    std::vector<int> parts(m_notes.size(), 0);
    std::size_t one = 0;
    std::size_t other = 0;
    double least = 2;
    for (std::size_t a = 0; a < m_notes.size(); ++a) {
      for (std::size_t b = a + 1; b < m_notes.size(); ++b) {
        if (m_bonds.together[a] == m_bonds.together[b] || m_rows[a][b] >= least - 1e-12) continue;
        one = a;
        other = b;
        least = m_rows[a][b];
      }
    }
    if (one == other) return parts;
    std::map<int, double> leaning;  // by piece: closer to the first seed, summed
    for (std::size_t at = 0; at < m_notes.size(); ++at) {
      leaning[m_bonds.together[at]] += m_rows[at][one] - m_rows[at][other];
    }
    leaning[m_bonds.together[one]] = 1;
    leaning[m_bonds.together[other]] = -1;
    for (std::size_t at = 0; at < m_notes.size(); ++at) {
      parts[at] = leaning[m_bonds.together[at]] < -1e-12 ? 1 : 0;
    }
    return parts;
  }

  const Board& m_board;
  const Ties m_ties;
  const std::vector<std::size_t> m_notes;
  const Tuning& m_tuning;
  std::vector<std::vector<double>> m_rows;
  Bonds m_bonds;
  bool m_keepPlaced = false;
};

// The part that keeps the id: that of the notes that stay, or the largest.
int heirOf(const Parts& found, const std::vector<int>& parts) {
  std::vector<std::size_t> sizes(Parts::countOf(parts), 0);
  for (std::size_t at = 0; at < parts.size(); ++at) {
    if (found.stays(at)) return parts[at];
    ++sizes[static_cast<std::size_t>(parts[at])];
  }
  return static_cast<int>(std::max_element(sizes.begin(), sizes.end()) - sizes.begin());
}

}  // namespace

std::vector<int> splitTheme(Board& board, int theme, WordMemory& memory, const Tuning& tuning,
                            IdSource& ids) {
  const Parts found(board, theme, memory, tuning);
  if (found.notes().size() < 2) return {theme};
  const std::vector<int> parts = found.found();
  const std::size_t count = Parts::countOf(parts);
  if (count < 2) return {theme};
  const int heir = heirOf(found, parts);
  std::vector<int> themes(count, theme);
  std::vector<int> came{theme};
  for (std::size_t part = 0; part < count; ++part) {
    if (static_cast<int>(part) == heir) continue;
    BoardTheme opened;
    opened.id = ids.next();
    board.themes.push_back(std::move(opened));
    themes[part] = static_cast<int>(board.themes.size()) - 1;
    came.push_back(themes[part]);
  }
  for (std::size_t at = 0; at < parts.size(); ++at) {
    BoardNote& note = board.notes[found.notes()[at]];
    const int part = themes[static_cast<std::size_t>(parts[at])];
    if (part == theme) continue;
    note.theme = part;
    note.by = workshop::Hand::person;
  }
  for (const int each : came) board.themes[static_cast<std::size_t>(each)].held = true;
  return came;
}

}  // namespace grappe::themes
