#include "themes/small_groups.h"

#include <algorithm>

namespace grappe::themes {

namespace {

class Groups {
 public:
  Groups(const std::vector<int>& groups, const LikenessRow& row, const Bonds& bonds) {
    std::size_t count = 0;
    for (const int group : groups) count = std::max(count, static_cast<std::size_t>(group) + 1);
    m_sizes.assign(count, 0);
    m_bound.assign(count, false);
    m_sums.assign(count, std::vector<double>(count, 0));
    m_into.resize(count);
    for (std::size_t group = 0; group < count; ++group) m_into[group] = group;
    std::vector<double> values;
    for (std::size_t of = 0; of < groups.size(); ++of) {
      const auto group = static_cast<std::size_t>(groups[of]);
      ++m_sizes[group];
      if (of < bonds.together.size() && bonds.together[of] >= 0) m_bound[group] = true;
      row(of, values);
      for (std::size_t to = 0; to < groups.size(); ++to) {
        m_sums[group][static_cast<std::size_t>(groups[to])] += values[to];
      }
    }
    for (const auto& [one, other] : bonds.apart) {
      m_bound[static_cast<std::size_t>(groups[one])] = true;
      m_bound[static_cast<std::size_t>(groups[other])] = true;
    }
  }

  // False when no two are left to join.
  bool joinClosest(double small, double least) {
    std::size_t from = 0;
    std::size_t into = 0;
    double most = least;
    for (std::size_t one = 0; one < m_sizes.size(); ++one) {
      if (m_sizes[one] < 2 || m_sizes[one] > small || m_bound[one]) continue;
      for (std::size_t other = 0; other < m_sizes.size(); ++other) {
        if (other == one || m_sizes[other] < 2) continue;
        const double mean = m_sums[one][other] / (m_sizes[one] * m_sizes[other]);
        if (mean <= most + 1e-12) continue;
        most = mean;
        from = one;
        into = other;
      }
    }
    if (from == into) return false;
    for (std::size_t other = 0; other < m_sizes.size(); ++other) {
      m_sums[into][other] += m_sums[from][other];
      m_sums[other][into] += m_sums[other][from];
    }
    m_sizes[into] += m_sizes[from];
    m_sizes[from] = 0;
    for (std::size_t& end : m_into) {
      if (end == from) end = into;
    }
    return true;
  }

  int endOf(int group) const { return static_cast<int>(m_into[static_cast<std::size_t>(group)]); }

 private:
  std::vector<double> m_sizes;
  std::vector<bool> m_bound;
  std::vector<std::vector<double>> m_sums;  // of likenesses between two groups' notes
  std::vector<std::size_t> m_into;          // by group, what it is part of now
};

}  // namespace

void joinSmallGroups(std::vector<int>& groups, const LikenessRow& row, const Bonds& bonds,
                     const Tuning& tuning) {
  if (groups.size() < tuning.largeBoard) return;
  Groups joined(groups, row, bonds);
  while (joined.joinClosest(tuning.smallShare * static_cast<double>(groups.size()),
                            tuning.smallJoins)) {
  }
  std::vector<int> numbers(groups.size(), -1);
  int next = 0;
  for (int& group : groups) {
    int& number = numbers[static_cast<std::size_t>(joined.endOf(group))];
    if (number < 0) number = next++;
    group = number;
  }
}

}  // namespace grappe::themes
