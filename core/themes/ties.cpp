#include "themes/ties.h"

#include <algorithm>

namespace grappe::themes {

namespace {

// By theme, how many of the notes stand there; the most first, then the oldest theme.
std::vector<int> themesOf(const Board& board, const std::vector<std::size_t>& notes, bool free) {
  std::map<int, int> counts;
  for (const std::size_t at : notes) {
    const BoardNote& note = board.notes[at];
    if (note.theme != unsorted && board.isFree(note) == free) ++counts[note.theme];
  }
  std::vector<std::pair<int, int>> ranked(counts.begin(), counts.end());
  std::stable_sort(ranked.begin(), ranked.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  std::vector<int> themes;
  for (const auto& [theme, count] : ranked) themes.push_back(theme);
  return themes;
}

std::vector<std::size_t> standingIn(const Board& board, const std::vector<std::size_t>& notes,
                                    int theme) {
  std::vector<std::size_t> there;
  std::copy_if(notes.begin(), notes.end(), std::back_inserter(there),
               [&](std::size_t at) { return board.notes[at].theme == theme; });
  return there;
}

bool anyHeld(const Board& board, const std::vector<std::size_t>& notes) {
  return std::any_of(notes.begin(), notes.end(),
                     [&](std::size_t at) { return !board.isFree(board.notes[at]); });
}

// How much the notes have in common with the others of the theme, on average.
double fit(const Board& board, const Sight& sight, const std::vector<std::size_t>& notes,
           int theme) {
  double sum = 0;
  for (const std::size_t at : notes) {
    for (const Edge& edge : sight.near(at)) {
      if (edge.to < board.notes.size() && board.notes[edge.to].theme == theme) sum += edge.weight;
    }
  }
  return sum / static_cast<double>(notes.size());
}

void release(Board& board, const std::vector<std::size_t>& notes) {
  for (const std::size_t at : notes) {
    if (!board.isFree(board.notes[at])) continue;
    board.notes[at].theme = unsorted;
    board.notes[at].by = workshop::Hand::machine;
  }
}

}  // namespace

Ties::Ties(const Board& board) : m_bundles(board.notes.size()) {
  for (std::size_t at = 0; at < m_bundles.size(); ++at) m_bundles[at] = at;
  for (auto tie = board.ties.rbegin(); tie != board.ties.rend(); ++tie) {
    if (tie->one >= m_bundles.size() || tie->other >= m_bundles.size()) continue;
    const std::size_t one = rootOf(tie->one);
    const std::size_t other = rootOf(tie->other);
    if (tie->together) {
      if (bind(one, other)) m_tied.insert(std::min(one, other));
    } else if (one != other) {
      m_foes[one].insert(other);
      m_foes[other].insert(one);
    }
  }
  for (std::size_t at = 0; at < m_bundles.size(); ++at) {
    const int twin = board.notes[at].twinOf;
    if (twin < 0 || static_cast<std::size_t>(twin) >= m_bundles.size()) continue;
    bind(rootOf(at), rootOf(static_cast<std::size_t>(twin)));
  }
  // A root comes before the others of its bundle.
  for (std::size_t at = 0; at < m_bundles.size(); ++at) {
    m_bundles[at] = m_bundles[m_bundles[at]];
    if (m_bundles[at] == at) continue;
    auto& notes = m_notes[m_bundles[at]];
    if (notes.empty()) notes.push_back(m_bundles[at]);
    notes.push_back(at);
  }
}

std::size_t Ties::rootOf(std::size_t note) const {
  while (m_bundles[note] != note) note = m_bundles[note];
  return note;
}

bool Ties::bind(std::size_t one, std::size_t other) {
  const auto parted = m_foes.find(one);
  const bool areFoes = parted != m_foes.end() && parted->second.count(other) != 0;
  if (one == other || areFoes) return false;
  const std::size_t kept = std::min(one, other);
  const std::size_t gone = std::max(one, other);
  m_bundles[gone] = kept;
  if (m_tied.erase(gone) != 0) m_tied.insert(kept);
  const auto foes = m_foes.find(gone);
  if (foes == m_foes.end()) return true;
  const std::set<std::size_t> all = std::move(foes->second);
  m_foes.erase(foes);
  for (const std::size_t foe : all) {
    m_foes[foe].erase(gone);
    m_foes[foe].insert(kept);
    m_foes[kept].insert(foe);
  }
  return true;
}

std::vector<std::size_t> Ties::mates(std::size_t note) const {
  const auto found = m_notes.find(m_bundles[note]);
  return found == m_notes.end() ? std::vector<std::size_t>{note} : found->second;
}

bool Ties::isTied(std::size_t note) const { return m_tied.count(m_bundles[note]) != 0; }

bool Ties::areApart(std::size_t one, std::size_t other) const {
  const auto foes = m_foes.find(m_bundles[one]);
  return foes != m_foes.end() && foes->second.count(m_bundles[other]) != 0;
}

bool Ties::isBarred(const Board& board, std::size_t note, int theme) const {
  const auto foes = m_foes.find(m_bundles[note]);
  if (foes == m_foes.end()) return false;
  return std::any_of(foes->second.begin(), foes->second.end(), [&](std::size_t foe) {
    return !standingIn(board, mates(foe), theme).empty();
  });
}

bool Ties::hasMateIn(const Board& board, std::size_t note, int theme) const {
  const auto found = m_notes.find(m_bundles[note]);
  return found != m_notes.end() && standingIn(board, found->second, theme).size() >
                                       (board.notes[note].theme == theme ? 1U : 0U);
}

int Ties::anchor(const Board& board, std::size_t note) const {
  const auto found = m_notes.find(m_bundles[note]);
  if (found == m_notes.end()) return unsorted;
  const auto foes = m_foes.find(m_bundles[note]);
  for (const int theme : themesOf(board, found->second, false)) {
    const bool barred = foes != m_foes.end() &&
                        std::any_of(foes->second.begin(), foes->second.end(), [&](std::size_t foe) {
                          return anyHeld(board, standingIn(board, mates(foe), theme));
                        });
    if (!barred) return theme;
  }
  return unsorted;
}

std::vector<std::pair<std::size_t, std::size_t>> Ties::apart() const {
  std::vector<std::pair<std::size_t, std::size_t>> pairs;
  for (const auto& [one, foes] : m_foes) {
    for (const std::size_t other : foes) {
      if (one < other) pairs.emplace_back(one, other);
    }
  }
  return pairs;
}

void Ties::hold(Board& board, const Sight& sight) const {
  for (const auto& [one, other] : apart()) separate(board, sight, one, other);
  // A bundle that leaves a theme may open it to another. Each move brings a bundle to a theme that
  // it ranks higher, so it ends; the bound is for what nobody has thought of.
  for (std::size_t round = 0; round < m_notes.size() + 1; ++round) {
    bool moved = false;
    for (const auto& [bundle, notes] : m_notes) moved = gather(board, bundle) || moved;
    if (!moved) break;
  }
}

void Ties::separate(Board& board, const Sight& sight, std::size_t one, std::size_t other) const {
  std::set<int> themes;
  for (const std::size_t at : mates(one)) {
    if (board.notes[at].theme != unsorted) themes.insert(board.notes[at].theme);
  }
  for (const int theme : themes) {
    const auto ones = standingIn(board, mates(one), theme);
    const auto others = standingIn(board, mates(other), theme);
    if (ones.empty() || others.empty()) continue;
    const bool oneHeld = anyHeld(board, ones);
    const bool otherHeld = anyHeld(board, others);
    if (otherHeld) release(board, ones);
    if (oneHeld) release(board, others);
    if (oneHeld || otherHeld) continue;
    release(board, fit(board, sight, ones, theme) < fit(board, sight, others, theme) - 1e-12
                       ? ones
                       : others);
  }
}

bool Ties::gather(Board& board, std::size_t bundle) const {
  const std::vector<std::size_t>& notes = m_notes.at(bundle);
  std::vector<int> wished = themesOf(board, notes, false);
  const std::vector<int> more = themesOf(board, notes, true);
  wished.insert(wished.end(), more.begin(), more.end());
  const auto welcome = std::find_if(wished.begin(), wished.end(),
                                    [&](int theme) { return !isBarred(board, bundle, theme); });
  if (welcome == wished.end()) return false;
  bool moved = false;
  for (const std::size_t at : notes) {
    BoardNote& note = board.notes[at];
    if (!board.isFree(note) || note.theme == *welcome) continue;
    note.theme = *welcome;
    note.by = workshop::Hand::machine;
    moved = true;
  }
  return moved;
}

}  // namespace grappe::themes
