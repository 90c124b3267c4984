// Which finger rests on which button. Each finger has its own; a button acts when the finger that
// came down on it goes up on it. A value; window's thread only.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace grappe::widgets {

class Pressing {
 public:
  void down(int finger, std::string action) { m_on[finger] = std::move(action); }

  // The action to do, if the finger leaves the button that it came down on.
  std::optional<std::string> up(int finger, std::string_view actionUnder) {
    const auto found = m_on.find(finger);
    if (found == m_on.end()) return std::nullopt;
    std::string action = std::move(found->second);
    m_on.erase(found);
    if (action != actionUnder) return std::nullopt;
    return action;
  }

  void cancel(int finger) { m_on.erase(finger); }
  void clear() { m_on.clear(); }
  bool holds(int finger) const { return m_on.count(finger) != 0; }

  bool isOn(std::string_view action) const {
    for (const auto& [finger, on] : m_on) {
      if (on == action) return true;
    }
    return false;
  }

 private:
  std::map<int, std::string> m_on;
};

}  // namespace grappe::widgets
