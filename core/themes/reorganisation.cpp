#include "themes/reorganisation.h"

#include <algorithm>
#include <map>

#include "themes/nearest.h"

namespace grappe::themes {

namespace {

// Which old theme each new group goes on as: held ones first, then by how many notes they share.
std::vector<int> matched(const Board& board, const std::vector<int>& groups, std::size_t count) {
  std::map<std::pair<int, int>, int> shared;  // old theme, group
  std::vector<int> heir(count, unsorted);
  std::vector<bool> taken(board.themes.size(), false);
  for (std::size_t at = 0; at < board.notes.size(); ++at) {
    const BoardNote& note = board.notes[at];
    if (note.theme == unsorted) continue;
    const auto group = static_cast<std::size_t>(groups[at]);
    if (!board.isFree(note)) {
      heir[group] = note.theme;
      taken[static_cast<std::size_t>(note.theme)] = true;
    } else {
      ++shared[{note.theme, groups[at]}];
    }
  }
  std::vector<std::pair<std::pair<int, int>, int>> pairs(shared.begin(), shared.end());
  std::stable_sort(pairs.begin(), pairs.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  for (const auto& [pair, notes] : pairs) {
    const auto theme = static_cast<std::size_t>(pair.first);
    const auto group = static_cast<std::size_t>(pair.second);
    if (taken[theme] || heir[group] != unsorted) continue;
    taken[theme] = true;
    heir[group] = pair.first;
  }
  return heir;
}

Bonds bondsOf(const Board& board) {
  Bonds bonds;
  bonds.together.assign(board.notes.size(), -1);
  std::vector<std::uint32_t> first(board.themes.size());
  std::vector<int> fixed;  // themes with notes that stay
  std::vector<std::uint32_t> alone;
  for (std::size_t at = 0; at < board.notes.size(); ++at) {
    const BoardNote& note = board.notes[at];
    if (board.isFree(note)) continue;
    const auto node = static_cast<std::uint32_t>(at);
    if (note.theme == unsorted) {
      alone.push_back(node);
      continue;
    }
    bonds.together[at] = note.theme;
    if (std::find(fixed.begin(), fixed.end(), note.theme) == fixed.end()) {
      fixed.push_back(note.theme);
      first[static_cast<std::size_t>(note.theme)] = node;
    }
  }
  for (std::size_t a = 0; a < fixed.size(); ++a) {
    for (std::size_t b = a + 1; b < fixed.size(); ++b) {
      bonds.apart.emplace_back(first[static_cast<std::size_t>(fixed[a])],
                               first[static_cast<std::size_t>(fixed[b])]);
    }
  }
  return bonds;
}

}  // namespace

void reorganise(Board& board, const Sight& sight, const Tuning& tuning, IdSource& ids) {
  const std::size_t notes = board.notes.size();
  const Graph graph = nearestNeighbours(
      notes, tuning.neighbours, tuning.edge, [&](std::size_t of, std::vector<double>& row) {
        sight.similarity().row(of, row);
        // A note that a person left unsorted draws nobody.
        for (std::size_t to = 0; to < notes; ++to) {
          const BoardNote& other = board.notes[to];
          if (other.theme == unsorted && !board.isFree(other)) row[to] = 0;
        }
        if (board.notes[of].theme == unsorted && !board.isFree(board.notes[of])) {
          std::fill(row.begin(), row.end(), 0);
        }
      });
  const std::vector<int> groups = communities(graph, tuning.resolution, bondsOf(board));
  std::size_t count = 0;
  for (const int group : groups) count = std::max(count, static_cast<std::size_t>(group) + 1);
  std::vector<int> sizes(count, 0);
  for (const int group : groups) ++sizes[static_cast<std::size_t>(group)];
  std::vector<int> heir = matched(board, groups, count);
  for (std::size_t at = 0; at < notes; ++at) {
    BoardNote& note = board.notes[at];
    if (!board.isFree(note)) continue;
    const auto group = static_cast<std::size_t>(groups[at]);
    const bool joinsHeld =
        heir[group] != unsorted && board.themes[static_cast<std::size_t>(heir[group])].held;
    note.by = workshop::Hand::machine;
    if (sizes[group] < 2 && !joinsHeld) {
      note.theme = unsorted;
      continue;
    }
    if (heir[group] == unsorted) {
      BoardTheme theme;
      theme.id = ids.next();
      board.themes.push_back(std::move(theme));
      heir[group] = static_cast<int>(board.themes.size()) - 1;
    }
    note.theme = heir[group];
  }
}

bool passesCheckpoint(std::size_t before, std::size_t notes, const Tuning& tuning) {
  std::size_t checkpoint = tuning.firstCheckpoint;
  while (checkpoint != 0 && checkpoint <= notes) {
    if (before < checkpoint) return true;
    checkpoint *= 2;
  }
  return false;
}

}  // namespace grappe::themes
