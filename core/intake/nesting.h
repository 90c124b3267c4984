// Which point of an exchange stands under which, as lines come. Pure; one object a list.
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <vector>

namespace grappe::intake {

// What a new line may stand under: the latest point of each depth.
class Nesting {
 public:
  void head(std::size_t at, int depth) {
    m_path.resize(static_cast<std::size_t>(std::min<std::ptrdiff_t>(depth, size())));
    m_path.push_back(at);
    m_headed = static_cast<int>(m_path.size());
    m_base = depth;
  }
  void end() { m_headed = 0; }

  // The depth that a bullet indented by `indent` comes to stand at.
  int item(std::size_t at, int indent) {
    const int wanted = m_headed > 0 ? m_headed + std::max(0, indent - m_base) : indent;
    const auto depth = std::min<std::ptrdiff_t>(wanted, size());
    m_path.resize(static_cast<std::size_t>(depth));
    m_path.push_back(at);
    return static_cast<int>(depth);
  }

  std::optional<std::size_t> parentOfLast() const {
    if (m_path.size() < 2) return std::nullopt;
    return m_path[m_path.size() - 2];
  }
  std::ptrdiff_t size() const { return static_cast<std::ptrdiff_t>(m_path.size()); }

 private:
  std::vector<std::size_t> m_path;
  int m_headed = 0;  // depth below a heading line; 0: none
  int m_base = 0;
};

}  // namespace grappe::intake
