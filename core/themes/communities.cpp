#include "themes/communities.h"

#include <algorithm>
#include <map>
#include <set>

namespace grappe::themes {

namespace {

// Numbers 0, 1, 2… in order of first appearance.
std::vector<int> renumbered(const std::vector<int>& groups) {
  std::map<int, int> numbers;
  std::vector<int> out;
  out.reserve(groups.size());
  for (const int group : groups) {
    out.push_back(numbers.emplace(group, static_cast<int>(numbers.size())).first->second);
  }
  return out;
}

// One level: nodes that stand for one or more notes.
struct Level {
  Graph graph;
  std::vector<double> loops;                  // weight inside a node, both directions
  std::vector<std::set<std::uint32_t>> foes;  // nodes that it never joins
};

class LocalMoves {
 public:
  LocalMoves(const Level& level, double resolution)
      : m_level(level), m_resolution(resolution), m_groups(level.graph.size()) {
    for (std::size_t node = 0; node < level.graph.size(); ++node) {
      double degree = level.loops[node];
      for (const Edge& edge : level.graph[node]) degree += edge.weight;
      m_degrees.push_back(degree);
      m_total += degree;
      m_groups[node] = static_cast<int>(node);
    }
    m_sums = m_degrees;
  }

  // True when anything moved.
  bool run() {
    bool moved = false;
    if (m_total <= 0) return false;
    // Each pass raises modularity; the bound is for rounding that would go round in a ring.
    for (int pass = 0; pass < 100; ++pass) {
      bool again = false;
      for (std::size_t node = 0; node < m_groups.size(); ++node) again = move(node) || again;
      if (!again) break;
      moved = true;
    }
    return moved;
  }

  const std::vector<int>& groups() const { return m_groups; }

 private:
  bool move(std::size_t node) {
    const int from = m_groups[node];
    std::map<int, double> links;
    links[from] = 0;
    for (const Edge& edge : m_level.graph[node]) links[m_groups[edge.to]] += edge.weight;
    m_sums[static_cast<std::size_t>(from)] -= m_degrees[node];
    const auto gain = [&](int group, double link) {
      return link -
             m_resolution * m_degrees[node] * m_sums[static_cast<std::size_t>(group)] / m_total;
    };
    int best = from;
    double most = gain(from, links[from]);
    for (const auto& [group, link] : links) {
      if (group == from || gain(group, link) <= most + 1e-12 || !welcome(node, group)) continue;
      best = group;
      most = gain(group, link);
    }
    m_sums[static_cast<std::size_t>(best)] += m_degrees[node];
    if (best == from) return false;
    m_groups[node] = best;
    return true;
  }

  bool welcome(std::size_t node, int group) const {
    for (const std::uint32_t foe : m_level.foes[node]) {
      if (m_groups[foe] == group) return false;
    }
    return true;
  }

  const Level& m_level;
  double m_resolution;
  std::vector<int> m_groups;
  std::vector<double> m_degrees, m_sums;
  double m_total = 0;
};

Level contracted(const Level& fine, const std::vector<int>& groups, std::size_t count) {
  Level coarse;
  coarse.graph.resize(count);
  coarse.loops.assign(count, 0);
  coarse.foes.resize(count);
  std::vector<std::map<std::uint32_t, double>> links(count);
  for (std::size_t node = 0; node < fine.graph.size(); ++node) {
    const auto group = static_cast<std::uint32_t>(groups[node]);
    coarse.loops[group] += fine.loops[node];
    for (const Edge& edge : fine.graph[node]) {
      const auto other = static_cast<std::uint32_t>(groups[edge.to]);
      if (other == group) {
        coarse.loops[group] += edge.weight;
      } else {
        links[group][other] += edge.weight;
      }
    }
    for (const std::uint32_t foe : fine.foes[node]) {
      const auto other = static_cast<std::uint32_t>(groups[foe]);
      if (other != group) coarse.foes[group].insert(other);
    }
  }
  for (std::size_t group = 0; group < count; ++group) {
    for (const auto& [other, weight] : links[group]) coarse.graph[group].push_back({other, weight});
  }
  return coarse;
}

std::size_t countOf(const std::vector<int>& groups) {
  std::size_t count = 0;
  for (const int group : groups) count = std::max(count, static_cast<std::size_t>(group) + 1);
  return count;
}

}  // namespace

std::vector<int> communities(const Graph& graph, double resolution, const Bonds& bonds) {
  Level level;
  level.graph = graph;
  level.loops.assign(graph.size(), 0);
  level.foes.resize(graph.size());
  for (const auto& [one, other] : bonds.apart) {
    level.foes[one].insert(other);
    level.foes[other].insert(one);
  }
  // Bound nodes first become one.
  std::vector<int> of(graph.size());
  for (std::size_t node = 0; node < graph.size(); ++node) {
    const int bond = node < bonds.together.size() ? bonds.together[node] : -1;
    of[node] = bond < 0 ? static_cast<int>(node) : -1 - bond;
  }
  of = renumbered(of);
  level = contracted(level, of, countOf(of));

  while (true) {
    LocalMoves moves(level, resolution);
    if (!moves.run()) break;
    const std::vector<int> groups = renumbered(moves.groups());
    for (int& group : of) group = groups[static_cast<std::size_t>(group)];
    level = contracted(level, groups, countOf(groups));
  }
  return renumbered(of);
}

}  // namespace grappe::themes
