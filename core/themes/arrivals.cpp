#include "themes/arrivals.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "themes/ties.h"

namespace grappe::themes {

namespace {

using workshop::Hand;

class Arrivals {
 public:
  Arrivals(Board& board, const Sight& sight, const Ties& ties, const Tuning& tuning, IdSource& ids)
      : m_board(board), m_sight(sight), m_ties(ties), m_tuning(tuning), m_ids(ids) {
    m_sizes.resize(board.themes.size(), 0);
    m_mass.resize(board.themes.size(), 0);
    for (const BoardNote& note : board.notes) {
      if (note.theme == unsorted) continue;
      count(note, 1);
      if (note.by == Hand::person) m_taught.insert(note.theme);
    }
    for (std::size_t theme = 0; theme < board.themes.size(); ++theme) {
      if (speaks(theme)) m_mass[theme] += tuning.personTitle;
    }
  }

  void run() {
    releaseStrangers();
    // Twice: a theme dissolved for having one note leaves a note that may go elsewhere.
    settle();
    if (dissolveSingles()) {
      settle();
      dissolveSingles();
    }
  }

 private:
  // People gave it a title that draws notes, so it stands with one note or none.
  bool speaks(std::size_t theme) const {
    return m_board.themes[theme].titledByPerson || m_board.themes[theme].heading;
  }

  double massOf(const BoardNote& note) const {
    return note.by == Hand::person ? m_tuning.personNote : m_tuning.machineNote;
  }

  void count(const BoardNote& note, int sign) {
    m_sizes[static_cast<std::size_t>(note.theme)] += sign;
    m_mass[static_cast<std::size_t>(note.theme)] += sign * massOf(note);
  }

  void place(std::size_t at, int theme) {
    BoardNote& note = m_board.notes[at];
    if (note.theme != unsorted) count(note, -1);
    note.theme = theme;
    note.by = Hand::machine;
    if (theme != unsorted) count(note, 1);
  }

  // With the others of its bundle that wait for a place.
  void placeBundle(std::size_t at, int theme) {
    for (const std::size_t mate : m_ties.mates(at)) {
      const BoardNote& note = m_board.notes[mate];
      if (note.theme == unsorted && m_board.isFree(note)) place(mate, theme);
    }
  }

  // By theme and stem, how many notes; empty for a theme without notes.
  using Holders = std::vector<std::vector<int>>;

  // Cheap and exact enough: does any other note of its theme hold one of its stems or their kin?
  void releaseStrangers() {
    const Similarity& similarity = m_sight.similarity();
    Holders holders(m_board.themes.size());
    // Where a note has no words (forgotten, or a drawing), nothing says who does not belong.
    std::set<int> wordless;
    for (std::size_t at = 0; at < m_board.notes.size(); ++at) {
      const int theme = m_board.notes[at].theme;
      if (theme == unsorted) continue;
      if (similarity.words(at).uses.empty()) wordless.insert(theme);
      std::vector<int>& held = holders[static_cast<std::size_t>(theme)];
      if (held.empty()) held.resize(similarity.stems(), 0);
      tally(similarity.words(at), held, 1);
    }
    for (std::size_t at = 0; at < m_board.notes.size(); ++at) {
      const BoardNote& note = m_board.notes[at];
      if (note.theme == unsorted || !m_board.isFree(note)) continue;
      if (wordless.count(note.theme) != 0 || m_ties.hasMateIn(m_board, at, note.theme)) continue;
      std::vector<int>& held = holders[static_cast<std::size_t>(note.theme)];
      if (!isStranger(at, held)) continue;
      tally(similarity.words(at), held, -1);
      place(at, unsorted);
    }
  }

  static void tally(const NoteWords& words, std::vector<int>& held, int sign) {
    words.eachStem([&](StemNumber stem) { held[stem] += sign; });
  }

  // `holders`: by stem, how many of its theme's notes hold it.
  bool isStranger(std::size_t at, const std::vector<int>& holders) const {
    const Similarity& similarity = m_sight.similarity();
    const auto& uses = similarity.words(at).uses;
    const auto& fields = similarity.words(at).fields;
    const auto held = [&](StemNumber stem) {
      if (stem >= holders.size()) return false;  // the memory has learnt it since
      const auto isIt = [&](const auto& use) { return use.stem == stem; };
      const bool own = std::any_of(uses.begin(), uses.end(), isIt) ||
                       std::any_of(fields.begin(), fields.end(), isIt);
      return holders[stem] > (own ? 1 : 0);
    };
    if (std::any_of(fields.begin(), fields.end(), [&](const auto& use) { return held(use.stem); }))
      return false;
    for (const auto& use : uses) {
      if (held(use.stem)) return false;
      for (const Kinship& kin : similarity.memory().kin(use.stem)) {
        if (held(kin.stem)) return false;
      }
    }
    return true;
  }

  const std::vector<Edge>& near(std::size_t at) {
    auto found = m_near.find(at);
    if (found == m_near.end()) found = m_near.emplace(at, m_sight.near(at)).first;
    return found->second;
  }

  void settle() {
    bool changed = true;
    while (changed) {  // each change sorts a note, and none is unsorted here: it ends
      changed = false;
      for (std::size_t at = 0; at < m_board.notes.size(); ++at) {
        const BoardNote& note = m_board.notes[at];
        if (note.theme != unsorted || !m_board.isFree(note)) continue;
        changed = join(at) || open(at) || changed;
      }
    }
  }

  // Likeness to the power 1.5: many weak likenesses do not outweigh a strong one.
  static double emphasis(double likeness) { return likeness * std::sqrt(likeness); }

  bool join(std::size_t at) {
    struct Pull {
      double sum = 0;
      double first = 0;
      double second = 0;
      double title = 0;  // of the heading's texts the one most like the note

      void feel(double mass, double likeness) {
        sum += mass * emphasis(likeness);
        second = std::max(second, std::min(first, likeness));
        first = std::max(first, likeness);
      }
    };
    std::map<int, Pull> pulls;
    for (const Edge& edge : near(at)) {
      const int titled = m_sight.titleOf(edge.to);
      if (titled != unsorted) {
        Pull& pull = pulls[titled];
        pull.title = std::max(pull.title, edge.weight);
        continue;
      }
      const BoardNote& other = m_board.notes[edge.to];
      if (other.theme != unsorted) pulls[other.theme].feel(massOf(other), edge.weight);
    }
    for (auto& [theme, pull] : pulls) {
      if (pull.title > 0) pull.feel(m_tuning.personTitle, pull.title);
    }
    int best = unsorted;
    double most = 0;
    for (const auto& [theme, pull] : pulls) {
      const auto index = static_cast<std::size_t>(theme);
      double score = pull.sum / std::sqrt(m_mass[index]);
      // A heading's words count as much when many notes stand there.
      if (m_board.themes[index].heading) {
        score = std::max(score, std::sqrt(m_tuning.personTitle) * emphasis(pull.title));
      }
      if (score > most + 1e-12 && !m_ties.isBarred(m_board, at, theme)) {
        best = theme;
        most = score;
      }
    }
    if (best == unsorted) return false;
    const auto index = static_cast<std::size_t>(best);
    const Pull& pull = pulls[best];
    const int voices = m_sizes[index] + (speaks(index) ? 1 : 0);
    double closest = voices > 1 ? (pull.first + pull.second) / 2 : pull.first;
    if (m_board.themes[index].heading) closest = std::max(closest, pull.title);
    if (closest < (m_taught.count(best) != 0 ? m_tuning.joinByHand : m_tuning.join)) return false;
    placeBundle(at, best);
    return true;
  }

  bool open(std::size_t at) {
    if (!m_board.freeThemes) return false;
    const std::size_t mate = partner(at);
    if (mate == at) return false;
    BoardTheme theme;
    theme.id = m_ids.next();
    m_board.themes.push_back(std::move(theme));
    m_sizes.push_back(0);
    m_mass.push_back(0);
    const int opened = static_cast<int>(m_board.themes.size()) - 1;
    placeBundle(mate, opened);
    placeBundle(at, opened);
    return true;
  }

  // The unsorted note that a theme may be opened with; the note itself where there is none.
  std::size_t partner(std::size_t at) {
    if (m_ties.isTied(at)) {
      for (const std::size_t mate : m_ties.mates(at)) {
        const BoardNote& other = m_board.notes[mate];
        if (mate != at && other.theme == unsorted && m_board.isFree(other)) return mate;
      }
    }
    const Edge* best = nullptr;
    for (const Edge& edge : near(at)) {
      if (m_sight.titleOf(edge.to) != unsorted) continue;
      const BoardNote& other = m_board.notes[edge.to];
      if (other.theme != unsorted || !m_board.isFree(other)) continue;
      if (edge.weight < m_tuning.open || m_ties.areApart(at, edge.to)) continue;
      if (best == nullptr || edge.weight > best->weight + 1e-12) best = &edge;
    }
    return best == nullptr ? at : best->to;
  }

  bool dissolveSingles() {
    bool any = false;
    for (std::size_t at = 0; at < m_board.notes.size(); ++at) {
      const BoardNote& note = m_board.notes[at];
      if (note.theme == unsorted || !m_board.isFree(note)) continue;
      const auto theme = static_cast<std::size_t>(note.theme);
      if (m_sizes[theme] != 1 || speaks(theme)) continue;
      place(at, unsorted);
      any = true;
    }
    return any;
  }

  Board& m_board;
  const Sight& m_sight;
  const Ties& m_ties;
  const Tuning& m_tuning;
  IdSource& m_ids;
  std::set<int> m_taught;      // themes that people put notes into
  std::vector<int> m_sizes;    // notes, by theme
  std::vector<double> m_mass;  // by theme
  std::map<std::size_t, std::vector<Edge>> m_near;
};

}  // namespace

void placeArrivals(Board& board, const Sight& sight, const Tuning& tuning, IdSource& ids) {
  const Ties ties(board);
  ties.hold(board, sight);
  Arrivals(board, sight, ties, tuning, ids).run();
}

}  // namespace grappe::themes
