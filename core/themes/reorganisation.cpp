#include "themes/reorganisation.h"

#include <algorithm>
#include <map>

#include "themes/lens.h"
#include "themes/nearest.h"
#include "themes/small_groups.h"
#include "themes/ties.h"

namespace grappe::themes {

namespace {

constexpr int mostRounds = 8;

// By note, the theme that it stays in or goes to whatever its group: what hands hold, and headings.
std::vector<int> boundTo(const Board& board, const Sight& sight, const Ties& ties,
                         const Tuning& tuning) {
  std::vector<int> bound = drawnToHeadings(board, sight, ties, tuning);
  for (std::size_t at = 0; at < board.notes.size(); ++at) {
    bound[at] = board.isFree(board.notes[at])
                    ? (bound[at] != unsorted ? bound[at] : ties.anchor(board, at))
                    : board.notes[at].theme;
  }
  return bound;
}

// Which old theme each new group goes on as: held ones first, then by how many notes they share.
std::vector<int> matched(const Board& board, const std::vector<int>& bound,
                         const std::vector<int>& groups, std::size_t count) {
  std::map<std::pair<int, int>, int> shared;  // old theme, group
  std::vector<int> heir(count, unsorted);
  std::vector<bool> taken;
  for (const BoardTheme& theme : board.themes) taken.push_back(theme.heading);
  for (std::size_t at = 0; at < board.notes.size(); ++at) {
    const BoardNote& note = board.notes[at];
    const auto group = static_cast<std::size_t>(groups[at]);
    if (bound[at] != unsorted) {
      heir[group] = bound[at];
      taken[static_cast<std::size_t>(bound[at])] = true;
    } else if (note.theme != unsorted) {
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

Bonds bondsOf(const Board& board, const std::vector<int>& bound, const Ties& ties) {
  Bonds bonds;
  std::map<int, std::uint32_t> first;  // of each theme that notes are bound to, one of them
  for (std::size_t at = 0; at < board.notes.size(); ++at) {
    int bond = bound[at];
    if (bond != unsorted) {
      first.emplace(bond, static_cast<std::uint32_t>(at));
    } else if (board.isFree(board.notes[at]) && ties.mates(at).size() > 1) {
      bond = static_cast<int>(board.themes.size() + ties.bundleOf(at));
    }
    bonds.together.push_back(bond);
  }
  for (auto one = first.begin(); one != first.end(); ++one) {
    for (auto other = std::next(one); other != first.end(); ++other) {
      bonds.apart.emplace_back(one->second, other->second);
    }
  }
  for (const auto& [one, other] : ties.apart()) {
    for (const std::size_t a : ties.mates(one)) {
      for (const std::size_t b : ties.mates(other)) {
        bonds.apart.emplace_back(static_cast<std::uint32_t>(a), static_cast<std::uint32_t>(b));
      }
    }
  }
  return bonds;
}

// Notes that stand together are more alike for it: grouping anew moves what has a reason to.
Graph favouring(const std::vector<int>& groups, Graph graph, double stay) {
  for (std::size_t at = 0; at < graph.size(); ++at) {
    if (groups[at] == unsorted) continue;
    for (Edge& edge : graph[at]) {
      if (groups[edge.to] == groups[at]) edge.weight *= 1 + stay;
    }
  }
  return graph;
}

// Whether the theme stands without the machine.
bool isPeoples(const BoardTheme& theme) {
  return theme.held || theme.titledByPerson || theme.heading;
}

}  // namespace

void reorganise(Board& board, const Sight& sight, const Tuning& tuning, IdSource& ids) {
  const std::size_t notes = board.notes.size();
  const Ties ties(board);
  const std::vector<int> bound = boundTo(board, sight, ties, tuning);
  // A note that a person left unsorted draws nobody, and what stands under a heading does so when
  // the others are placed, not by growing into a group of them.
  std::vector<bool> silent(notes);
  for (std::size_t at = 0; at < notes; ++at) {
    silent[at] = bound[at] == unsorted ? !board.isFree(board.notes[at])
                                       : board.themes[static_cast<std::size_t>(bound[at])].heading;
  }
  const auto likeness = [&](std::size_t of, std::vector<double>& row) {
    sight.similarity().row(of, row);
    for (std::size_t to = 0; to < notes; ++to) {
      if (silent[to] || silent[of]) row[to] = 0;
    }
  };
  const Graph graph = nearestNeighbours(notes, tuning.neighbours, tuning.edge, likeness);
  const Bonds bonds = bondsOf(board, bound, ties);
  const double coarser = notes >= tuning.largeBoard ? tuning.largeResolution : 1;
  std::vector<int> groups;
  for (const BoardNote& note : board.notes) groups.push_back(note.theme);
  // Until the groups are what they themselves favour, so that asking again changes nothing.
  for (int round = 0; round < mostRounds; ++round) {
    const std::vector<int> before = groups;
    groups = communities(favouring(groups, graph, tuning.stay), coarser * tuning.resolution, bonds);
    joinSmallGroups(groups, likeness, bonds, tuning);
    if (groups == before) break;
  }
  std::size_t count = 0;
  for (const int group : groups) count = std::max(count, static_cast<std::size_t>(group) + 1);
  std::vector<int> sizes(count, 0);
  std::vector<bool> hasBound(count, false);
  for (std::size_t at = 0; at < notes; ++at) {
    const auto group = static_cast<std::size_t>(groups[at]);
    ++sizes[group];
    if (bound[at] != unsorted) hasBound[group] = true;
  }
  std::vector<int> heir = matched(board, bound, groups, count);
  for (std::size_t at = 0; at < notes; ++at) {
    BoardNote& note = board.notes[at];
    if (!board.isFree(note)) continue;
    const auto group = static_cast<std::size_t>(groups[at]);
    const bool stands =
        hasBound[group] ||
        (heir[group] != unsorted && isPeoples(board.themes[static_cast<std::size_t>(heir[group])]));
    note.by = workshop::Hand::machine;
    if (!stands && (sizes[group] < 2 || !board.freeThemes)) {
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
