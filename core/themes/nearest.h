// The graph of who is close to whom. Pure, any thread.
#pragma once

#include <algorithm>

#include "themes/communities.h"

namespace grappe::themes {

// The k strongest edges of each node at or above `least`; row(node, std::vector<double>&) gives its
// likeness with every node. An edge stands when either end keeps it. Ties go to the lower number.
template <class Row>
Graph nearestNeighbours(std::size_t nodes, std::size_t k, double least, Row row) {
  Graph graph(nodes);
  std::vector<double> values;
  std::vector<Edge> best;
  const auto closer = [](const Edge& a, const Edge& b) {
    return a.weight > b.weight || (!(b.weight > a.weight) && a.to < b.to);
  };
  for (std::size_t of = 0; of < nodes; ++of) {
    row(of, values);
    best.clear();
    for (std::size_t to = 0; to < nodes; ++to) {
      if (to != of && values[to] >= least)
        best.push_back({static_cast<std::uint32_t>(to), values[to]});
    }
    if (best.size() > k) {
      std::partial_sort(best.begin(), best.begin() + static_cast<std::ptrdiff_t>(k), best.end(),
                        closer);
      best.resize(k);
    }
    for (const Edge& edge : best) {
      graph[of].push_back(edge);
      graph[edge.to].push_back({static_cast<std::uint32_t>(of), edge.weight});
    }
  }
  // Both ends may have kept the edge.
  for (auto& edges : graph) {
    std::sort(edges.begin(), edges.end(), [](const Edge& a, const Edge& b) { return a.to < b.to; });
    edges.erase(std::unique(edges.begin(), edges.end(),
                            [](const Edge& a, const Edge& b) { return a.to == b.to; }),
                edges.end());
  }
  return graph;
}

}  // namespace grappe::themes
