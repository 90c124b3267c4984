// Groups in a graph of likenesses: multilevel modularity (Blondel et al. 2008, "Fast unfolding of
// communities in large networks"), with a fixed order so that the same graph gives the same groups.
// Pure, any thread.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace grappe::themes {

struct Edge {
  std::uint32_t to = 0;
  double weight = 0;
};
// Undirected: each edge stands with both of its ends, once each.
using Graph = std::vector<std::vector<Edge>>;

struct Bonds {
  // By node: nodes with the same number (not -1) stay together.
  std::vector<int> together;
  // Pairs of nodes that never share a group.
  std::vector<std::pair<std::uint32_t, std::uint32_t>> apart;
};

// By node, its group: 0, 1, 2… in order of their first node. A node without edges is alone.
std::vector<int> communities(const Graph& graph, double resolution, const Bonds& bonds = {});

}  // namespace grappe::themes
