#include "server/guesses.h"

#include <algorithm>

namespace grappe::server {

using std::chrono::milliseconds;

milliseconds Guesses::waitOf(const Tried& tried) const {
  if (tried.wrong < m_terms.free) return milliseconds(0);
  milliseconds wait = m_terms.first;
  for (int at = m_terms.free; at < tried.wrong && wait < m_terms.longest; ++at) wait *= 2;
  return std::min(wait, m_terms.longest);
}

Guesses::Tried* Guesses::triedBy(const std::string& from, Timestamp now) {
  const auto isOver = [now](const Tried& tried) {
    return tried.seen <= now && now - tried.seen >= memory;
  };
  auto found = m_tried.find(from);
  if (found == m_tried.end()) {
    if (m_tried.size() >= most) {
      std::erase_if(m_tried, [&](const auto& entry) { return isOver(entry.second); });
    }
    if (m_tried.size() >= most) return nullptr;
    found = m_tried.try_emplace(from, Tried{0, now, now}).first;
  }
  Tried& tried = found->second;
  if (isOver(tried)) tried.wrong = 0;
  // A clock that was set back: the wait begins once more, at most.
  tried.last = std::min(tried.last, now);
  tried.seen = now;
  return &tried;
}

milliseconds Guesses::take(const std::string& from, Timestamp now) {
  Tried* const tried = triedBy(from, now);
  if (tried != nullptr) {
    const auto since = std::chrono::duration_cast<milliseconds>(now - tried->last);
    const milliseconds wait = waitOf(*tried);
    if (since < wait) return wait - since;
  }
  const bool isFresh = tried != nullptr && tried->wrong < m_terms.free;
  Bucket& bucket = isFresh ? m_terms.fresh : m_terms.again;
  if (!bucket.take(now)) return bucket.untilNext(now);
  if (tried != nullptr) {
    ++tried->wrong;
    tried->last = now;
  }
  return milliseconds(0);
}

void Guesses::right(const std::string& from) {
  const auto found = m_tried.find(from);
  if (found == m_tried.end()) return;
  (found->second.wrong <= m_terms.free ? m_terms.fresh : m_terms.again).giveBack();
  m_tried.erase(found);
}

}  // namespace grappe::server
